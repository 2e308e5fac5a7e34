"""What happened in the work with a country, told by every application for its own part."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import CharField, Count, DateTimeField, QuerySet
from django.db.models.functions import Cast, ExtractYear, Left
from django.utils import timezone

from hoseibi.partners.models import Country

from ..permissions import Reader


class Happening(NamedTuple):
    """Something that happened on a day: a few words, where one goes from there, more about it, and
    for a statement the day on which it was last seen to be so."""

    on: date
    said: str
    url: str = ""
    note: str = ""
    seen_on: date | None = None


class Chronicle(NamedTuple):
    """A kind of happenings. `rows` are those of a country that a reader may see, `field` their day
    or moment; `tell` says what some of them are, and gets no more than are shown; `single` is what
    one of them is called. Rows that are one happening have one value of `counted`."""

    kind: str
    label: Any
    single: Any
    rows: Callable[[Reader, Country], QuerySet[Any]]
    field: str
    tell: Callable[[Reader, QuerySet[Any]], Iterable[Happening]]
    counted: Any = "pk"


CHRONICLES: list[Chronicle] = []
"""An application adds its own when it is ready, so that those beside it need not know it."""


def by_year(of: Chronicle, user: Reader, country: Country) -> dict[int, int]:
    """How many happenings each year has. Of a day it is the first four signs of it as it is kept,
    which a database counts in a tenth of the time that it takes to reckon with days; a moment is
    kept as it is in Greenwich, and is of the year that it has here."""
    dated = of.rows(user, country).exclude(**{of.field: None}).order_by()
    first_signs = Left(Cast(of.field, CharField()), 4)
    year = ExtractYear(of.field) if _is_moment(dated, of.field) else first_signs
    years = dated.annotate(_year=year).values_list("_year")
    count = Count(of.counted, distinct=of.counted != "pk")
    return {int(year): number for year, number in years.annotate(_count=count)}


def _is_moment(rows: QuerySet[Any], path: str) -> bool:
    *ways, last = path.split("__")
    model = rows.model
    for way in ways:
        model = model._meta.get_field(way).related_model
    return isinstance(model._meta.get_field(last), DateTimeField)


def newest_days(
    of: Chronicle, user: Reader, country: Country, year: int | None, most: int
) -> list[tuple[date, int]]:
    """The days of the newest rows with their keys, of one year or of all."""
    dated = of.rows(user, country).exclude(**{of.field: None})
    wanted = dated.filter(**{f"{of.field}__year": year}) if year else dated
    rows = wanted.order_by(f"-{of.field}", "-pk").values_list(of.field, "pk")[:most]
    return [(timezone.localdate(at) if isinstance(at, datetime) else at, key) for at, key in rows]


def told(of: Chronicle, user: Reader, country: Country, keys: Iterable[int]) -> list[Happening]:
    """What some of the rows say, the newest first."""
    rows = of.rows(user, country).filter(pk__in=list(keys))
    return list(of.tell(user, rows.order_by(f"-{of.field}", "-pk")))
