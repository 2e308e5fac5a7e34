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
    """A place where cases leave the way. `source` and `target` are activities as the log calls
    them; `step` is the key of the step that was left (or come to wrongly or too late), and
    `articles` are its own. `examples` are the numbers of some cases."""

    kind: str
    source: str
    target: str
    count: int
    cases: int
    step: str = ""
    articles: tuple[str, ...] = ()
    within: int = 0
    examples: tuple[str, ...] = ()


class Conformance(msgspec.Struct, frozen=True):
    """How cases went against the procedure. `by_step` is how many cases came to each step, by its
    key."""

    procedure: str
    cases: int
    conform: int
    pending: int
    departures: tuple[Departure, ...]
    by_step: dict[str, int]

    @property
    def share(self) -> float:
        """The share of cases that keep to the way, from 0 to 1."""
        return self.conform / self.cases if self.cases else 0.0

    @property
    def not_met(self) -> tuple[str, ...]:
        """The keys of the steps that no case of the log reached."""
        return tuple(key for key, cases in self.by_step.items() if not cases)


Place = tuple[str, str, str]
"""A kind, and the names of two activities."""


class _Follower:
    """Follows cases, and counts where they leave the way."""

    def __init__(self, log: Log, procedure: Procedure) -> None:
        known = procedure.by_activity()
        self.names = log.activities
        self.steps = [known.get(name.casefold()) for name in log.activities]
        self.count: Counter[Place] = Counter()
        self.cases: Counter[Place] = Counter()
        self.examples: dict[Place, list[str]] = {}
        self.left: dict[Place, Step | None] = {}
        self.reached: Counter[str] = Counter()
        self.conform = self.pending = 0

    def follow(self, trace: Trace) -> None:
        """Follow one case. A pending case is one whose last step does not end the procedure."""
        met: Counter[Place] = Counter()
        last = self._steps(trace, met)
        if last is not None and not last.ends:
            self.pending += 1
            self._note(met, ("not-ended", self.names[trace.events[-1][1]], ""), last)
        serious = [place for place in met if place[0] != "not-ended"]
        self.conform += not serious
        for place, often in met.items():
            self.count[place] += often
            self.cases[place] += 1
            told = self.examples.setdefault(place, [])
            if len(told) < EXAMPLES:
                told.append(trace.case)

    def _steps(self, trace: Trace, met: Counter[Place]) -> Step | None:
        """The last step of a case, after each was compared with the one before."""
        last: Step | None = None
        before, name = 0, ""
        reached = set()
        for when, place in trace.events:
            step, activity = self.steps[place], self.names[place]
            if step is None:
                self._note(met, ("unknown", name, activity), last)
                continue
            kind, of = _compared(last, step, when - before)
            if kind:
                self._note(met, (kind, name, activity), of)
            reached.add(step.key)
            last, before, name = step, when, activity
        self.reached.update(reached)
        return last

    def _note(self, met: Counter[Place], place: Place, step: Step | None) -> None:
        met[place] += 1
        self.left.setdefault(place, step)

    def departures(self) -> Iterator[Departure]:
        """What was counted, in no order."""
        for place, cases in self.cases.items():
            step = self.left[place]
            within = step.within if step and place[0] == "too-late" else 0
            yield Departure(
                *place, self.count[place], cases, step.key if step else "",
                step.articles if step else (), within, tuple(self.examples[place]),
            )  # fmt: skip


def _compared(last: Step | None, step: Step, took: int) -> tuple[str, Step]:
    """What is wrong with a step after another, and the step whose rule it is; nothing as a kind
    where it is as it should be."""
    if last is None:
        return ("" if step.begins else "begins-wrongly"), step
    if step.key not in last.next:
        return "not-allowed", last
    is_late = step.within and took > step.within * DAY
    return ("too-late" if is_late else ""), step


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
        by_step={step.key: reached[step.key] for step in procedure.step},
    )
