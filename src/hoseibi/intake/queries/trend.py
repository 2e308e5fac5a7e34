"""How many requests come and how technical they are, by year, country and field of law."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

from django.db.models import Count, Sum
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, countries_of
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country
from hoseibi.printing.tables import Table

from ..choices import HIGHEST, RequestState
from ..models import Request
from ..permissions import is_department
from .listed import Sieve, wanted


class Point(NamedTuple):
    """How many requests there were of a year, a country and a field; how many of them are marked,
    and the sum of their marks."""

    year: int
    country: str
    field: str
    requests: int
    marked: int
    marks: int

    @property
    def mean(self) -> float | None:
        return self.marks / self.marked if self.marked else None


@dataclass(frozen=True)
class Trend:
    """The points, with the names of what they are of; `years` without a gap."""

    points: list[Point]
    years: list[int]
    countries: dict[str, str]
    fields: dict[str, str]
    highest: int

    def of(self, year: int = 0, country: str = "", field: str = "") -> Point:
        """The sum of the points of a year, a country and a field; of all where none is named."""
        return self._sums.get((year, country, field), Point(year, country, field, 0, 0, 0))

    @cached_property
    def _sums(self) -> dict[tuple[int, str, str], Point]:
        """Every sum that is asked for, added up once."""
        found: dict[tuple[int, str, str], Point] = {}
        for one in self.points:
            for key in product((0, one.year), ("", one.country), ("", one.field)):
                before = found.get(key, Point(*key, 0, 0, 0))
                added = (one.requests, one.marked, one.marks)
                sums = (first + more for first, more in zip(before[3:], added, strict=True))
                found[key] = Point(*key, *sums)
        return found


def trend(user: Reader, sieve: Sieve) -> Trend:
    """The requests that a sieve lets through, counted; those being written do not count. Only for
    who weighs requests: an applicant is not told marks."""
    found = wanted(user, sieve._replace(order="newest")).exclude(state=RequestState.DRAFT)
    if not is_department(user):
        found = found.filter(country__in=countries_of(user))
    counted = (
        Request.objects.filter(pk__in=found.order_by().values("pk"))
        if sieve.field or sieve.mine
        else found.select_related(None)
    )
    rows = (
        counted.order_by()
        .values_list("year", "country", "field_of_law")
        .annotate(Count("pk"), Count("technicality"), Sum("technicality"))
    )
    names = {one.pk: one for one in Country.objects.all()}
    points = [
        Point(year, names[country].code, field, every, marked, marks or 0)
        for year, country, field, every, marked, marks in rows
    ]
    points.sort()
    return _whole(points, {one.code: str(one) for one in names.values()})


def _whole(points: list[Point], names: dict[str, str]) -> Trend:
    years = [one.year for one in points]
    by_country: dict[str, int] = defaultdict(int)
    by_field: dict[str, int] = defaultdict(int)
    for one in points:
        by_country[one.country] += one.requests
        by_field[one.field] += one.requests
    labels = dict(FieldOfLaw.choices)
    return Trend(
        points,
        list(range(min(years), max(years) + 1)) if years else [],
        {code: names[code] for code in sorted(by_country, key=lambda one: -by_country[one])},
        {code: str(labels[code]) for code in sorted(by_field, key=lambda one: -by_field[one])},
        HIGHEST,
    )


def trend_table(found: Trend) -> Table:
    """The trend as a table, a line for each year, country and field."""
    head = [
        *(_("Year"), _("Country"), _("Field of law"), _("Requests")),
        *(_("Requests that are marked"), _("Mean technicality")),
    ]
    rows = [
        [
            *(one.year, found.countries[one.country], found.fields[one.field], one.requests),
            *(one.marked, None if one.mean is None else round(one.mean, 2)),
        ]
        for one in found.points
    ]
    return Table(head, rows)
