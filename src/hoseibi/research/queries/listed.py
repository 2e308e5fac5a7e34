"""A list in pages, and how old what it says is."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet

PAGE = 50
FRESH_YEARS, AGEING_YEARS = 2, 4
"""What was seen less than two years ago is fresh, less than four years ago ageing, then old."""


class Page(NamedTuple):
    """A page of a list: what it shows, how many there are in all, and which page of how many."""

    shown: list[Any]
    total: int
    page: int
    pages: int


def in_pages(found: QuerySet[Any], page: object = 1) -> Page:
    """One page of what was found; a page that is not there is the nearest that is."""
    paged = Paginator(found, PAGE)
    wanted = paged.get_page(page)
    return Page(list(wanted.object_list), paged.count, wanted.number, paged.num_pages)


class Age(NamedTuple):
    """How old a statement is: `fresh`, `ageing` or `old`, in whole years."""

    key: str
    years: int


def age_of(seen_on: date, today: date) -> Age:
    """The age of what was last seen on a day."""
    years = today.year - seen_on.year - ((today.month, today.day) < (seen_on.month, seen_on.day))
    key = "fresh" if years < FRESH_YEARS else "ageing" if years < AGEING_YEARS else "old"
    return Age(key, max(years, 0))


def of_age(key: str, today: date) -> Q:
    """The condition that something has an age; no condition for anything else."""
    fresh, ageing = _years_before(today, FRESH_YEARS), _years_before(today, AGEING_YEARS)
    if key == "fresh":
        return Q(seen_on__gt=fresh)
    if key == "ageing":
        return Q(seen_on__lte=fresh, seen_on__gt=ageing)
    return Q(seen_on__lte=ageing) if key == "old" else Q()


def _years_before(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year - years)
