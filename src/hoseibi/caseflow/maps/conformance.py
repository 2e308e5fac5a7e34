"""Cases held against the procedure: which leave the prescribed way, where, how often.

Each case is followed step by step: whether a step may begin a case, may follow the one before, came
in time, and may be the last. It is a check of what follows what directly: that two steps may run
beside one another is said by letting each follow the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from ..logs.values import DAY, Log, Trace
from .procedures import Procedure, Step

EXAMPLES = 5
KINDS = ("unknown", "begins-wrongly", "not-allowed", "too-late", "not-ended")


class Departure(msgspec.Struct, frozen=True):
    """A place where cases leave the way. `source` and `target` are names of steps, or of an
    activity that the procedure does not know; `articles` those of the step that was left (or come
    to too late). `examples` are the numbers of some cases."""

    kind: str
    source: str
    target: str
    count: int
    cases: int
    articles: tuple[str, ...] = ()
    within: int = 0
    examples: tuple[str, ...] = ()


class Conformance(msgspec.Struct, frozen=True):
    """How cases went against the procedure. `not_met` are steps that no case of the log reached;
    `by_step` is how many cases came to each step."""

    procedure: str
    cases: int
    conform: int
    pending: int
    departures: tuple[Departure, ...]
    not_met: tuple[str, ...]
    by_step: dict[str, int]

    @property
    def share(self) -> float:
        """The share of cases that keep to the way, from 0 to 1."""
        return self.conform / self.cases if self.cases else 0.0


Place = tuple[str, str, str]
"""A kind, and the names of two steps."""


class _Follower:
    """Follows cases, and counts where they leave the way."""

    def __init__(self, log: Log, procedure: Procedure) -> None:
        known = procedure.by_activity()
        self.names = log.activities
        self.steps = [known.get(name.casefold()) for name in log.activities]
        self.count: Counter[Place] = Counter()
        self.cases: Counter[Place] = Counter()
        self.examples: dict[Place, list[str]] = {}
        self.articles: dict[Place, tuple[tuple[str, ...], int]] = {}
        self.reached: Counter[str] = Counter()
        self.conform = self.pending = 0

    def follow(self, trace: Trace) -> None:
        """Follow one case. A pending case is one whose last step does not end the procedure."""
        met: Counter[Place] = Counter()
        last = self._steps(trace, met)
        if last is not None and not last.ends:
            self.pending += 1
            self._note(met, ("not-ended", last.name, ""), last)
        serious = [place for place in met if place[0] != "not-ended"]
        self.conform += not serious
        for place, often in met.items():
            self.count[place] += often
            self.cases[place] += 1
            told = self.examples.setdefault(place, [])
            if len(told) < EXAMPLES:
                told.append(trace.case)

    def _steps(self, trace: Trace, met: Counter[Place]) -> Step | None:
        last: Step | None = None
        before = 0
        reached = set()
        for when, place in trace.events:
            step = self.steps[place]
            if step is None:
                self._note(met, ("unknown", last.name if last else "", self.names[place]), last)
                continue
            self._compare(met, last, step, when - before)
            reached.add(step.name)
            last, before = step, when
        self.reached.update(reached)
        return last

    def _compare(self, met: Counter[Place], last: Step | None, step: Step, took: int) -> None:
        if last is None:
            if not step.begins:
                self._note(met, ("begins-wrongly", "", step.name), step)
            return
        if step.key not in last.next:
            self._note(met, ("not-allowed", last.name, step.name), last)
        elif step.within and took > step.within * DAY:
            self._note(met, ("too-late", last.name, step.name), step)

    def _note(self, met: Counter[Place], place: Place, step: Step | None) -> None:
        met[place] += 1
        if place not in self.articles:
            self.articles[place] = (step.articles, step.within) if step else ((), 0)

    def departures(self) -> Iterator[Departure]:
        """What was counted, in no order."""
        for place, cases in self.cases.items():
            articles, within = self.articles[place]
            yield Departure(
                *place, self.count[place], cases, articles,
                within if place[0] == "too-late" else 0, tuple(self.examples[place]),
            )  # fmt: skip


def conformance(log: Log, procedure: Procedure) -> Conformance:
    """The cases of a log held against a procedure that does not contradict itself."""
    follower = _Follower(log, procedure)
    for trace in log.traces:
        follower.follow(trace)
    in_order = sorted(
        follower.departures(), key=lambda one: (-one.cases, KINDS.index(one.kind), one.source)
    )
    reached = follower.reached
    return Conformance(
        procedure=procedure.name,
        cases=len(log.traces),
        conform=follower.conform,
        pending=follower.pending,
        departures=tuple(in_order),
        not_met=tuple(step.name for step in procedure.step if not reached[step.name]),
        by_step={step.name: reached[step.name] for step in procedure.step},
    )
