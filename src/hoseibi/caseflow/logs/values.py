"""An event log: which case met which activity when. Nothing else of a log is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter

import msgspec

from ..trouble import Unusable

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOST_EVENTS = 5_000_000
MOST_ACTIVITIES = 2_000
MOST_CASES = 2_000_000
LONGEST = 200
"""Characters of a name of a case or an activity."""
DAY = 86_400
TOLD_OF_BAD = 20

Event = tuple[int, int]
"""Seconds since 1970 (UTC), and the place of its activity in the log's list."""


class BadLog(Unusable):
    """A file from which no log can be taken; the message says what is wrong and where."""


class BadEvent(Unusable):
    """An event that is not taken; the message says what is wrong and where."""


class Trace(msgspec.Struct, frozen=True, gc=False):
    """The events of one case, the earliest first."""

    case: str
    events: tuple[Event, ...]

    @property
    def seconds(self) -> int:
        """From the first to the last event."""
        return self.events[-1][0] - self.events[0][0]


class Log(msgspec.Struct, frozen=True):
    """A log: names of activities and the traces. `left_out` counts events by the reason for which
    they were not taken; `bad` tells of the first of them, with their place."""

    activities: tuple[str, ...]
    traces: tuple[Trace, ...]
    left_out: dict[str, int]
    bad: tuple[str, ...] = ()

    @property
    def events(self) -> int:
        """How many events there are."""
        return sum(len(trace.events) for trace in self.traces)

    @property
    def span(self) -> tuple[date, date] | None:
        """The days of the first and of the last event."""
        if not self.traces:
            return None
        first = min(trace.events[0][0] for trace in self.traces)
        last = max(trace.events[-1][0] for trace in self.traces)
        return day_of(first), day_of(last)


def day_of(seconds: int) -> date:
    """The day of a moment, in UTC."""
    return (EPOCH + timedelta(seconds=seconds)).date()


class Gathering:
    """Collects events in the order of a file, and makes a log of them."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.cases: dict[str, list[Event]] = {}
        self.left_out: dict[str, int] = {}
        self.bad: list[BadEvent] = []
        self.count = 0

    def _new_place(self, activity: str) -> int:
        """The place of an activity that was not met before."""
        if len(self.places) >= MOST_ACTIVITIES:
            raise BadLog(
                "There are more than {most} different activities. Is another column meant?",
                most=f"{MOST_ACTIVITIES:,}",
            )
        found = self.places[activity] = len(self.places)
        return found

    def leave_out(self, reason: str, message: str = "", **places: object) -> None:
        """Count an event that is not taken, and keep of the first ones what is wrong, and where."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1
        if message and len(self.bad) < TOLD_OF_BAD:
            self.bad.append(BadEvent(message, **places))

    def add(self, case: str, when: int, activity: str) -> None:
        """Take an event. Names that are the same up to `LONGEST` are one name."""
        case, activity = case[:LONGEST], activity[:LONGEST]
        place = self.places.get(activity)
        event = (when, self._new_place(activity) if place is None else place)
        events = self.cases.get(case)
        if events is None:
            if len(self.cases) >= MOST_CASES:
                raise BadLog(
                    "There are more than {most} cases. Divide the log by year.",
                    most=f"{MOST_CASES:,}",
                )
            self.cases[case] = [event]
        else:
            events.append(event)
        self.count += 1
        if self.count > MOST_EVENTS:
            raise BadLog(
                "There are more than {most} events. Divide the log by year.",
                most=f"{MOST_EVENTS:,}",
            )

    def log(self) -> Log:
        """The log: events of a case in the order of time, of the same moment in that of the file.

        Raises BadLog when not one event was taken.
        """
        if not self.cases:
            if self.bad:
                raise BadLog("No event could be taken. The first: {first}.", first=self.bad[0])
            raise BadLog("No event could be taken.")
        told = tuple(str(one) for one in self.bad)
        return Log(tuple(self.places), tuple(_traces(self.cases)), self.left_out, told)


def _traces(cases: dict[str, list[Event]]) -> Iterable[Trace]:
    when = itemgetter(0)
    for case, events in cases.items():
        events.sort(key=when)
        yield Trace(case, tuple(events))
