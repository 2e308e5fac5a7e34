"""The quarters of a project's fiscal years: the columns of its plan of operation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

NAMES = ("I", "II", "III", "IV")
MOST_YEARS = 10
"""Columns that still fit on a sheet across."""


class Quarters(NamedTuple):
    """Fiscal years, and the first month of the first of them as a count of months."""

    first: int
    years: tuple[int, ...]

    def place(self, day: date) -> int:
        """The quarter of a day, from 0; one before or behind the plan is at its edge."""
        at = (_months(day) - self.first) // 3
        return max(0, min(at, len(self.years) * 4 - 1))

    def covered(self, first: date | None, last: date | None) -> frozenset[int]:
        """The quarters from a day until another; that of the one where there is only one."""
        known = [day for day in (first, last) if day is not None]
        if not known:
            return frozenset()
        return frozenset(range(self.place(known[0]), self.place(known[-1]) + 1))


def quarters(days: Iterable[date | None], year_begins: int) -> Quarters:
    """The fiscal years that hold all of these days."""
    known = [_months(day) for day in days if day is not None]
    if not known:
        return Quarters(0, ())
    shift = year_begins - 1
    first, last = ((count - shift) // 12 for count in (min(known), max(known)))
    years = tuple(range(first, min(last, first + MOST_YEARS - 1) + 1))
    return Quarters(first * 12 + shift, years)


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1
