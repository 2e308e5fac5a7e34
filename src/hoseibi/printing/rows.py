"""A table that somebody brings from a spreadsheet, as .xlsx or as CSV: its rows as words."""

from __future__ import annotations

import csv
import io
import re
from typing import NamedTuple

from hoseibi.legaltext import Trouble

from .workbooks import UNPACKED, NoWorkbook, sheets_in_workbook

_ENCODINGS = ("utf-8-sig", "cp932", "cp1258", "cp1251")
"""What spreadsheets write here: UTF-8, then what they write in Japan, Viet Nam and Russia."""
_GUARDED = re.compile(r"'[@+\-=|%\t\r\n]")


class NoTable(Trouble):
    """A file that is neither a workbook nor CSV, or that is damaged; the message says why."""


class Sheet(NamedTuple):
    """A sheet of a workbook, or a file of CSV, which has no name: its rows as words."""

    name: str
    rows: list[list[str]]


def rows_in_table(content: bytes) -> list[list[str]]:
    """The rows of the first sheet of a workbook or of a CSV file, each cell without space around
    it and without a NUL. Comma, semicolon and tab are understood in CSV, and the apostrophe that
    `tables.to_csv` puts before what a spreadsheet would run is taken off again.

    Raises NoTable, and NoSpreadsheets without openpyxl.
    """
    return sheets_in(content)[0].rows


def sheets_in(content: bytes, *, most: int = 1, unpacked: int = UNPACKED) -> list[Sheet]:
    """The same of the first sheets, `most` of them and one at least; a workbook may have so many
    bytes when it is `unpacked`. Raises as `rows_in_table`."""
    is_workbook = content[:2] == b"PK"
    found = _workbook(content, most, unpacked) if is_workbook else [("", _csv(content))]
    return [
        Sheet(name, [[cell.replace("\x00", "").strip() for cell in row] for row in rows])
        for name, rows in found
    ]


def _workbook(content: bytes, most: int, unpacked: int) -> list[tuple[str, list[list[str]]]]:
    try:
        return sheets_in_workbook(content, most, unpacked)
    except NoWorkbook as trouble:
        raise NoTable(trouble.phrase.message, **trouble.phrase.values) from trouble


def _csv(content: bytes) -> list[list[str]]:
    text = _text(content)
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as trouble:
        raise NoTable("The file cannot be read as CSV: {trouble}.", trouble=trouble) from trouble
    return [[cell[1:] if _GUARDED.match(cell) else cell for cell in row] for row in rows]


def _text(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    if b"\x00" in content[:4096]:
        raise NoTable("The file is no text.")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NoTable("The file is no text in an encoding that spreadsheets write.")
