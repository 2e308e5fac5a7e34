"""The sessions of a course: as they are prepared for who reads there, and as they were given out
for everybody else who may know of the course."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import Act, Role
from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader, circles_where, is_signed_in
from hoseibi.accounts.queries import known_people
from hoseibi.corpus.models import Anchor
from hoseibi.experts.queries import roster
from hoseibi.partners.models import Person

from ..choices import ANNOUNCED, CourseState, LectureState
from ..models import Course, Holiday, Lecture, Room, Session, Timetable
from ..permissions import known_courses, may_plan, may_read
from .held import Held, held_in, held_of

MOST_FOUND = 20
"""People that a search for a lecturer shows."""
WITH = ("room", "interpreter", "module", "course__country", "course__circle")


def sessions(user: Reader) -> QuerySet[Session]:
    """The sessions that somebody may open: those of the circles in which they read, and those in
    which they teach or interpret themselves, once the course was announced."""
    own = Q(course__circle__in=circles_where(user, Act.READ))
    if is_signed_in(user) and user.person_id is not None:
        mine = Q(lectures__person=user.person_id) | Q(interpreter=user.person_id)
        own |= Q(course__state__in=ANNOUNCED) & mine
    keys = Session.objects.filter(own).order_by().values("pk")
    return Session.objects.filter(pk__in=keys).select_related(*WITH)


def whole(user: Reader) -> QuerySet[Session]:
    """The same with who teaches and which articles, as a timetable shows them."""
    taught = Lecture.objects.select_related("person__organ").order_by("pk")
    articles = Anchor.objects.select_related("law").order_by("law", "pk")
    return sessions(user).prefetch_related(
        Prefetch("lectures", queryset=taught), Prefetch("anchors", queryset=articles)
    )


def session(user: Reader, slug: str, key: int) -> Session | None:
    """One session of a course."""
    return whole(user).filter(course__slug=slug, pk=key).first()


def timetables(user: Reader, course: Course) -> QuerySet[Timetable]:
    """The timetables that were given out of a course, the last first, for who may know of it."""
    known = Course.objects.filter(known_courses(user), pk=course.pk).order_by().values("pk")
    own = Timetable.objects.filter(course__in=known)
    return own.select_related("frozen_by").order_by("-number")


def timetable(user: Reader, course: Course, number: int) -> Timetable | None:
    """One of them by its number."""
    return timetables(user, course).filter(number=number).first()


def shown(user: Reader, course: Course) -> list[Held]:
    """The sessions of a course as somebody may know them: as they are prepared, or as they were
    given out the last time."""
    return shown_of(user, [course]).get(course.pk, [])


def shown_of(user: Reader, found: Iterable[Course]) -> dict[int, list[Held]]:
    """The same of several courses that somebody knows of, by their keys; as many queries as for
    one."""
    reads = {one.pk: may_read(user, one) for one in found}
    lines: dict[int, list[Held]] = defaultdict(list)
    prepared = [key for key, own in reads.items() if own]
    if prepared:
        known = Session.objects.filter(course__in=prepared).order_by("begins_at", "pk")
        for key, one in held_of(known):
            lines[key].append(one)
    others = [key for key, own in reads.items() if not own]
    if others:
        open_ = Course.objects.filter(known_courses(user), pk__in=others).order_by().values("pk")
        last = Timetable.objects.filter(course__in=open_).order_by("course", "number")
        lines |= {one.course_id: held_in(one) for one in last}
    return lines


def hours_of(
    user: Reader, found: Iterable[Course], after: datetime, before: datetime
) -> dict[int, list[tuple[datetime, datetime]]]:
    """From when to when the sessions of courses last that have a moment between two, as `shown_of`
    knows them and without all else that it tells."""
    known = list(found)
    lines: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    prepared = [one.pk for one in known if may_read(user, one)]
    rows = sessions(user).filter(course__in=prepared, begins_at__lt=before, ends_at__gt=after)
    for key, begins_at, ends_at in rows.order_by("begins_at", "pk").values_list(
        "course", "begins_at", "ends_at"
    ):
        lines[key].append((begins_at, ends_at))
    others = [one for one in known if one.pk not in set(prepared)]
    for key, told in shown_of(user, others).items():
        inside = [one for one in told if one.begins_at < before and one.ends_at > after]
        lines[key] = [(one.begins_at, one.ends_at) for one in inside]
    return lines


def rooms(user: Reader) -> QuerySet[Room]:
    """The rooms, for who plans or reads a course anywhere."""
    return Room.objects.order_by("pk") if circles_where(user, Act.READ) else Room.objects.none()


def holidays(user: Reader, year: int) -> QuerySet[Holiday]:
    """The holidays of a year, for the same people."""
    if not circles_where(user, Act.READ):
        return Holiday.objects.none()
    found = Holiday.objects.filter(day__year=year).select_related("country")
    return found.order_by("day", "country__code")


def own_lectures(user: Reader) -> list[Lecture]:
    """What somebody is to teach, the next first; what they declined too, until they are taken
    out, so that they can still answer otherwise."""
    related = ("session__course", "session__room", "session__interpreter", "person")
    return list(lectures_of(user).select_related(*related))


def lectures_of(user: Reader) -> QuerySet[Lecture]:
    """The same, for who looks on in them."""
    if not is_signed_in(user) or user.person_id is None:
        return Lecture.objects.none()
    mine = Lecture.objects.filter(person=user.person_id, session__course__state__in=ANNOUNCED)
    found = mine.exclude(session__course__state=CourseState.CANCELLED)
    return found.order_by("session__begins_at", "pk")


def teaches_somewhere(user: Reader) -> bool:
    """Whether somebody was asked to teach or to interpret in a course that was announced."""
    return lectures_of(user).exists() or own_interpreting(user).exists()


def own_interpreting(user: Reader) -> QuerySet[Session]:
    """The sessions that somebody interprets, the next first."""
    if not is_signed_in(user) or user.person_id is None:
        return Session.objects.none()
    mine = Session.objects.filter(interpreter=user.person_id, course__state__in=ANNOUNCED)
    return mine.select_related("course__circle", "room").order_by("begins_at", "pk")


def lecture(user: Reader, key: int) -> Lecture | None:
    """A lecture by its number: of a session that somebody may open."""
    opened = sessions(user).order_by().values("pk")
    found = Lecture.objects.filter(pk=key, session__in=opened)
    related = ("session__course__circle", "session__room", "session__interpreter")
    return found.select_related("person__organ__country", *related).first()


def interpreters(user: Reader, course: Course) -> QuerySet[Person]:
    """Who can be chosen to interpret in a course: those with a seat as interpreter in its circle or
    the ones around it, and who interpreted in a course of it before."""
    if not may_read(user, course):
        return Person.objects.none()
    around = [course.circle_id, course.circle.parent_id]
    seated = Seat.objects.filter(
        Seat.held(timezone.localdate()), circle__in=around, role=Role.INTERPRETER
    )
    before = Session.objects.filter(course__circle__in=around, interpreter__isnull=False)
    either = Q(pk__in=seated.order_by().values("person")) | Q(
        pk__in=before.order_by().values("interpreter")
    )
    return Person.objects.filter(either).order_by("name", "pk")


def lecturers_found(user: Reader, words: str) -> list[Person]:
    """People whose name holds some words, of those that somebody knows of and of the roster."""
    if not words.strip():
        return []
    named = Q(name__icontains=words.strip()) | Q(own_name__icontains=words.strip())
    listed = roster(user).filter(
        Q(person__name__icontains=words.strip()) | Q(person__own_name__icontains=words.strip())
    )
    either = Q(pk__in=known_people(user).filter(named).order_by().values("pk")) | Q(
        pk__in=listed.order_by().values("person")
    )
    found = Person.objects.filter(either, Person.staying(timezone.localdate()))
    return list(found.select_related("organ").order_by("name", "pk")[:MOST_FOUND])


def person_to_teach(user: Reader, key: int) -> Person | None:
    """Somebody who can be entered as a lecturer."""
    known = known_people(user).filter(pk=key).order_by().values("pk")
    listed = roster(user).filter(person=key).order_by().values("person")
    return Person.objects.filter(Q(pk__in=known) | Q(pk__in=listed)).first()


def sessions_to_bring_for(user: Reader, course: Course) -> QuerySet[Session]:
    """The sessions for which somebody may bring material: all for who plans in the course, and
    those in which they teach or interpret."""
    found = sessions(user).filter(course=course).order_by("begins_at", "pk")
    if may_plan(user, course):
        return found
    own = getattr(user, "person_id", None)
    if own is None or course.state not in ANNOUNCED:
        return found.none()
    taught = Lecture.objects.filter(person=own).exclude(state=LectureState.DECLINED)
    return found.filter(Q(interpreter=own) | Q(pk__in=taught.order_by().values("session")))
