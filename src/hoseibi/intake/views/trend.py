"""The trend: how many requests come and how technical they are, drawn."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.intake import queries
from hoseibi.intake.choices import LEVELS, Criterion, RequestKind, RequestState
from hoseibi.intake.queries.trend import Trend
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.figures import Cell, Drawing, Matrix, Series, bars, lines, matrix

from .asked import refuse_unless
from .listing import sieve_of

APART = 5
"""So many countries are drawn by themselves; the others together."""


@login_required
def trend(request: HttpRequest) -> HttpResponse:
    refuse_unless(queries.weighs(request.user))
    sieve = sieve_of(request)
    found = queries.trend(request.user, sieve)
    everything = queries.listed(request.user, sieve._replace(q=""))
    context = {
        "trend": found,
        "sieve": sieve,
        "list": everything,
        "figures": [_numbers(found), _technicality(found), _by_field(found)],
        "rows": [(year, found.of(year=year)) for year in found.years],
        "fields": FieldOfLaw.choices,
        "kinds": RequestKind.choices,
        "states": RequestState.choices,
        "criteria": [(each.label, LEVELS[each]) for each in Criterion],
    }
    return render(request, "intake/trend.html", context)


def _numbers(found: Trend) -> SafeString:
    first = list(found.countries)[:APART]
    series = [
        Series(
            found.countries[code],
            tuple(found.of(year=year, country=code).requests for year in found.years),
        )
        for code in first
    ]
    rest = [one for one in found.points if one.country not in first]
    if rest:
        sums = tuple(sum(one.requests for one in rest if one.year == year) for year in found.years)
        series.append(Series(_("Others"), sums))
    labels = tuple(map(str, found.years))
    title = _("Requests by year and country")
    return bars(Drawing(title, labels, tuple(series), along=_("Year"), unit=_("requests")))


def _technicality(found: Trend) -> SafeString:
    points = [found.of(year=year) for year in found.years]
    means = tuple(None if one.mean is None else round(one.mean, 1) for one in points)
    labels = tuple(f"{year}\n({one.marked})" for year, one in zip(found.years, points, strict=True))
    drawing = Drawing(
        _("Mean technicality by year (in brackets: how many requests are marked)"),
        labels,
        (Series(_("Mean technicality"), means),),
        along=_("Year"),
        unit=_("0 to {highest}").format(highest=found.highest),
        top=found.highest,
    )
    return lines(drawing)


def _by_field(found: Trend) -> SafeString:
    cells = tuple(
        tuple(_cell(found, year, field) for field in found.fields) for year in found.years
    )
    title = _("Requests by year and field of law")
    rows = tuple(map(str, found.years))
    return matrix(Matrix(title, rows, tuple(found.fields.values()), cells, _("Year")))


def _cell(found: Trend, year: int, field: str) -> Cell:
    point = found.of(year=year, field=field)
    if not point.requests:
        return Cell(None)
    words = _("technicality {mean}").format(mean=f"{point.mean:.1f}") if point.marked else ""
    where = f"{reverse('intake:requests')}?{urlencode({'year': year, 'field': field})}"
    return Cell(point.requests, words, where)
