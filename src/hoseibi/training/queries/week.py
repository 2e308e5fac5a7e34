"""A week of a timetable as it is drawn: days beside one another, quarters of an hour below one
another, sessions that overlap side by side in lanes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from .held import Held

QUARTER = 15
FIRST, LAST = 9 * 4, 17 * 4
"""The quarters between which a week is always drawn: from nine to five."""
A_DAY = 24 * 4


class Place(NamedTuple):
    """A cell: a session over so many quarters, or an empty quarter with its moment by the clock of
    the course (`2026-11-02T09:15`)."""

    held: Held | None
    quarters: int
    at: str


class Row(NamedTuple):
    """A quarter of an hour with its cells; `hour` is written where an hour begins, which covers so
    many rows."""

    hour: str
    rows: int
    cells: list[Place]
    half: bool


class Day(NamedTuple):
    """A day with the lanes that it needs, and whether something is on it."""

    day: date
    lanes: int
    is_empty: bool


class Week(NamedTuple):
    """A week from its Monday: its days, its rows, and whether there is one before and after it."""

    monday: date
    days: list[Day]
    rows: list[Row]


class _Laid(NamedTuple):
    held: Held
    begins: int
    ends: int
    lane: int


def monday_of(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def by_day(sessions: Iterable[Held], zone: str) -> list[tuple[date, list[Held]]]:
    """Sessions by the day on which they begin there, in the order of time."""
    found: dict[date, list[Held]] = defaultdict(list)
    for one in sorted(sessions, key=lambda each: (each.begins_at, each.key)):
        found[one.day(zone)].append(one)
    return sorted(found.items())


def week(sessions: Iterable[Held], zone: str, monday: date) -> Week:
    """A week; Saturday and Sunday only where something is on them."""
    days = dict(by_day(sessions, zone))
    clock = ZoneInfo(zone)
    wanted = [monday + timedelta(days=place) for place in range(7)]
    wanted = [one for place, one in enumerate(wanted) if place < 5 or one in days]
    laid = {one: _laid(days.get(one, []), clock) for one in wanted}
    everything = [one for own in laid.values() for one in own]
    first = min([FIRST, *(one.begins // 4 * 4 for one in everything)])
    last = max([LAST, *(-(-one.ends // 4) * 4 for one in everything)])
    lanes = {one: max((each.lane for each in own), default=0) + 1 for one, own in laid.items()}
    heads = [Day(one, lanes[one], not laid[one]) for one in wanted]
    rows = [
        Row(
            f"{quarter // 4:02}:00" if quarter % 4 == 0 else "",
            4,
            [cell for day in wanted for cell in _cells(day, laid[day], lanes[day], quarter)],
            quarter % 4 == 2,
        )
        for quarter in range(first, last)
    ]
    return Week(monday, heads, rows)


def _laid(sessions: Sequence[Held], zone: ZoneInfo) -> list[_Laid]:
    """The sessions of a day in their lanes: each in the first that is free."""
    free: list[int] = []
    found = []
    for one in sessions:
        begins, ends = _quarters(one, zone)
        lane = next((place for place, until in enumerate(free) if until <= begins), len(free))
        if lane == len(free):
            free.append(ends)
        free[lane] = ends
        found.append(_Laid(one, begins, ends, lane))
    return found


def _quarters(one: Held, zone: ZoneInfo) -> tuple[int, int]:
    """From which quarter until which a session is drawn: until midnight where it goes on."""
    begins, ends = one.begins_at.astimezone(zone), one.ends_at.astimezone(zone)
    first = (begins.hour * 60 + begins.minute) // QUARTER
    if ends.date() > begins.date():
        return first, A_DAY
    return first, max(first + 1, -(-(ends.hour * 60 + ends.minute) // QUARTER))


def _cells(day: date, laid: Sequence[_Laid], lanes: int, quarter: int) -> list[Place]:
    """What begins in a quarter of a day, lane by lane; a lane that a session covers has no cell."""
    found = []
    for lane in range(lanes):
        own = [one for one in laid if one.lane == lane and one.begins <= quarter < one.ends]
        if not own:
            at = datetime.combine(day, datetime.min.time()) + timedelta(minutes=quarter * QUARTER)
            found.append(Place(None, 1, at.isoformat(timespec="minutes")))
        elif own[0].begins == quarter:
            found.append(Place(own[0].held, own[0].ends - quarter, ""))
    return found


def within(days: Iterable[tuple[date, list[Held]]], monday: date) -> list[tuple[date, list[Held]]]:
    """Of days with their sessions those of a week."""
    return [one for one in days if monday <= one[0] < monday + timedelta(weeks=1)]


def mondays(sessions: Iterable[Held], zone: str, begins_on: date, ends_on: date) -> list[date]:
    """The Mondays of the weeks of a course, and of what stands outside its days."""
    days = [one.day(zone) for one in sessions]
    first, last = monday_of(min([begins_on, *days])), monday_of(max([ends_on, *days]))
    count = (last - first).days // 7 + 1
    return [first + timedelta(weeks=place) for place in range(min(count, 60))]
