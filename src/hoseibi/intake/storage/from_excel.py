"""An application form in Excel: names and answers side by side, or a request in each row."""

from __future__ import annotations

import io
from datetime import date, datetime

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from .from_word import take_row
from .incoming import COLUMNS, ROWS, Damaged, Form, Gathering, Left, Understood
from .labels import label_of
from .opening import BROKEN

LEAST = 3
"""So many cells of a row must name different items for it to be the head of a table."""


def from_excel(content: bytes) -> list[Form]:
    """The requests of a sheet: one for each row under a head, or one form."""
    rows = _rows(content)
    for at, row in enumerate(rows):
        codes = [_code(cell) for cell in row]
        if len({one for one in codes if one}) >= LEAST and "title" in codes:
            return _table(rows[at + 1 :], codes, row, at + 2)
    gathering = Gathering()
    for number, row in enumerate(rows, start=1):
        take_row(gathering, row, _("row {row}").format(row=number))
    return [gathering.form()]


def _code(cell: str) -> str:
    label = label_of(cell) if cell.strip() else None
    return label.code if label and not label.rest else ""


def _table(rows: list[list[str]], codes: list[str], head: list[str], first: int) -> list[Form]:
    forms = []
    for number, row in enumerate(rows, start=first):
        where = _("row {row}").format(row=number)
        items, left = [], []
        for at, cell in enumerate(row):
            if not cell.strip():
                continue
            if at < len(codes) and codes[at]:
                items.append(Understood(codes[at], cell.strip(), where))
            else:
                name = head[at] if at < len(head) else ""
                left.append(Left(f"{name}: {cell.strip()}" if name else cell.strip(), where))
        if items:
            forms.append(Form(tuple(items), tuple(left), number))
    return forms


def _rows(content: bytes) -> list[list[str]]:
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [
            [_words(value) for value in row]
            for row in sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
        ]
        book.close()
    except BROKEN as trouble:
        raise Damaged from trouble
    return rows


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
