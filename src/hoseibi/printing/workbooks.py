"""A table of words as a workbook (.xlsx) and back: each cell words, none ever a formula."""

from __future__ import annotations

import datetime as dt
import importlib
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from hoseibi.legaltext import Trouble

from .fitting import fit
from .to_xlsx import NoSpreadsheets

MOST_ROWS = 200_000
UNPACKED = 512 * 1024 * 1024
"""Bytes of a workbook when it is unpacked."""
_LONGEST_CELL = 32_767
"""Characters: what a cell of a workbook holds (ECMA-376)."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDEST = 60
_BROKEN = (
    *(BadZipFile, zlib.error, SyntaxError, LookupError, ValueError, OSError, EOFError),
    *(RuntimeError, TypeError, AttributeError),
)
"""What comes of a file whose parts are damaged or locked, or are not what they are called."""
INSTALL = "pip install 'hoseibi[web]'"


class NoWorkbook(Trouble):
    """A file that cannot be read as a workbook; the message says why."""


def to_workbook(rows: Sequence[Sequence[str]], name: str) -> bytes:
    """A workbook of one sheet, its first row repeated on each page and kept in sight.

    Raises NoSpreadsheets without xlsxwriter, and NoWorkbook for words that no cell can hold.
    """
    file = BytesIO()
    book = _library("xlsxwriter").Workbook(file, _OPTIONS)
    first_day = dt.datetime(1980, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
    book.set_properties({"title": fit(name), "created": first_day})
    sheet = book.add_worksheet(name)
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "valign": "top"})
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if len(cell) > _LONGEST_CELL:
                raise NoWorkbook(
                    "Row {row}, column {column}: a cell of a workbook holds {most:,} characters,"
                    " these are {size:,}. Use TBX or CSV.",
                    row=at + 1,
                    column=column + 1,
                    most=_LONGEST_CELL,
                    size=len(cell),
                )
            if cell:
                sheet.write_string(at, column, fit(cell), plain if at else head)
    _set_up(sheet, rows)
    book.close()
    return file.getvalue()


def _set_up(sheet: Any, rows: Sequence[Sequence[str]]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    if rows:
        sheet.autofilter(0, 0, max(len(rows) - 1, 1), max(len(rows[0]) - 1, 0))
    for column in range(len(rows[0]) if rows else 0):
        lengths = [max(map(len, row[column].split("\n"))) for row in rows[:500]]
        sheet.set_column(column, column, min(max(lengths) + 2, _WIDEST))


def rows_in_workbook(source: bytes) -> list[list[str]]:
    """The rows of the first sheet, as words. Raises NoWorkbook, and NoSpreadsheets without
    openpyxl."""
    return sheets_in_workbook(source)[0][1]


def sheets_in_workbook(
    source: bytes, most: int = 1, unpacked: int = UNPACKED
) -> list[tuple[str, list[list[str]]]]:
    """The same of its first sheets, each with its name: `most` of them, and at least one."""
    openpyxl = _library("openpyxl")
    try:
        _refuse_a_bomb(source, unpacked)
        book = openpyxl.load_workbook(BytesIO(source), read_only=True, data_only=True)
        found = [(one.title, _rows(one)) for one in (book.worksheets[0], *book.worksheets[1:most])]
        book.close()
    except _BROKEN as trouble:
        raise NoWorkbook(
            "The file is no workbook that can be read; save it anew as .xlsx."
        ) from trouble
    for name, rows in found:
        if len(rows) > MOST_ROWS + 1:
            raise NoWorkbook(
                "The sheet “{name}” has more than {most:,} rows. Divide it.",
                name=name,
                most=MOST_ROWS,
            )
    return found


def _rows(sheet: Any) -> list[list[str]]:
    rows = sheet.iter_rows(max_row=MOST_ROWS + 2, values_only=True)
    return [[_words(cell) for cell in row] for row in rows]


def _refuse_a_bomb(source: bytes, unpacked: int) -> None:
    with ZipFile(BytesIO(source)) as packed:
        if sum(part.file_size for part in packed.infolist()) > unpacked:
            raise NoWorkbook(
                "The workbook is larger than {most} MiB when unpacked. Divide it.",
                most=unpacked // 1_048_576,
            )


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as missing:
        raise NoSpreadsheets(
            f"Workbooks need {name}, which is not installed: {INSTALL}."
        ) from missing
