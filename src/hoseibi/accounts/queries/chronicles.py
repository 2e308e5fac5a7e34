"""What happened in the work with a country, told by every application for its own part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import CharField, Count, QuerySet
from django.db.models.functions import Cast, Left

from hoseibi.partners.models import Country

from ..permissions import Reader

MOST = 100
"""So much of one kind is told at once; narrower questions tell the rest."""


class Happening(NamedTuple):
    """Something that happened on a day: a few words, where one goes from there, more about it, and
    for a statement the day on which it was last seen to be so."""

    on: date
    said: str
    url: str = ""
    note: str = ""
    seen_on: date | None = None


class Chronicle(NamedTuple):
    """A kind of happenings: `years` counts those of a country by year, `told` gives the newest, of
    one year or of all, each as far as the reader may see it; `single` is what one of them is
    called."""

    kind: str
    label: Any
    years: Callable[[Reader, Country], dict[int, int]]
    told: Callable[[Reader, Country, int | None], list[Happening]]
    single: Any


CHRONICLES: list[Chronicle] = []
"""An application adds its own when it is ready, so that those beside it need not know it."""


def by_year(rows: QuerySet[Any], field: str) -> dict[int, int]:
    """How many rows each year has, by a day or moment: the first four signs of it as it is kept,
    which a database counts in a tenth of the time that it takes to reckon with days."""
    dated = rows.exclude(**{field: None}).order_by()
    years = dated.annotate(_year=Left(Cast(field, CharField()), 4)).values_list("_year")
    return {int(year): count for year, count in years.annotate(_count=Count("pk"))}


def newest(rows: QuerySet[Any], field: str, year: int | None) -> list[Any]:
    """The newest of the rows, of one year or of all; those of one day by their number."""
    dated = rows.exclude(**{field: None})
    wanted = dated.filter(**{f"{field}__year": year}) if year else dated
    return list(wanted.order_by(f"-{field}", "-pk")[:MOST])
