"""The register of bankruptcy cases of the Regional Court of Tavel, as a log of events."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

CASES = 640
FIRST, LAST = date(2021, 1, 4), date(2025, 12, 31)

PETITION, INTERIM = "Petition is filed", "Interim measures"
COMMENCEMENT, DISMISSAL = "Order of commencement", "Petition is dismissed"
FILING, LIST = "Claims are filed", "List of claims is published"
MEETING, ADJOURNED = "Creditors' meeting", "Meeting is adjourned"
PLAN, CONFIRMED = "Recovery plan is submitted", "Plan is confirmed"
LIQUIDATION, SALE = "Order of liquidation", "Property is sold"
TABLE, CLOSED = "Distribution is approved", "Proceeding is closed"


def register() -> bytes:
    """The log as CSV, with what real registers have: meetings adjourned again and again, orders
    that come late, steps that were left out, cases that are still pending."""
    lines = ["Case number,Activity,Day"]
    lines += [f"{case},{activity},{day}" for case, activity, day in _events()]
    return "\n".join(lines).encode()


def _events() -> Iterator[tuple[str, str, date]]:
    rng = random.Random(21)
    for number in range(1, CASES + 1):
        day = FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))
        case = f"B-{day.year}-{number:04d}"
        for activity, wait in _way(rng):
            day += timedelta(days=wait)
            if day > LAST:
                break
            yield case, activity, day


def _wait(rng: random.Random, mean: float) -> int:
    return max(1, round(rng.gammavariate(2, mean / 2)))


def _way(rng: random.Random) -> Iterator[tuple[str, int]]:
    """What happens in a case, each with the days since what came before."""
    yield PETITION, 0
    if rng.random() < 0.35:
        yield INTERIM, _wait(rng, 8)
    if rng.random() < 0.14:
        yield DISMISSAL, _wait(rng, 35)
        return
    yield COMMENCEMENT, _wait(rng, 34)
    yield FILING, _wait(rng, 50)
    if rng.random() < 0.93:
        yield LIST, _wait(rng, 21)
    yield MEETING, _wait(rng, 30)
    for _again in range(4):
        if rng.random() > 0.38:
            break
        yield ADJOURNED, 1
        yield MEETING, _wait(rng, 55)
    if rng.random() < 0.3:
        yield PLAN, _wait(rng, 40)
        if rng.random() < 0.62:
            yield CONFIRMED, _wait(rng, 60)
            return
    yield from _liquidation(rng)


def _liquidation(rng: random.Random) -> Iterator[tuple[str, int]]:
    if rng.random() < 0.95:
        yield LIQUIDATION, _wait(rng, 30)
    for _sale in range(rng.randint(1, 2)):
        yield SALE, _wait(rng, 110)
    if rng.random() < 0.9:
        yield TABLE, _wait(rng, 60)
    yield CLOSED, _wait(rng, 45)
