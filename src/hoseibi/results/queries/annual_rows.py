"""What the report of a year is made of: which year is asked for, and how tables stand on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from django.db.models import Q

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Country
from hoseibi.printing import Block, Cell, Grid

from .years import days_of


class Asked(NamedTuple):
    """A fiscal year, and a country or None for all."""

    year: int
    country: Country | None = None

    @property
    def first(self) -> date:
        return days_of(self.year)[0]

    @property
    def last(self) -> date:
        return days_of(self.year)[1]

    def within(self, field: str) -> Q:
        """The condition that a day is of the year."""
        return Q(**{f"{field}__range": (self.first, self.last)})

    def of(self, field: str = "country") -> Q:
        """The condition that something is of the country."""
        return Q(**{field: self.country}) if self.country else Q()


class Told(NamedTuple):
    """A part of the report: what it is called, its blocks, and what the head says of it."""

    title: str
    blocks: tuple[Block, ...]
    facts: tuple[tuple[str, str], ...] = ()


Part: TypeAlias = Callable[[Reader, Asked], Told]


def table(
    widths: Sequence[float], head: Sequence[str], rows: Iterable[Sequence[Any]]
) -> tuple[Grid, ...]:
    """A table with its head on every page; none without rows."""
    lines = tuple(tuple(_cell(one) for one in row) for row in rows)
    first = tuple(Cell(name, fill="head", bold=True) for name in head)
    return (Grid(tuple(widths), (first, *lines), heads=1),) if lines else ()


def _cell(value: Any) -> Any:
    if isinstance(value, int):
        return Cell(f"{value:,}", align="end", number=value)
    return value if isinstance(value, Cell | tuple) else str(value)
