"""Which of some spans of time overlap, found by a sweep over their ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import heappop, heappush
from typing import NamedTuple


class Span(NamedTuple):
    """From a moment until another, not including it; `key` says whose it is."""

    begins_at: datetime
    ends_at: datetime
    key: int


def overlaps(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The keys of each two spans that have a moment in common, the one that begins first before.

    They are gone through in the order of their beginnings, with those that are not over yet kept
    by their ends: n log n, and one step for each pair that is found.
    """
    running: list[tuple[datetime, int]] = []
    for begins_at, ends_at, key in sorted(spans):
        while running and running[0][0] <= begins_at:
            heappop(running)
        for _ends_at, other in running:
            yield other, key
        heappush(running, (ends_at, key))
