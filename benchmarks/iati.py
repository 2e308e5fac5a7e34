"""How fast activities of IATI are written, read and checked, and whether the cost is linear.

`python -m benchmarks.iati`; the official proof is measured where the official files lie.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec
from tests.iati.samples import PROJECT

from hoseibi.iati import (
    Activity,
    check,
    complete,
    official,
    read,
    usual_folder,
    written,
)

NOW = dt.datetime(2026, 11, 26, tzinfo=dt.UTC)
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "iati"
SIZES = (125, 250, 500, 1_000, 2_000)
MIB = 1_048_576


def many(count: int) -> list[Activity]:
    """Projects that differ in identifier and money."""
    return [
        msgspec.structs.replace(
            PROJECT,
            identifier=f"{PROJECT.identifier}-{number}",
            budgets=tuple(
                msgspec.structs.replace(
                    one, value=msgspec.structs.replace(one.value, amount=Decimal(1_000 + number))
                )
                for one in PROJECT.budgets
            ),
        )
        for number in range(count)
    ]


def seconds(work: Callable[[], object]) -> float:
    """Processor time, best of three."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def main() -> None:
    folder = next((one for one in (usual_folder(), SHARED) if complete(one)), None)
    proof = official(folder) if folder else None
    print("activities |  MiB | written s | read s | own table s | and official s | own MiB/s")
    for count in SIZES:
        activities = many(count)
        source = written(activities, NOW)
        size = len(source) / MIB
        wrote = seconds(lambda some=activities: written(some, NOW))
        reads = seconds(lambda some=source: read(some))
        own = seconds(lambda some=source: check(some, NOW.date()))
        both = seconds(lambda some=source: check(some, NOW.date(), proof)) if proof else 0.0
        print(
            f"{count:>10,} | {size:4.1f} | {wrote:9.2f} | {reads:6.2f} | {own:11.2f} |"
            f" {both:14.2f} | {size / own:9.1f}"
        )


if __name__ == "__main__":
    main()
