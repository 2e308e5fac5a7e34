"""The figures of case-flow: clearance rate, disposition time, age of what is pending, backlog.

Source: CEPEJ, GOJUST Guidelines (CEPEJ(2014)16) and Handbook on court dashboards: clearance rate =
resolved / incoming x 100; disposition time = pending at the end / resolved x 365. Where the period
is not a year, its own days stand for 365.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from .values import Band, Flow

BAND = 60
"""Days of a band of age."""
OLDEST = 720
"""From so many days on everything is in one band."""


class Figures(msgspec.Struct, frozen=True):
    """What follows from a count; None where a number that it needs is missing or nothing.

    `clearance` in per cent, `disposition` in days, `backlog` pending cases that are older than the
    limit asked for, `change` of what is pending from start to end.
    """

    flow: Flow
    clearance: float | None
    disposition: float | None
    change: int | None
    backlog: int | None = None


def figures(flow: Flow, limit: int = 0) -> Figures:
    """The figures of one count; `limit` in days is the age from which a pending case is backlog."""
    change = flow.end - flow.start if flow.end is not None and flow.start is not None else None
    return Figures(
        flow,
        clearance_rate(flow.terminated, flow.filed),
        disposition_time(flow.end, flow.terminated, flow.days),
        change,
        backlog(flow.bands, limit) if limit and flow.bands else None,
    )


def clearance_rate(terminated: int | None, filed: int | None) -> float | None:
    """Resolved in per cent of incoming; above 100 what is pending shrinks."""
    return 100 * terminated / filed if filed and terminated is not None else None


def disposition_time(end: int | None, terminated: int | None, days: int = 365) -> float | None:
    """In days: how long what is pending lasts at the pace of the period. It is no duration of any
    case: it says how long the court would need if nothing new came."""
    return days * end / terminated if terminated and end is not None else None


def whole(value: float) -> int:
    """A rate as reports print it: to the next whole number, half of one upwards."""
    return int(Decimal(repr(value)).quantize(Decimal(1), ROUND_HALF_UP))


def backlog(bands: Iterable[Band], limit: int) -> int:
    """Pending cases in the bands that begin at or after a limit in days."""
    return sum(band.count for band in bands if band.least > limit)


def in_bands(ages: Iterable[float], width: int = BAND, oldest: int = OLDEST) -> tuple[Band, ...]:
    """Ages in days counted by bands, 0 to 60, 61 to 120 and so on; empty bands stand there too."""
    counts = [0] * (oldest // width + 1)
    for age in ages:
        counts[min(max(0, -(-int(age) // width) - 1), len(counts) - 1)] += 1
    edges = [(number * width + 1 if number else 0) for number in range(len(counts))]
    return tuple(
        Band(least, None if least > oldest else (number + 1) * width, count)
        for number, (least, count) in enumerate(zip(edges, counts, strict=True))
    )


class Sum(msgspec.Struct, frozen=True):
    """Counts added up; `left_out` rows had an empty cell in the column of that name. Where a column
    is empty in some of the rows only, `whole` is the sum of those that lack none: what is divided
    by one another must be of the same rows."""

    flow: Flow
    rows: int
    left_out: dict[str, int]
    whole: Flow | None = None


def figures_of_sum(total: Sum, limit: int = 0) -> Figures:
    """The figures of counts that were added up."""
    found, same = figures(total.flow, limit), figures(total.whole or total.flow)
    return Figures(total.flow, same.clearance, same.disposition, same.change, found.backlog)


COLUMNS = ("start", "filed", "terminated", "end")


def added_up(flows: Iterable[Flow], court: str = "", case_type: str = "") -> Sum | None:
    """Several counts as one, without the rows that are sums themselves; None when there are none.

    Of one period it is the count of all; of periods that follow one another what was pending at
    the start is that of the first and at the end that of the last.
    """
    rows = [flow for flow in flows if not flow.is_sum]
    if not rows:
        return None
    first, last = min(row.begins for row in rows), max(row.ends for row in rows)
    used = {
        "start": [row.start for row in rows if row.begins == first],
        "filed": [row.filed for row in rows],
        "terminated": [row.terminated for row in rows],
        "end": [row.end for row in rows if row.ends == last],
    }
    known = {name: [one for one in values if one is not None] for name, values in used.items()}
    totals = {name: sum(values) if values else None for name, values in known.items()}
    left_out = {name: len(used[name]) - len(known[name]) for name in COLUMNS}
    bands = _bands_of([row for row in rows if row.ends == last])
    flow = Flow(
        court, case_type, first, last, totals["start"], totals["filed"], totals["terminated"],
        totals["end"], bands=bands, is_sum=True,
    )  # fmt: skip
    lacking = {name: count for name, count in left_out.items() if count}
    partly = [name for name, count in lacking.items() if count < len(used[name])]
    told = [row for row in rows if all(getattr(row, name) is not None for name in partly)]
    again = added_up(told) if len(told) < len(rows) else None
    return Sum(flow, len(rows), lacking, again.flow if again else None)


def _bands_of(rows: list[Flow]) -> tuple[Band, ...]:
    """Bands added up where every row has them; half of the court would mislead."""
    if not rows or any(not row.bands for row in rows):
        return ()
    counts: dict[tuple[int, int | None], int] = {}
    for row in rows:
        for band in row.bands:
            key = (band.least, band.most)
            counts[key] = counts.get(key, 0) + band.count
    in_order = sorted(counts.items(), key=lambda item: item[0][0])
    return tuple(Band(least, most, count) for (least, most), count in in_order)
