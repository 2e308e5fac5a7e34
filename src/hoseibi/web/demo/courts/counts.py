"""Counts of the courts of Merovia and Lanvara, made by a small model of how cases flow."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

HEAD = (
    *("Court", "Case type", "Year", "Pending at start", "Filed", "Resolved", "Pending at end"),
    *("0-60", "61-120", "121-180", "181-360", "361-720", "721+"),
)
EDGES = (60, 120, 180, 360, 720)


class Docket(NamedTuple):
    """A list of cases of a court: filed in the first year, growth a year, what the court can
    resolve in the first year and how that grows, pending at the beginning."""

    court: str
    case_type: str
    filed: int
    growth: float
    capacity: int
    learning: float
    pending: int


MEROVIA = (
    Docket("Regional Court of Tavel", "Civil", 2600, 0.05, 2480, 0.03, 1450),
    Docket("Regional Court of Tavel", "Commercial", 620, 0.06, 560, 0.02, 540),
    Docket("Regional Court of Tavel", "Bankruptcy", 150, 0.04, 120, 0.09, 260),
    Docket("Regional Court of Ostrin", "Civil", 1700, 0.02, 1710, 0.02, 620),
    Docket("Regional Court of Ostrin", "Commercial", 310, 0.03, 315, 0.02, 120),
    Docket("Regional Court of Ostrin", "Bankruptcy", 60, 0.02, 52, 0.06, 95),
    Docket("Regional Court of Korim", "Civil", 980, -0.01, 900, 0.05, 780),
    Docket("Regional Court of Korim", "Commercial", 140, 0.01, 138, 0.01, 60),
    Docket("Regional Court of Korim", "Bankruptcy", 34, 0.03, 30, 0.05, 40),
)
LANVARA = (
    Docket("Provincial Court of Senn", "Civil", 1450, 0.07, 1400, 0.045, 700),
    Docket("Provincial Court of Senn", "Family", 820, 0.03, 830, 0.03, 260),
    Docket("Provincial Court of Bray Vel", "Civil", 640, 0.05, 600, 0.06, 480),
    Docket("Provincial Court of Bray Vel", "Family", 390, 0.02, 380, 0.02, 150),
)
FIRST, LAST = 2018, 2025


def rows(dockets: Sequence[Docket], seed: int) -> list[list[str]]:
    """The table that a court administration would send: a row for each docket and year, and for
    each court and year one that adds up the others."""
    rng = random.Random(seed)
    told = [line for docket in dockets for line in _years(docket, rng)]
    table = [list(HEAD)]
    for year in range(FIRST, LAST + 1):
        for court in dict.fromkeys(docket.court for docket in dockets):
            own = [line for line in told if line[0] == court and line[2] == year]
            sums = [sum(int(line[at]) for line in own) for at in range(3, len(HEAD))]
            table += [[court, "All cases", str(year), *map(str, sums)]]
            table += [[str(cell) for cell in line] for line in own]
    return table


def _years(docket: Docket, rng: random.Random) -> Iterator[list[str | int]]:
    pending = docket.pending
    for year in range(FIRST, LAST + 1):
        since = year - FIRST
        filed = round(docket.filed * (1 + docket.growth) ** since * rng.uniform(0.96, 1.04))
        can = docket.capacity * (1 + docket.learning) ** since * rng.uniform(0.97, 1.03)
        if year == 2020:
            # The courts were closed for two months.
            filed, can = round(filed * 0.85), can * 0.75
        resolved = min(round(can), round((pending + filed) * 0.9))
        end = pending + filed - resolved
        bands = _ages(end, resolved)
        yield [docket.court, docket.case_type, year, pending, filed, resolved, end, *bands]
        pending = end


def _ages(end: int, resolved: int) -> list[int]:
    """Pending cases by age: they thin out with the pace of the court."""
    pace = 365 * end / resolved * 1.1
    shares, before = [], 0.0
    for edge in EDGES:
        upto = 1 - 2.718281828 ** (-edge / pace)
        shares.append(upto - before)
        before = upto
    found = [int(end * share) for share in shares]
    return [*found, end - sum(found)]


def with_slips(table: list[list[str]]) -> list[list[str]]:
    """The table with what goes wrong in real ones: a sum that is off, and a cell left empty."""
    spoilt = [list(row) for row in table]
    spoilt[-2][5] = str(int(spoilt[-2][5]) + 9)
    spoilt[10][3] = ""
    return spoilt
