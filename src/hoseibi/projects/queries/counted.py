"""What is counted elsewhere for an indicator, such as people trained: told by applications that
stand above, and proposed to whoever reports. Nothing of it counts before somebody approved it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader

from ..choices import Dimension, RowKind
from ..models import Activity, Indicator, Period


class Counted(NamedTuple):
    """What was counted from the beginning of a project until the last day of a period: the value,
    its `parts` (by what, whose, how much), its source in a sentence, and what it is made of (said,
    how many, where it stands)."""

    value: Decimal
    parts: tuple[tuple[Dimension, str, Decimal], ...] = ()
    source: str = ""
    lines: tuple[tuple[str, Decimal, str], ...] = ()


class Count(NamedTuple):
    """Something that is counted: its code, what people call it, and how, for several periods at
    once, by their keys. What the reader may not know of is not counted."""

    code: str
    label: object
    count: Callable[[Reader, Indicator, Sequence[Period]], dict[int, Counted]]


COUNTS: list[Count] = []
"""An application adds its own when it is ready, so that projects need not know it."""


def count_of(code: str) -> Count | None:
    """What is counted under a code."""
    return next((one for one in COUNTS if one.code == code), None)


def counted(user: Reader, indicator: Indicator, periods: Sequence[Period]) -> dict[int, Counted]:
    """What was counted for an indicator until the end of each period, by its key; empty when
    nothing is counted for it."""
    count = count_of(indicator.counted_by)
    return count.count(user, indicator, periods) if count and periods else {}


def activities_of(indicator: Indicator) -> QuerySet[Activity]:
    """The activities whose work an indicator counts: those of its output (`2-1` and `2-2` of output
    2), or all of the project where it is of the purpose or of the overall goal."""
    own = Activity.objects.filter(project=indicator.project_id)
    output = indicator.code.partition("-")[0]
    if indicator.row.kind != RowKind.OUTPUT or not output:
        return own
    return own.filter(number__startswith=f"{output}-")
