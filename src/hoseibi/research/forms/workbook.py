"""An inventory as a workbook says it: rows by column, and each cell that has to be mended."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any, NamedTuple

from django.utils import translation
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from hoseibi.ui.languages import OWN_NAMES

from ..actions import NotASheet
from ..queries import CHOICES, COLUMNS, RULE_COLUMNS

LARGEST, UNPACKED, MOST_ROWS = 5_000_000, 60_000_000, 2_000
PAGES = ("en", "ja")
"""The languages in which the names of columns and lists are understood."""


class Trouble(NamedTuple):
    """A cell that cannot be understood: which sheet and row, which column, and what to do."""

    sheet: str
    row: int
    column: str
    said: str


class Read(NamedTuple):
    """What a workbook says: rows by column key, of laws and of owed rules, and what is wrong."""

    laws: list[dict[str, Any]]
    rules: list[dict[str, Any]]
    troubles: list[Trouble]


def read_inventory(content: bytes) -> Read:
    """A workbook as rows, with every cell that has to be mended; nothing is written."""
    sheets = _sheets(content)
    troubles: list[Trouble] = []
    laws = list(_rows(sheets[0], COLUMNS, {"title", "status", "source"}, troubles))
    rules = []
    if len(sheets) > 1:
        rules = list(_rows(sheets[1], RULE_COLUMNS, {"law", "title"}, troubles))
    if not laws and not rules and not troubles:
        said = _("There is no row beneath the names of the columns.")
        troubles.append(Trouble(sheets[0].title, 1, "", said))
    return Read(laws, rules, troubles)


def _sheets(content: bytes) -> list[Any]:
    if len(content) > LARGEST:
        raise NotASheet(_("This workbook is too large. Split it into several."))
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            unpacked = sum(one.file_size for one in packed.infolist())
        book = load_workbook(BytesIO(content), read_only=True) if unpacked <= UNPACKED else None
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as broken:
        raise NotASheet from broken
    if book is None:
        raise NotASheet(_("This workbook is too large. Split it into several."))
    return list(book.worksheets)


def _rows(
    sheet: Any, columns: Any, needed: set[str], troubles: list[Trouble]
) -> Iterator[dict[str, Any]]:
    """The rows that can be understood whole; what is wrong with the others is added to troubles."""
    rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 2)
    places = _places(next(rows, ()), columns)
    names = {key: str(name) for key, name in columns}
    missing = sorted(needed - set(places))
    for key in missing:
        said = _("This column is missing. Take the empty workbook and fill it in.")
        troubles.append(Trouble(sheet.title, 1, names[key], said))
    for number, row in enumerate(() if missing else rows, start=2):
        cells = {key: row[at] if at < len(row) else None for key, at in places.items()}
        if number > MOST_ROWS:
            said = _("Only {most} rows are read at once. Split the workbook.")
            troubles.append(Trouble(sheet.title, number, "", said.format(most=MOST_ROWS)))
        elif any(cell not in (None, "") for cell in cells.values()):
            read = {key: _value(key, cell, key in needed) for key, cell in cells.items()}
            wrong = {key: said for key, (_found, said) in read.items() if said}
            troubles += [Trouble(sheet.title, number, names[key], wrong[key]) for key in wrong]
            if not wrong:
                yield {key: found for key, (found, _said) in read.items()}


def _places(head: tuple[Any, ...], columns: Any) -> dict[str, int]:
    """Where each column stands, by its name in any language of the pages, or by its key."""
    known = {str(cell or "").strip().casefold(): at for at, cell in enumerate(head)}
    found = {}
    for key, name in columns:
        called = [key, *(_in(code, name) for code in PAGES)]
        at = next((known[each.casefold()] for each in called if each.casefold() in known), None)
        if at is not None:
            found[key] = at
    return found


def _in(code: str, name: object) -> str:
    with translation.override(code):
        return str(name)


def _value(key: str, cell: Any, needed: bool) -> tuple[Any, str]:
    """What a cell says, and what is wrong with it."""
    text = str(cell).strip() if cell is not None else ""
    if not text:
        return None if key in DAYS else "", _("This cell is empty.") if needed else ""
    if key in DAYS:
        return _day(cell, text)
    if key in CHOICES:
        return _chosen(key, text)
    if key in ("language", "translated_to") and text not in OWN_NAMES:
        said = _("“{cell}” is no language that is known here. Write its code, such as en or ja.")
        return text, said.format(cell=text[:40])
    return text[:500], ""


DAYS = ("since", "said_on", "due_on")


def _day(cell: Any, text: str) -> tuple[date | None, str]:
    if isinstance(cell, datetime):
        return cell.date(), ""
    try:
        return date.fromisoformat(text[:10].replace("/", "-")), ""
    except ValueError:
        said = _("“{cell}” is no day. Write it as 2024-04-01.")
        return None, said.format(cell=text[:40])


def _chosen(key: str, text: str) -> tuple[str, str]:
    chosen = CHOICES[key]
    if key == "confidentiality":
        # A circle stands behind it by its name, as on the pages.
        text = text.partition(":")[0].strip()
    for value in chosen:
        if text.casefold() in {
            str(value),
            *(_in(code, value.label).casefold() for code in ("en", "ja")),
        }:
            return str(value), ""
    listed = ", ".join(str(label) for label in chosen.labels)
    said = _("“{cell}” is none of these: {names}.")
    return text, said.format(cell=text[:40], names=listed)
