"""One run of a court: judges take cases from one list, year after year (SimPy)."""

from __future__ import annotations

import math
import statistics
from collections import deque
from collections.abc import Generator
from heapq import heappop, heappush
from typing import Any

import simpy

from ..counts.figures import in_bands
from .draws import Cases
from .values import YEAR, Court, Plan, Year, checked


class _Case:
    """A case on its way: when it was filed, what it has before it, since when it waits."""

    __slots__ = ("filed", "number", "since", "taken", "visits", "work")

    def __init__(self, number: int, filed: float, visits: list[float]) -> None:
        self.number, self.filed, self.visits = number, filed, visits
        self.since = self.work = 0.0
        self.taken = False


class _Tally:
    """What is counted in a year; begun anew at its end."""

    def __init__(self, now: float) -> None:
        self.began = now
        self.filed = self.resolved = self.visits = 0
        self.waited = self.busy = self.area = 0.0
        self.durations: list[float] = []


class _Bench:
    """The judges, the list of cases that wait for one, and the count of the year."""

    def __init__(self, court: Court, seed: int) -> None:
        self.court, self.limit = court, court.limit
        self.env = simpy.Environment()
        self.cases = Cases(court, seed)
        self.waiting: deque[_Case] = deque()
        self.oldest: list[tuple[float, int, _Case]] = []
        self.free = court.judges
        self.pending: dict[int, float] = {}
        self.tally = _Tally(0.0)
        self.changed = 0.0
        self.number = 0
        self.env.process(self._filings())
        for _case in range(court.pending):
            age, visits = self.cases.begun()
            self._enter(-age, visits)

    def _filings(self) -> Generator[simpy.Event, Any, None]:
        env, cases = self.env, self.cases
        while True:
            yield env.timeout(cases.next_filing(env.now))
            self.tally.filed += 1
            self._enter(env.now, cases.case())

    def _enter(self, filed: float, visits: list[float]) -> None:
        self.number += 1
        self._moved()
        self.pending[self.number] = filed
        self._pause(_Case(self.number, filed, visits))

    def _moved(self) -> None:
        """Bring the sum of pending cases over time up to now, before their number changes."""
        now = self.env.now
        self.tally.area += len(self.pending) * (now - self.changed)
        self.changed = now

    def _pause(self, case: _Case) -> None:
        pause = case.visits.pop()
        if pause > 0:
            simpy.Timeout(self.env, pause, case).callbacks.append(self._ready)
        else:
            self._wait(case)

    def _ready(self, event: simpy.Event) -> None:
        self._wait(event.value)  # type: ignore[arg-type]

    def _wait(self, case: _Case) -> None:
        """Take the case at once where a judge is free, or let it wait: then no judge is."""
        case.since = self.env.now
        if self.free:
            self.free -= 1
            self._take(case)
            return
        case.taken = False
        self.waiting.append(case)
        if self.limit:
            heappush(self.oldest, (case.filed, case.number, case))

    def _take(self, case: _Case) -> None:
        tally = self.tally
        tally.waited += self.env.now - case.since
        tally.visits += 1
        case.work = case.visits.pop()
        simpy.Timeout(self.env, case.work, case).callbacks.append(self._done)

    def _done(self, event: simpy.Event) -> None:
        """A judge has done what was to be done: the case goes on, and the judge takes the next."""
        case: _Case = event.value  # type: ignore[assignment]
        self.tally.busy += case.work
        if case.visits:
            self._pause(case)
        else:
            self._resolve(case)
        following = self._next()
        if following is None:
            self.free += 1
        else:
            self._take(following)

    def _next(self) -> _Case | None:
        """The case to take: one past the limit before all others, the oldest first; else the one
        that waits longest."""
        now, oldest = self.env.now, self.oldest
        while oldest and (oldest[0][2].taken or oldest[0][0] + self.limit <= now):
            case = heappop(oldest)[2]
            if not case.taken:
                case.taken = True
                return case
        while self.waiting:
            case = self.waiting.popleft()
            if not case.taken:
                case.taken = True
                return case
        return None

    def _resolve(self, case: _Case) -> None:
        self._moved()
        del self.pending[case.number]
        self.tally.resolved += 1
        self.tally.durations.append(self.env.now - case.filed)

    def year(self, number: int) -> Year:
        """Run until the end of a year, and tell of it."""
        self.env.run(until=YEAR * (number + 1))
        self._moved()
        tally, now = self.tally, self.env.now
        self.tally = _Tally(now)
        durations = sorted(tally.durations)
        ages = [now - filed for filed in self.pending.values()]
        span = now - tally.began
        return Year(
            filed=tally.filed, resolved=tally.resolved, pending=len(ages),
            median=_share(durations, 0.5), nine_of_ten=_share(durations, 0.9),
            mean=statistics.fmean(durations) if durations else 0.0,
            waited=tally.waited / tally.visits if tally.visits else 0.0,
            age=statistics.median(ages) if ages else 0.0,
            busy=tally.busy / (self.court.judges * span),
            late=_later(ages, self.limit or YEAR), there=tally.area / span,
            bands=in_bands(ages),
        )  # fmt: skip


def _share(ordered: list[float], share: float) -> float:
    """The value that a share of all are at or under: one that was met, not one between two."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0


def _later(ages: list[float], limit: float) -> float:
    return sum(age > limit for age in ages) / len(ages) if ages else 0.0


def run(court: Court, plan: Plan, number: int = 0) -> list[Year]:
    """The years of one run after its warm-up; the same number gives the same cases.

    Raises BadCourt.
    """
    checked(court, plan)
    bench = _Bench(court, plan.seed * 1_000_003 + number)
    return [bench.year(at) for at in range(plan.warm_up + plan.years)][plan.warm_up :]
