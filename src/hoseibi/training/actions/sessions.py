"""How the sessions of a course are planned: added, changed, moved, copied, left out."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person
from hoseibi.ui.languages import by_language, in_languages

from ..choices import CourseState, LectureState, SessionKind
from ..models import Course, Lecture, Module, Objective, Room, Session
from ..permissions import require_may_plan

LONGEST = timedelta(days=3)
"""A session, even a journey."""


class SessionTitleNeeded(Refusal):
    message = _("Give the session a title, in at least one language.")


class SessionEndsTooEarly(Refusal):
    message = _("The session ends before it begins. Look at both times again.")


class SessionTooLong(Refusal):
    message = _("A session of more than three days is none. Look at both times again.")


class OfAnotherCourse(Refusal):
    message = _("This belongs to another course. Choose what belongs to this one.")


class AttendanceKept(Refusal):
    message = _("Who was in this session is kept already; it cannot be left out any more.")


class CourseCancelled(Refusal):
    message = _("This course was called off; its timetable stays as it was.")


class NothingOnThatDay(Refusal):
    message = _("There is nothing to copy on that day.")


class TeachesAlready(Refusal):
    message = _("This person is entered for the session already.")


@dataclass(frozen=True)
class Planning:
    """A session as it is to be: texts by language, its moments, where, and what it serves."""

    titles: Mapping[str, str]
    begins_at: datetime
    ends_at: datetime
    kind: str = SessionKind.LECTURE
    about: Mapping[str, str] = field(default_factory=dict)
    module: Module | None = None
    room: Room | None = None
    link: str = ""
    interpreter: Person | None = None
    objectives: tuple[Objective, ...] = ()

    def fields(self) -> dict[str, object]:
        """What the row of a session holds of it."""
        if not any(said.strip() for said in self.titles.values()):
            raise SessionTitleNeeded
        require_in_order(self.begins_at, self.ends_at)
        return {
            "title": in_languages(self.titles),
            "about": in_languages(self.about),
            "begins_at": self.begins_at,
            "ends_at": self.ends_at,
            "kind": SessionKind(self.kind),
            "module": self.module,
            "room": self.room,
            "link": self.link,
            "interpreter": self.interpreter,
        }


def require_in_order(begins_at: datetime, ends_at: datetime) -> None:
    """Refuse a session that ends before it begins, or never."""
    if ends_at <= begins_at:
        raise SessionEndsTooEarly
    if ends_at - begins_at > LONGEST:
        raise SessionTooLong


def _require_own(course: Course, planning: Planning) -> None:
    own = [planning.module, *planning.objectives]
    if any(one is not None and one.course_id != course.pk for one in own):
        raise OfAnotherCourse


def require_open(by: User, course: Course) -> None:
    """Refuse who does not plan there, and a course that was called off."""
    require_may_plan(by, course)
    if course.state == CourseState.CANCELLED:
        raise CourseCancelled


def locked(by: User, session: Session) -> Session:
    """The session as it stands now, held until the end of the transaction."""
    require_open(by, session.course)
    return Session.objects.select_for_update(of=("self",)).get(pk=session.pk)


@transaction.atomic
def add(by: User, course: Course, planning: Planning, *, origin: str = Origin.PAGE) -> Session:
    """Add a session to a course."""
    require_open(by, course)
    _require_own(course, planning)
    made = Session.objects.create(
        course=course, series=uuid.uuid4(), changed_at=timezone.now(), **planning.fields()
    )
    made.objectives.set(planning.objectives)
    record(by, "added session", made, origin=origin)
    return made


@transaction.atomic
def change(by: User, session: Session, planning: Planning) -> Session:
    """Change a session. Calendars hear of it by the next number of the sequence."""
    now = locked(by, session)
    _require_own(session.course, planning)
    fields = planning.fields()
    if any(not _same(getattr(now, name), value) for name, value in fields.items()):
        for name, value in fields.items():
            setattr(now, name, value)
        _changed(now)
    now.objectives.set(planning.objectives)
    record(by, "changed session", now)
    return now


def _same(old: object, new: object) -> bool:
    if isinstance(old, LazyI18nString) or isinstance(new, LazyI18nString):
        return by_language(old) == by_language(new)
    return old == new


def _changed(session: Session) -> None:
    session.sequence += 1
    session.changed_at = timezone.now()
    session.save()


@transaction.atomic
def move(by: User, session: Session, begins_at: datetime) -> Session:
    """Let a session begin at another moment and last as long as before."""
    now = locked(by, session)
    if now.begins_at != begins_at:
        now.ends_at = begins_at + (now.ends_at - now.begins_at)
        now.begins_at = begins_at
        _changed(now)
        record(by, "moved session", now)
    return now


@transaction.atomic
def leave_out(by: User, session: Session) -> None:
    """Take a session out of the timetable. Timetables that were given out still hold it."""
    now = locked(by, session)
    if now.attended.exists():
        raise AttendanceKept
    record(by, "left out session", now)
    now.delete()


@transaction.atomic
def copy_day(by: User, course: Course, day: date, to: date) -> list[Session]:
    """Put the sessions of a day on another one too, at the same hours by the clock of the course:
    with room, interpreter and articles, and with those who teach, who are to be asked anew."""
    require_open(by, course)
    zone = ZoneInfo(course.zone)
    own = course.sessions.order_by("begins_at", "pk").prefetch_related(
        "lectures", "anchors", "objectives"
    )
    sessions = [one for one in own if one.begins_at.astimezone(zone).date() == day]
    if not sessions:
        raise NothingOnThatDay
    made = [_copied(one, _at(one.begins_at, to, zone)) for one in sessions]
    record(by, "copied a day of", course)
    return made


def _at(moment: datetime, day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, moment.astimezone(zone).time(), zone).astimezone(UTC)


def _copied(one: Session, begins_at: datetime) -> Session:
    lasts = one.ends_at - one.begins_at
    lectures, anchors = list(one.lectures.all()), list(one.anchors.all())
    objectives = list(one.objectives.all())
    made = Session.objects.create(
        course=one.course,
        series=uuid.uuid4(),
        changed_at=timezone.now(),
        begins_at=begins_at,
        ends_at=begins_at + lasts,
        **{name: getattr(one, name) for name in _KEPT},
    )
    Lecture.objects.bulk_create(
        Lecture(session=made, person_id=each.person_id)
        for each in lectures
        if each.state != LectureState.DECLINED
    )
    made.anchors.set(anchors)
    made.objectives.set(objectives)
    return made


_KEPT = ("module", "kind", "title", "about", "room", "link", "interpreter")


@transaction.atomic
def put_lecturer(
    by: User, session: Session, person: Person, *, origin: str = Origin.PAGE
) -> Lecture:
    """Enter somebody who is to teach in a session, and is still to be asked."""
    locked(by, session)
    if session.lectures.filter(person=person).exists():
        raise TeachesAlready
    made = Lecture.objects.create(session=session, person=person)
    _touched(session)
    record(by, "entered lecturer", f"{person} · {session}", origin=origin)
    return made


@transaction.atomic
def take_lecturer_out(by: User, lecture: Lecture) -> None:
    """Somebody does not teach in a session after all."""
    locked(by, lecture.session)
    record(by, "took out lecturer", f"{lecture.person} · {lecture.session}")
    _touched(lecture.session)
    lecture.delete()


@transaction.atomic
def teach(
    by: User, session: Session, articles: Iterable[Anchor], *, origin: str = Origin.PAGE
) -> None:
    """Say which articles a session teaches."""
    locked(by, session)
    session.anchors.set(articles)
    _touched(session)
    record(by, "changed session", session, origin=origin)


def _touched(session: Session) -> None:
    """Somebody's calendar shows other words for the same hours."""
    now = Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    _changed(now)
