"""An application form in Excel: names and answers side by side, or a request in each row."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hoseibi.printing import NoTable, sheets_in

from .from_word import take_row
from .incoming import COLUMNS, ROWS, UNPACKED, Damaged, Form, Gathering, Left, Understood
from .labels import label_of

LEAST = 3
"""So many cells of a row must name different items for it to be the head of a table."""


def from_excel(content: bytes) -> list[Form]:
    """The requests of a sheet: one for each row under a head, or one form."""
    try:
        rows = sheets_in(content, unpacked=UNPACKED)[0].rows[:ROWS]
    except NoTable as trouble:
        raise Damaged from trouble
    rows = [row[:COLUMNS] for row in rows]
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
