"""What does not fit in a timetable, as pure values: nothing is asked of the database here.

Over the sessions of all courses at once; what is looked for in which is written at `conflicts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ..choices import IDLE, TAUGHT, ConflictLevel, LectureState, SessionKind
from .overlaps import Span, overlaps

WITHOUT_PAUSE = timedelta(hours=3)
"""So long people listen at a stretch; a pause is at least `PAUSE`."""
PAUSE = timedelta(minutes=10)
LONG_DAY = timedelta(hours=9)
"""From the first hour of a day to the last."""


class Lecturer(NamedTuple):
    """Somebody who is to teach, and what came of asking them."""

    person: int
    state: str


class Slot(NamedTuple):
    """A session as conflicts are reckoned from it."""

    key: int
    course: int
    kind: str
    begins_at: datetime
    ends_at: datetime
    room: int | None = None
    interpreter: int | None = None
    lecturers: tuple[Lecturer, ...] = ()

    @property
    def people(self) -> set[int]:
        """Who is needed in it. Who declined is not."""
        declined = LectureState.DECLINED
        found = {one.person for one in self.lecturers if one.state != declined}
        return found | {self.interpreter} if self.interpreter else found


class Frame(NamedTuple):
    """What is known of a course: its days and its clock, how many are to sit in its rooms, whether
    it is interpreted, the countries whose holidays count (ours first, then the partner's), and who
    its trainees are."""

    begins_on: date
    ends_on: date
    zone: str
    trainees: int = 0
    is_interpreted: bool = False
    home: frozenset[int] = frozenset()
    partner: int | None = None
    selected: frozenset[int] = frozenset()


class Off(NamedTuple):
    """Days on which somebody is not available; both are meant."""

    begins_on: date
    ends_on: date


class Around(NamedTuple):
    """What a timetable is held against: courses, seats of rooms, holidays by country and day, and
    the days on which people are away."""

    frames: Mapping[int, Frame]
    seats: Mapping[int, int] = {}
    holidays: Mapping[tuple[int, date], str] = {}
    off: Mapping[int, Sequence[Off]] = {}


class Conflict(NamedTuple):
    """Something that does not fit: what, how much it weighs, in which session; with which other,
    and of whom or what, by their numbers; `count` is of seats, or of minutes."""

    code: str
    level: str
    session: int
    other: int | None = None
    about: int | None = None
    day: date | None = None
    count: int = 0


CLASH, WARNING, NOTE = ConflictLevel.CLASH, ConflictLevel.WARNING, ConflictLevel.NOTE

LEVELS: Mapping[str, ConflictLevel] = {
    "person-twice": CLASH,
    "room-twice": CLASH,
    "trainee-twice": CLASH,
    "declined": CLASH,
    "course-twice": WARNING,
    "not-available": WARNING,
    "too-few-seats": WARNING,
    "outside-course": WARNING,
    "holiday-home": WARNING,
    "no-interpreter": WARNING,
    "holiday-partner": NOTE,
    "not-asked": NOTE,
    "nobody-teaches": NOTE,
    "no-pause": NOTE,
    "long-day": NOTE,
}
"""How much each kind of conflict weighs: what cannot be, what is probably wrong, what one should
know."""


def conflicts(slots: Iterable[Slot], around: Around) -> list[Conflict]:
    """What does not fit, in the order of time: n log n in the sessions, and a step for each.

    Clashes: somebody who is needed in two sessions at a time, a room that is, a trainee of two
    courses, a lecturer who declined. Warnings: two sessions of a course at a time, somebody who is
    not available, too few seats, a session outside the days of its course or on a holiday of ours,
    an interpreter who is missing. Notes: a holiday of the partner's, a lecturer who was not asked,
    nobody who teaches, hours without a pause, a day that is too long.
    """
    rows = sorted(slots, key=lambda one: (one.begins_at, one.key))
    found = [*_twice(rows, around), *_alone(rows, around), *_days(rows, around)]
    place = {one.key: at for at, one in enumerate(rows)}
    weight = {level: at for at, level in enumerate(ConflictLevel.values)}
    return sorted(found, key=lambda one: (place[one.session], weight[one.level], one.code))


def _conflict(code: str, session: int, **more: object) -> Conflict:
    return Conflict(code, LEVELS[code].value, session, **more)  # type: ignore[arg-type]


# --- two at a time ---


def _twice(rows: Sequence[Slot], around: Around) -> Iterator[Conflict]:
    yield from _pairs("person-twice", rows, lambda one: one.people)
    yield from _pairs("room-twice", rows, lambda one: {one.room} if one.room else ())
    attended = [one for one in rows if one.kind != SessionKind.FREE]
    in_course = _pairs("course-twice", attended, lambda one: (one.course,))
    yield from (one._replace(about=None) for one in in_course)
    yield from _trainees(attended, around)


def _pairs(
    code: str, rows: Iterable[Slot], needed: Callable[[Slot], Iterable[int]]
) -> Iterator[Conflict]:
    by_need: dict[int, list[Span]] = defaultdict(list)
    for one in rows:
        for key in needed(one):
            by_need[key].append(Span(one.begins_at, one.ends_at, one.key))
    for about, spans in by_need.items():
        for first, second in overlaps(spans):
            yield _conflict(code, second, other=first, about=about)


def _trainees(rows: Iterable[Slot], around: Around) -> Iterator[Conflict]:
    """Trainees of several courses; within a course it is told of the course. Of two sessions one
    trainee stands for all."""
    courses: dict[int, set[int]] = defaultdict(set)
    for key, frame in around.frames.items():
        for person in frame.selected:
            courses[person].add(key)
    both = {person for person, keys in courses.items() if len(keys) > 1}
    if not both:
        return
    of = {key: frame.selected & both for key, frame in around.frames.items()}
    course = {one.key: one.course for one in rows}
    told: set[tuple[int, int | None]] = set()
    for one in _pairs("trainee-twice", rows, lambda slot: of.get(slot.course, ())):
        pair = one.session, one.other
        if course[one.session] != course[one.other or 0] and pair not in told:
            told.add(pair)
            yield one


# --- each session by itself ---


@cache
def _clock(zone: str) -> ZoneInfo:
    return ZoneInfo(zone)


def _alone(rows: Iterable[Slot], around: Around) -> Iterator[Conflict]:
    for one in rows:
        frame = around.frames[one.course]
        day = one.begins_at.astimezone(_clock(frame.zone)).date()
        yield from _on_day(one, frame, day, around)
        yield from _asked(one)
        if one.kind in TAUGHT:
            yield from _wanting(one, frame)
        seats = around.seats.get(one.room or 0)
        if seats is not None and seats < frame.trainees:
            yield _conflict("too-few-seats", one.key, about=one.room, count=seats)


def _on_day(one: Slot, frame: Frame, day: date, around: Around) -> Iterator[Conflict]:
    if not frame.begins_on <= day <= frame.ends_on:
        yield _conflict("outside-course", one.key, day=day)
    if one.kind in TAUGHT or one.kind == SessionKind.TEST:
        for country in sorted(frame.home):
            if (country, day) in around.holidays:
                yield _conflict("holiday-home", one.key, about=country, day=day)
        if frame.partner not in frame.home and (frame.partner, day) in around.holidays:
            yield _conflict("holiday-partner", one.key, about=frame.partner, day=day)
    for person in sorted(one.people):
        if any(off.begins_on <= day <= off.ends_on for off in around.off.get(person, ())):
            yield _conflict("not-available", one.key, about=person, day=day)


def _asked(one: Slot) -> Iterator[Conflict]:
    for lecturer in one.lecturers:
        if lecturer.state == LectureState.DECLINED:
            yield _conflict("declined", one.key, about=lecturer.person)
        elif lecturer.state == LectureState.MEANT:
            yield _conflict("not-asked", one.key, about=lecturer.person)


def _wanting(one: Slot, frame: Frame) -> Iterator[Conflict]:
    if frame.is_interpreted and one.interpreter is None:
        yield _conflict("no-interpreter", one.key)
    if one.kind == SessionKind.LECTURE and not one.lecturers:
        yield _conflict("nobody-teaches", one.key)


# --- whole days ---


def _days(rows: Iterable[Slot], around: Around) -> Iterator[Conflict]:
    by_day: dict[tuple[int, date], list[Slot]] = defaultdict(list)
    for one in rows:
        if one.kind not in IDLE:
            zone = _clock(around.frames[one.course].zone)
            by_day[one.course, one.begins_at.astimezone(zone).date()].append(one)
    for (_course, day), sessions in by_day.items():
        last = max(sessions, key=lambda one: one.ends_at)
        whole = last.ends_at - sessions[0].begins_at
        if whole > LONG_DAY:
            yield _conflict("long-day", last.key, day=day, count=_minutes(whole))
        yield from _stretches(sessions, day)


def _stretches(sessions: Sequence[Slot], day: date) -> Iterator[Conflict]:
    """The sessions during which a stretch without a pause gets too long, once for a stretch."""
    begins, ends, told = sessions[0].begins_at, sessions[0].begins_at, False
    for one in sessions:
        if one.begins_at >= ends + PAUSE:
            begins, told = one.begins_at, False
        ends = max(ends, one.ends_at)
        if ends - begins > WITHOUT_PAUSE and not told:
            told = True
            yield _conflict("no-pause", one.key, day=day, count=_minutes(ends - begins))


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds()) // 60
