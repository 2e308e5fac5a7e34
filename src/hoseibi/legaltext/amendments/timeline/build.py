"""Carry out acts in the order in which they take effect, and keep the law after each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from ...conventions import Convention, convention
from ...model.finding import ERROR, WARNING, Finding
from ...model.instruction import Amendment, LawAmendment
from ...model.law import Law
from ...model.timeline import Clause, Pending, State, Timeline, When
from ..choose import parts_for
from ..consolidate import in_turn
from .acts import amended_act, parts_about
from .enactment import Dated, Enactment, dated
from .other_days import settled, told_of

_UNKNOWN = (
    "The day on which this takes effect is not known (“{words}”): {act}. It stands in no text;"
    " say the day."
)
_UNMET = (
    "{act} says of “{scope}” that it takes effect otherwise ({when}), and no instruction was taken"
    " for it. See whether each has its day."
)
_LAW = -1
_NOTHING_SAID = "the act does not say"


def timeline(law: Law, enactments: Sequence[Enactment], in_force_from: str = "") -> Timeline:
    """Every state of a law that acts amend, each on the days of its instructions.

    Acts of one day count in the order given. An act that amends an earlier one before that takes
    effect changes what that one will tell. What has no known day is pending, and a finding.
    """
    return _Building(law, list(enactments), in_force_from).run()


def timeline_of(versions: Iterable[tuple[str, str, Law]]) -> Timeline:
    """The timeline of versions that are there already: (day, act, law), in order."""
    return Timeline(_closed([State(day, "", law, act) for day, act, law in versions]))


class _Event(NamedTuple):
    """What one act does on one day: to the law, or (`target` 0, 1, ...) to another act."""

    day: str
    act: int
    target: int
    parts: tuple[LawAmendment, ...]


_BEGIN = ("", -1)


class _Building:
    def __init__(self, law: Law, acts: list[Enactment], begin: str) -> None:
        self.rules: Convention = convention(law.convention)
        self.law = law
        self.acts, self.cases = settled(law, acts, self.rules)
        self.states = [State(begin, "", law)]
        self.findings = [finding for act in acts for finding in act.findings]
        self.pending: dict[int, list[Dated]] = {}
        self.events: dict[int, list[_Event]] = {}
        for place in range(len(acts)):
            self.plan(place, _BEGIN)

    def plan(self, place: int, after: tuple[str, int]) -> None:
        """When an act does what, as far as it lies after a moment (day, place of an act)."""
        act = self.acts[place]
        self.pending[place], self.events[place] = [], []
        others = [
            (target, parts_about(other, act))
            for target, other in enumerate(self.acts)
            if target != place
        ]
        elsewhere = [part for _, parts in others for part in parts]
        rest = tuple(part for part in act.amendment.laws if part not in elsewhere)
        chosen = parts_for(self.law, Amendment(rest))
        if after == _BEGIN and not elsewhere:
            self.findings += chosen.findings
        for target, parts in [(_LAW, chosen.parts), *others]:
            stages, unmet = dated(act, parts, self.rules.code)
            if after == _BEGIN and parts:
                self.findings += [_unmet(act, clause) for clause in unmet]
            self.pending[place] += [stage for stage in stages if not stage.day]
            for day in sorted({stage.day for stage in stages if stage.day}):
                told = tuple(stage.part for stage in stages if stage.day == day)
                if (day, place) > after:
                    self.events[place].append(_Event(day, place, target, told))

    def run(self) -> Timeline:
        """Event after event; one that amends an act has that act planned anew."""
        while (event := self._next()) is not None:
            self.events[event.act].remove(event)
            if event.target == _LAW:
                self._amend_law(event)
            else:
                self._amend_act(event)
        pending = [
            Pending(self.acts[place].act, statement.words, stage.when.latest)
            for place, stages in self.pending.items()
            for stage in stages
            for statement in stage.part.statements
        ]
        self._tell_unknown()
        self.findings += told_of(self.cases, self.acts, self.rules)
        return Timeline(_closed(self.states), tuple(pending), tuple(self.findings))

    def _next(self) -> _Event | None:
        """The earliest; of one act on one day, acts are amended before the law."""
        waiting = [event for events in self.events.values() for event in events]
        return min(waiting, key=lambda one: (one.day, one.act, -one.target), default=None)

    def _amend_law(self, event: _Event) -> None:
        amended = in_turn(self.law, event.parts, self.rules)
        self.law = amended.law
        self.findings += amended.findings
        self.states.append(State(event.day, "", self.law, self.acts[event.act].act))

    def _amend_act(self, event: _Event) -> None:
        act, amended = amended_act(self.acts[event.target], event.parts, self.rules)
        self.acts[event.target] = act
        self.findings += amended.findings
        self.plan(event.target, (event.day, event.act))

    def _tell_unknown(self) -> None:
        for place, stages in self.pending.items():
            for words in dict.fromkeys(_said(stage.when) for stage in stages):
                name = self.acts[place].act or f"act {place + 1}"
                arguments = (("words", words), ("act", name))
                self.findings.append(Finding("timeline-day-unknown", ERROR, _UNKNOWN, arguments))


def _unmet(act: Enactment, clause: Clause) -> Finding:
    arguments = (("act", act.act), ("scope", clause.scope[:120]), ("when", clause.when.words))
    return Finding("timeline-clause-unmet", WARNING, _UNMET, arguments)


def _said(when: When) -> str:
    return when.words or _NOTHING_SAID


def _closed(states: list[State]) -> tuple[State, ...]:
    """States that end where the next one begins."""
    ended = [
        replace(state, in_force_until=after.in_force_from) for state, after in pairwise(states)
    ]
    return (*ended, *states[-1:])
