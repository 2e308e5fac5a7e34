"""The inventory drawn: how many laws of each field stand how."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.figures import Cell, Matrix, matrix

from ..choices import Standing
from ..queries import Timeline

MOST_YEARS = 12
"""So many years stand side by side, the last ones; a list tells the others."""


def overview(counts: Mapping[tuple[str, str], int], country: str = "") -> SafeString:
    """Fields of law by standings, each square a link to its laws."""
    fields = [field for field in FieldOfLaw if any(key[0] == field for key in counts)]
    cells = tuple(
        tuple(_cell(counts.get((field, status), 0), field, status, country) for status in Standing)
        for field in fields
    )
    return matrix(
        Matrix(
            title=_("Laws by field and standing"),
            rows=tuple(str(field.label) for field in fields),
            columns=tuple(str(status.label) for status in Standing),
            cells=cells,
            corner=_("Field of law"),
        )
    )


def _cell(count: int, field: str, status: str, country: str) -> Cell:
    if not count:
        return Cell(None)
    said = ngettext("{count} law", "{count} laws", count).format(count=count)
    asked = {"field": str(field), "status": str(status)}
    return Cell(
        count, said, "?" + urlencode({**asked, **({"country": country} if country else {})})
    )


def years_drawn(told: Timeline) -> SafeString:
    """Kinds of happenings by years, each square a link to what happened then."""
    if not told.years:
        return SafeString("")
    years = list(range(max(told.years[0], told.years[-1] - MOST_YEARS + 1), told.years[-1] + 1))
    rows = [
        tuple(_year_cell(told.counts[kind].get(year, 0), kind, year) for year in years)
        for kind, _label in told.kinds
    ]
    return matrix(
        Matrix(
            title=_("What happened, by kind and year"),
            rows=tuple(str(label) for _kind, label in told.kinds),
            columns=tuple(str(year) for year in years),
            cells=tuple(rows),
            corner=_("Kind"),
        )
    )


def _year_cell(count: int, kind: str, year: int) -> Cell:
    if not count:
        return Cell(None)
    said = ngettext("{count} in {year}", "{count} in {year}", count)
    address = "?" + urlencode({"kind": kind, "year": year}) + "#timeline"
    return Cell(count, said.format(count=count, year=year), address)
