"""The list and the trend to take away, as CSV and as XLSX."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date

import xlsxwriter
from defusedcsv import csv
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import by_language

from ..choices import RequestState
from .listed import Sieve, rows, wanted, weighs

MOST = 20_000
Cell = str | int | float | date | None


def table(user: Reader, sieve: Sieve) -> list[list[Cell]]:
    """The requests that a sieve lets through, as a table with its head."""
    found = list(wanted(user, sieve).prefetch_related("further_fields")[:MOST])
    inside, labels = weighs(user), dict(RequestState.choices)
    head: list[Cell] = [
        *(_("Reference"), _("Date of entry"), _("Country"), _("Implementing agency")),
        *(_("Title"), _("Title in English"), _("Title in Japanese"), _("Type of cooperation")),
        *(_("Field of law"), _("It also touches"), _("State")),
        *([_("Technicality")] if inside else []),
    ]
    lines: list[list[Cell]] = [head]
    for one, state in rows(user, found):
        titles = by_language(one.title)
        further = "; ".join(str(each) for each in one.further_fields.all())
        lines.append(
            [
                *(one.reference, one.entered_on, str(one.country), one.agency_name),
                titles.get(one.language) or str(one.title),
                *(titles.get("en", ""), titles.get("ja", ""), str(one.get_kind_display())),
                *(str(one.get_field_of_law_display()), further, str(labels[state])),
                *([one.technicality] if inside else []),
            ]
        )
    return lines


def as_csv(lines: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV, with a mark at its beginning by which spreadsheets know that it is UTF-8."""
    file = io.StringIO()
    csv.writer(file).writerows(
        ["" if cell is None else cell for cell in line]  # an ISO day stays one
        for line in lines
    )
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(lines: Sequence[Sequence[Cell]], name: str) -> bytes:
    """A table as a sheet: its head frozen, days as days, no cell taken for a formula."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet(name[:31])
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for at, line in enumerate(lines):
            for column, cell in enumerate(line):
                if isinstance(cell, date):
                    sheet.write_datetime(at, column, cell, day)
                else:
                    sheet.write(at, column, cell, bold if at == 0 else None)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(lines[0]) - 1, 18)
        if len(lines) > 1:
            sheet.autofilter(0, 0, len(lines) - 1, len(lines[0]) - 1)
    return file.getvalue()
