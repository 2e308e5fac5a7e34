"""Figures and lists of courts to take away, as CSV and Excel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Country
from hoseibi.printing.tables import Table, to_csv, to_workbook

from .figures import Narrowed, counted, flows, rounded

FORMS = ("csv", "xlsx")


def figures_file(user: Reader, of: Country, asked: Narrowed, to: str) -> bytes:
    """Every count that was asked for with its figures."""
    head = (
        _("Period"), _("Court"), _("Case type"), _("Pending at the start"), _("Filed"),
        _("Resolved"), _("Pending at the end"), _("Clearance rate, per cent"),
        _("Disposition time, days"), _("Pending for more than a year"),
    )  # fmt: skip
    table = Table(head, list(_rows(user, of, asked)))
    return _file(table, _("Courts"), to)


def _rows(user: Reader, of: Country, asked: Narrowed) -> Iterator[Sequence[object]]:
    for one in counted(flows(user, of), asked):
        flow = one.flow
        cells = (
            flow.period, flow.court, flow.case_type, flow.start, flow.filed, flow.terminated,
            flow.end, rounded(one.clearance), rounded(one.disposition), one.backlog,
        )  # fmt: skip
        yield ["" if cell is None else cell for cell in cells]


def rows_file(rows: list[list[str]], name: str, to: str) -> bytes:
    """Rows of words, the first of them the head."""
    return _file(Table(rows[0], rows[1:]), name, to)


def _file(table: Table, name: str, to: str) -> bytes:
    return to_csv(table) if to == "csv" else to_workbook({name: table})
