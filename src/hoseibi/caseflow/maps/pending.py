"""Cases that have not ended: how old, and how long cases last when these are not forgotten."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import msgspec

from ..counts.figures import in_bands
from ..counts.values import Band
from ..logs.values import DAY, EPOCH, Log
from .mapping import times
from .values import Times


class Standing(msgspec.Struct, frozen=True):
    """The cases of a log on a day. `half` is the number of days within which half of all cases end
    when pending ones are counted too (Kaplan and Meier); None when fewer than half have ended."""

    on: str
    ended: int
    pending: int
    bands: tuple[Band, ...]
    lasted: Times | None
    half: float | None


def standing(log: Log, endings: Collection[str], on: date) -> Standing:
    """How cases stand on a day; a case has ended when one of the activities that end it happened.

    Events after the day are not looked at, and cases that begin after it are not there yet.
    """
    known = {at for at, name in enumerate(log.activities) if name in endings}
    until = int((date.toordinal(on) + 1 - EPOCH.toordinal()) * DAY)
    ended: list[int] = []
    pending: list[int] = []
    for trace in log.traces:
        begins = trace.events[0][0]
        if begins >= until:
            continue
        end = next((when for when, place in trace.events if place in known and when < until), None)
        if end is None:
            pending.append(until - begins)
        else:
            ended.append(end - begins)
    return Standing(
        on.isoformat(), len(ended), len(pending),
        in_bands([seconds / DAY for seconds in pending]) if pending else (),
        times(ended) if ended else None, half_ended(ended, pending),
    )  # fmt: skip


def half_ended(ended: Sequence[int], pending: Sequence[int]) -> float | None:
    """In days, from durations in seconds: the median by the estimator of Kaplan and Meier, where a
    pending case counts for as long as it has lasted."""
    at_risk = len(ended) + len(pending)
    share = 1.0
    for seconds, is_end in _in_order(ended, pending):
        if is_end:
            share *= 1 - 1 / at_risk
            if share <= 0.5 + 1e-12:
                return round(seconds / DAY, 1)
        at_risk -= 1
    return None


def _in_order(ended: Iterable[int], pending: Iterable[int]) -> list[tuple[int, bool]]:
    """Durations, the shortest first; of equal ones an end before what goes on."""
    both = [(seconds, True) for seconds in ended] + [(seconds, False) for seconds in pending]
    return sorted(both, key=lambda one: (one[0], not one[1]))


class Stage(msgspec.Struct, frozen=True):
    """From one activity to another: in how many cases both came in that order, and the time from
    the first of the one to the first of the other after it. `open` cases met only the
    first."""

    source: str
    target: str
    times: Times | None
    open: int


def stages(log: Log, milestones: Sequence[str]) -> tuple[Stage, ...]:
    """The stages between milestones that follow one another."""
    places = [_place(log, name) for name in milestones]
    found = []
    for at, (source, target) in enumerate(zip(places, places[1:], strict=False)):
        seconds, waiting = [], 0
        for trace in log.traces:
            took = _between(trace.events, source, target)
            if took is None:
                continue
            if took < 0:
                waiting += 1
            else:
                seconds.append(took)
        told = times(seconds) if seconds else None
        found.append(Stage(milestones[at], milestones[at + 1], told, waiting))
    return tuple(found)


def _place(log: Log, name: str) -> int:
    return log.activities.index(name) if name in log.activities else -1


def _between(events: Iterable[tuple[int, int]], source: int, target: int) -> int | None:
    """Seconds from the source to the first target after it; -1 without target, None without
    source."""
    begun = None
    for when, place in events:
        if begun is None:
            begun = when if place == source else None
        elif place == target:
            return when - begun
    return None if begun is None else -1
