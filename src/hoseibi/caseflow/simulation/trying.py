"""A court as it is and after a reform: many runs of both on the same cases, and what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from multiprocessing import get_context, parent_process
from signal import SIGTERM, raise_signal
from threading import Thread

import msgspec

from ..counts.values import Band
from .intervals import Told, told
from .running import run
from .values import YEAR, Court, Plan, Year, checked

MEASURES = (
    *("pending", "resolved", "clearance", "disposition", "median", "nine_of_ten"),
    *("age", "busy", "late", "waited"),
)
Tell = Callable[[int], object]
"""Told how many runs are done, again and again; where it says False, no more are made."""
BEAT = 20.0
"""Seconds after which it is told again, also where no run was done meanwhile."""
Runs = Sequence[Sequence[Year]]


class Course(msgspec.Struct, frozen=True):
    """How a court goes: each measure year by year, and the mean ages of pending cases at the end.
    `clearance`, `busy` and `late` are shares (1: all); the rest are cases or days."""

    measures: dict[str, tuple[Told, ...]]
    bands: tuple[Band, ...]
    load: float


class Tried(msgspec.Struct, frozen=True):
    """A court as it is, after the reform, and the difference (reform less now) year by year, taken
    run by run between the same cases."""

    now: Course
    reform: Course
    difference: dict[str, tuple[Told, ...]]
    plan: Plan


def measure(year: Year, name: str) -> float:
    """One measure of a year; clearance and disposition are reckoned from its counts."""
    if name == "clearance":
        return year.resolved / year.filed if year.filed else 0.0
    if name == "disposition":
        return YEAR * year.pending / year.resolved if year.resolved else 0.0
    return float(getattr(year, name))


def compared(now: Court, reform: Court, plan: Plan, runs: tuple[Runs, Runs]) -> Tried:
    """What some runs of both courts tell; runs of the same place had the same cases."""
    years = range(plan.years)
    difference = {
        name: tuple(
            told([
                measure(after[at], name) - measure(before[at], name)
                for before, after in zip(*runs, strict=True)
            ])
            for at in years
        )
        for name in MEASURES
    }  # fmt: skip
    return Tried(_course(now, runs[0], plan), _course(reform, runs[1], plan), difference, plan)


def _course(court: Court, runs: Runs, plan: Plan) -> Course:
    measures = {
        name: tuple(told([measure(one[at], name) for one in runs]) for at in range(plan.years))
        for name in MEASURES
    }
    last = [one[-1].bands for one in runs]
    bands = tuple(
        Band(same[0].least, same[0].most, round(sum(band.count for band in same) / len(same)))
        for same in zip(*last, strict=True)
    )
    return Course(measures, bands, court.load)


def _both(now: Court, reform: Court, plan: Plan, number: int) -> tuple[list[Year], list[Year]]:
    return run(now, plan, number), run(reform, plan, number)


class Stopped(Exception):
    """Nobody wants the result any more."""


def tried(now: Court, reform: Court, plan: Plan, tell: Tell | None = None) -> Tried:
    """Try a reform in this process; `tell` is told the number of runs that are done.

    Raises BadCourt and Stopped.
    """
    checked(now, plan)
    checked(reform, plan)
    found = []
    for number in range(plan.runs):
        found.append(_both(now, reform, plan, number))
        if tell and tell(number + 1) is False:
            raise Stopped
    return compared(now, reform, plan, _turned(found))


def tried_together(
    now: Court, reform: Court, plan: Plan, workers: int, tell: Tell | None = None
) -> Tried:
    """Try a reform in several processes, with the same result as in one.

    Raises BadCourt and Stopped.
    """
    checked(now, plan)
    checked(reform, plan)
    found: dict[int, tuple[list[Year], list[Year]]] = {}
    # A fresh interpreter, not a copy of this one: a server's threads and connections stay here.
    with ProcessPoolExecutor(
        min(workers, plan.runs), mp_context=get_context("spawn"), initializer=_end_with_parent
    ) as pool:
        numbers = {
            pool.submit(_both, now, reform, plan, number): number for number in range(plan.runs)
        }
        waiting = set(numbers)
        while waiting:
            done, waiting = wait(waiting, timeout=BEAT, return_when=FIRST_COMPLETED)
            found |= {numbers[future]: future.result() for future in done}
            if tell and tell(len(found)) is False:
                pool.shutdown(wait=False, cancel_futures=True)
                raise Stopped
    return compared(now, reform, plan, _turned([found[number] for number in range(plan.runs)]))


def _end_with_parent() -> None:
    """Let this process end when the one that began it was ended: else it would wait for ever."""
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        raise_signal(SIGTERM)


def _turned(found: Sequence[tuple[list[Year], list[Year]]]) -> tuple[Runs, Runs]:
    return [before for before, _after in found], [after for _before, after in found]


def differing(now: Court, reform: Court) -> Iterator[str]:
    """The names of what the reform changes."""
    for name in Court.__struct_fields__:
        if getattr(now, name) != getattr(reform, name):
            yield name
