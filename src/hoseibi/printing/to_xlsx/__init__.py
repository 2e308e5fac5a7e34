"""A paper as a spreadsheet: a sheet for every section, set up to be printed as it is read."""

from __future__ import annotations

import datetime
import importlib
import re
from io import BytesIO
from typing import Any

from ..fitting import fit
from ..laying import Page, pages
from ..paper import Paper
from .looks import Looks
from .sheets import SheetWriter

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
"""Words are words: nothing that somebody typed is ever a formula."""

_SIZES = {"a4": 9, "a3": 8}
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]+")


class NoSpreadsheets(Exception):
    """xlsxwriter is not installed; the message says how to get it."""


def to_xlsx(paper: Paper) -> bytes:
    """The workbook. Raises TooLarge, and NoSpreadsheets without xlsxwriter."""
    file = BytesIO()
    book = _library().Workbook(file, _OPTIONS)
    first_day = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
    book.set_properties({"title": fit(paper.title), "created": first_day})
    looks = Looks(book)
    names: set[str] = set()
    for at, page in enumerate(pages(paper)):
        sheet = book.add_worksheet(_name(fit(page.name or paper.title), names))
        writer = SheetWriter(sheet, looks, page, paper.language)
        if at == 0:
            _title(writer, paper)
        for block in page.blocks:
            writer.block(block)
        _set_up(sheet, page, fit(paper.title))
        if writer.repeated[2]:
            sheet.repeat_rows(*writer.repeated[:2])
    book.close()
    return file.getvalue()


def _title(writer: SheetWriter, paper: Paper) -> None:
    writer.line(paper.title, 15, bold=True, align="center")
    if paper.note:
        writer.line(paper.note, 10, align="center")


def _set_up(sheet: Any, page: Page, title: str) -> None:
    """As broad as the paper, as long as it takes."""
    sheet.set_paper(_SIZES[page.size])
    if page.landscape:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    sheet.set_header("&R&8 " + title.replace("&", "&&")[:200])
    sheet.set_footer("&C&8&P / &N")
    sheet.hide_gridlines(2)


def _name(wished: str, taken: set[str]) -> str:
    """A name that a sheet may have: short, without signs that formulas need, not there yet."""
    name = _NOT_IN_NAMES.sub(" ", wished).strip().strip("'")[:31] or "Sheet"
    number = 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        name = f"{name[:27]} {number}"
    taken.add(name.casefold())
    return name


def _library() -> Any:
    try:
        return importlib.import_module("xlsxwriter")
    except ImportError as missing:
        raise NoSpreadsheets(
            "Spreadsheets need xlsxwriter, which is not installed: pip install 'hoseibi[web]'."
        ) from missing
