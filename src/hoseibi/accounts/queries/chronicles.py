"""What happened in the work with a country, told by every application for its own part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from django.db.models import Case, CharField, Count, DateTimeField, QuerySet, Value, When
from django.db.models.functions import Cast, Left, Substr
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


def by_year(of: Chronicle, rows: QuerySet[Any]) -> dict[int, int]:
    """How many happenings each year has. It is the first four signs of a day as it is kept, which a
    database counts in a tenth of the time that it takes to reckon with days. A moment is kept as it
    is in Greenwich and is of the year that it has here: the few of the first and the last day of a
    year are looked at one by one."""
    dated = rows.exclude(**{of.field: None}).order_by()
    kept = Cast(of.field, CharField())
    edge = Value("")
    if _is_moment(dated, of.field):
        dated = dated.annotate(_day=Substr(kept, 6, 5))
        edge = Case(When(_day__in=("01-01", "12-31"), then=kept), default=edge)
    years = dated.annotate(_year=Left(kept, 4), _edge=edge).values_list("_year", "_edge")
    counts: Counter[int] = Counter()
    for year, moment, number in years.annotate(
        _count=Count(of.counted, distinct=of.counted != "pk")
    ):
        counts[_year_here(moment) if moment else int(year)] += number
    return dict(counts)


def _year_here(moment: str) -> int:
    """The year of a moment that is written as it is in Greenwich."""
    at = datetime.fromisoformat(moment)
    return timezone.localdate(at if at.tzinfo else at.replace(tzinfo=UTC)).year


def _is_moment(rows: QuerySet[Any], path: str) -> bool:
    *ways, last = path.split("__")
    model = rows.model
    for way in ways:
        model = model._meta.get_field(way).related_model
    return isinstance(model._meta.get_field(last), DateTimeField)


class Years(NamedTuple):
    """From one year to another, both within; without one, from the first or to the last."""

    first: int | None = None
    last: int | None = None


def newest_days(
    of: Chronicle, rows: QuerySet[Any], years: Years, most: int | None
) -> list[tuple[date, int]]:
    """The days of the newest rows with their keys, of some years; without `most`, of all rows."""
    wanted = rows.exclude(**{of.field: None})
    if years.first:
        wanted = wanted.filter(**{f"{of.field}__year__gte": years.first})
    if years.last:
        wanted = wanted.filter(**{f"{of.field}__year__lte": years.last})
    days = wanted.order_by(f"-{of.field}", "-pk").values_list(of.field, "pk")[:most]
    return [(timezone.localdate(at) if isinstance(at, datetime) else at, key) for at, key in days]


def told(of: Chronicle, user: Reader, rows: QuerySet[Any], keys: Iterable[int]) -> list[Happening]:
    """What some of the rows say, the newest first."""
    some = rows.filter(pk__in=list(keys))
    return list(of.tell(user, some.order_by(f"-{of.field}", "-pk")))
