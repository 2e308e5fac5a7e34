"""A term base from bytes, whatever the form: it is recognised by its content."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.term import TermReading
from .from_csv import rows_of_csv, terms_from_rows, unknown_columns
from .from_json import terms_from_json
from .from_standard_dictionary import (
    TABLE,
    from_dictionary_json,
    from_dictionary_table,
    is_dictionary,
)
from .no_list import NoTermList
from .tbx import from_tbx

LARGEST = 128 * 1024 * 1024
"""Bytes. The largest public term base of law is a tenth of this."""

_ZIP = b"PK\x03\x04"


def is_workbook(source: bytes) -> bool:
    """Whether a source is a spreadsheet (.xlsx), which is read outside the engine."""
    return source.startswith(_ZIP)


def read_terms(source: bytes) -> TermReading:
    """The concepts of TBX, JSON, CSV or TSV, or of the standard dictionary of Japan.

    Raises `NoTermList`, with a sentence that says what is wrong and where.
    """
    if len(source) > LARGEST:
        raise NoTermList(
            "The file has {size} MiB; the limit is {most} MiB. Divide it.",
            size=len(source) // 1_048_576 + 1,
            most=LARGEST // 1_048_576,
        )
    if not source.strip():
        raise NoTermList("The file is empty. Save the list again and see its size.")
    if is_workbook(source):
        raise NoTermList("The file is a workbook: its rows are read first.")
    begin = source.removeprefix(b"\xef\xbb\xbf")[:200].lstrip()
    if begin.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<")):
        return from_tbx(source)
    if is_dictionary(source):
        return from_dictionary_json(source)
    if begin.startswith((b"{", b"[")):
        return terms_from_json(source)
    return terms_in_rows(rows_of_csv(_decoded(source)), "csv")


def terms_in_rows(rows: Sequence[Sequence[str]], form: str) -> TermReading:
    """The concepts of a table, whichever it is. Raises `NoTermList`."""
    if rows and tuple(cell.strip() for cell in rows[0]) == TABLE:
        return from_dictionary_table(rows[1:])
    return TermReading(terms_from_rows(rows), tuple(unknown_columns(rows)), form)


def _decoded(source: bytes) -> str:
    encoding = "utf-16" if source.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return source.decode(encoding)
    except UnicodeDecodeError as trouble:
        raise NoTermList(
            "Byte {place} is not {encoding}. Save the list as UTF-8 and read it again.",
            place=trouble.start + 1,
            encoding=encoding.removesuffix("-sig").upper(),
        ) from None
