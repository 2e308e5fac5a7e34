"""What does not fit in the timetable of a course, held against those of all others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from hoseibi.accounts.choices import Side
from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader, rights_of
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.experts.choices import PeriodKind
from hoseibi.experts.models import Period
from hoseibi.partners.models import Person

from ..choices import CourseState, NominationState
from ..models import Course, Holiday, Lecture, Nomination, Room, Session
from ..permissions import known_courses, may_read
from .conflicts import Around, Conflict, Frame, Lecturer, Off, Slot, conflicts

AWAY = (PeriodKind.UNAVAILABLE, PeriodKind.LEAVE, PeriodKind.TRAVEL)
MARGIN = timedelta(days=1)
"""A day by one clock reaches into two by another."""


class Checked(NamedTuple):
    """What does not fit in a course, by session; and what names it: sessions (title, moment, zone
    and course; without a title where the reader may not know of the other course), people, rooms,
    and holidays by country and day."""

    found: list[Conflict]
    by_session: dict[int, list[Conflict]]
    sessions: dict[int, Told]
    people: dict[int, str]
    rooms: dict[int, str]
    holidays: dict[tuple[int, date], tuple[str, str]]


class Told(NamedTuple):
    """How a session is named in a sentence about a conflict."""

    title: object
    begins_at: datetime
    zone: str
    course: object
    slug: str
    is_own: bool


def checked(user: Reader, course: Course) -> Checked:
    """What does not fit in a course, for who reads there; always the same number of queries, asked
    once for as long as nothing is done to what was held against one another."""
    if not may_read(user, course):
        return Checked([], {}, {}, {}, {}, {})
    asked = (rights_of(user), get_language(), course.pk)
    return counted_once(_checked, asked, lambda: _held_against_others(user, course))


_checked: Counted[Checked] = Counted(
    most=30_000, weigh=lambda one: 1 + len(one.found) + len(one.sessions) + len(one.people)
)


def _held_against_others(user: Reader, course: Course) -> Checked:
    own = list(_slots(Session.objects.filter(course=course)))
    if not own:
        return Checked([], {}, {}, {}, {}, {})
    begins = min(one.begins_at for one in own)
    ends = max(one.ends_at for one in own)
    others = list(_slots(_beside(course, own, begins, ends)))
    keys = {one.course for one in (*own, *others)}
    frames = _frames(keys, course, begins, ends)
    rooms = {one.pk: one for one in Room.objects.filter(sessions__course=course).distinct()}
    days = begins.date() - MARGIN, ends.date() + MARGIN
    holidays = _holidays(frames[course.pk], days)
    people = {person for one in (*own, *others) for person in _all_people(one)}
    around = Around(
        frames,
        {key: room.seats for key, room in rooms.items() if room.seats is not None},
        {key: names[1] for key, names in holidays.items()},
        _away(people, days),
    )
    mine = {one.key for one in own}
    found = [one for one in map(_own_first(mine), conflicts((*own, *others), around)) if one]
    by_session: dict[int, list[Conflict]] = defaultdict(list)
    for one in found:
        by_session[one.session].append(one)
        if one.other in mine:
            by_session[one.other or 0].append(one._replace(session=one.other, other=one.session))
    names = dict(Person.objects.filter(pk__in=people).values_list("pk", "name"))
    labels = {key: str(room) for key, room in rooms.items()}
    return Checked(found, dict(by_session), _told(user, course, found), names, labels, holidays)


def _own_first(mine: set[int]) -> Callable[[Conflict], Conflict | None]:
    """Of a pair with another course the own session is the one that is told of; what is of others
    alone is left out."""

    def turned(one: Conflict) -> Conflict | None:
        if one.session in mine:
            return one
        if one.other in mine:
            return one._replace(session=one.other, other=one.session)
        return None

    return turned


def _slots(found: QuerySet[Session]) -> Iterable[Slot]:
    rows = found.order_by().values_list(
        "pk", "course", "kind", "begins_at", "ends_at", "room", "interpreter"
    )
    lecturers: dict[int, list[Lecturer]] = defaultdict(list)
    asked = Lecture.objects.filter(session__in=found.order_by().values("pk")).order_by("pk")
    for session, person, state in asked.values_list("session", "person", "state"):
        lecturers[session].append(Lecturer(person, state))
    return [Slot(*row, lecturers=tuple(lecturers.get(row[0], ()))) for row in rows]


def _all_people(one: Slot) -> set[int]:
    return one.people | {each.person for each in one.lecturers}


def _beside(
    course: Course, own: Iterable[Slot], begins: datetime, ends: datetime
) -> QuerySet[Session]:
    """The sessions of other courses meanwhile that need a room or somebody whom this one needs, or
    that have a trainee of it."""
    people = {person for one in own for person in one.people}
    rooms = {one.room for one in own if one.room}
    shared = Nomination.objects.filter(
        person__in=course.trainees.order_by().values("person"), state=NominationState.SELECTED
    ).exclude(course=course)
    needs = (
        Q(room__in=rooms)
        | Q(interpreter__in=people)
        | Q(pk__in=Lecture.objects.filter(person__in=people).order_by().values("session"))
        | Q(course__in=shared.order_by().values("course"))
    )
    meanwhile = Session.objects.filter(needs, begins_at__lt=ends, ends_at__gt=begins)
    live = meanwhile.exclude(course=course).exclude(course__state=CourseState.CANCELLED)
    return Session.objects.filter(pk__in=live.order_by().values("pk"))


def _frames(keys: set[int], course: Course, begins: datetime, ends: datetime) -> dict[int, Frame]:
    selected: dict[int, set[int]] = defaultdict(set)
    chosen = Nomination.objects.filter(course__in=keys, state=NominationState.SELECTED)
    for key, person in chosen.order_by().values_list("course", "person"):
        selected[key].add(person)
    found = {}
    for one in Course.objects.filter(pk__in=keys):
        # What concerns another course alone is told on its own page.
        is_own = one.pk == course.pk
        people = frozenset(selected[one.pk])
        found[one.pk] = Frame(
            one.begins_on if is_own else begins.date() - MARGIN,
            one.ends_on if is_own else ends.date() + MARGIN,
            one.zone,
            (len(people) or one.places) if is_own else 0,
            is_own and bool(one.interpreted.strip()),
            _home(one) if is_own else frozenset(),
            one.country_id if is_own else None,
            people,
        )
    return found


def _home(course: Course) -> frozenset[int]:
    """The countries of those who sit on our side of the circle: where trainees are received."""
    ours = Seat.objects.filter(circle=course.circle_id, side=Side.HOME, person__organ__isnull=False)
    found = ours.order_by().values_list("person__organ__country", flat=True).distinct()
    return frozenset(found) - {course.country_id}


def _holidays(frame: Frame, days: tuple[date, date]) -> dict[tuple[int, date], tuple[str, str]]:
    countries = {*frame.home, *([frame.partner] if frame.partner else [])}
    rows = Holiday.objects.filter(country__in=countries, day__range=days)
    return {
        (one.country_id, one.day): (str(one.country), str(one))
        for one in rows.select_related("country")
    }


def _away(people: Iterable[int], days: tuple[date, date]) -> dict[int, list[Off]]:
    found: dict[int, list[Off]] = defaultdict(list)
    rows = Period.objects.filter(
        expert__person__in=list(people), kind__in=AWAY, begins_on__lte=days[1], ends_on__gte=days[0]
    )
    for person, begins, ends in rows.order_by().values_list(
        "expert__person", "begins_on", "ends_on"
    ):
        found[person].append(Off(begins, ends))
    return found


def _told(user: Reader, course: Course, found: Iterable[Conflict]) -> dict[int, Told]:
    keys = {key for one in found for key in (one.session, one.other) if key}
    known = Course.objects.filter(known_courses(user), sessions__in=keys)
    named = {
        key: said for key, *said in known.order_by().distinct().values_list("pk", "title", "slug")
    }
    rows = Session.objects.filter(pk__in=keys).order_by()
    return {
        key: Told(
            title if of in named else "",
            begins_at,
            course.zone,
            *named.get(of, ("", "")),
            of == course.pk,
        )
        for key, title, begins_at, of in rows.values_list("pk", "title", "begins_at", "course")
    }
