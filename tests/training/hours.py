"""Sessions of courses for tests, with those who teach, interpret and learn in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone
from tests import factories
from tests.training import world

from hoseibi.accounts.actions.journal import record
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.partners import actions as partners
from hoseibi.partners.models import Person
from hoseibi.training.actions import sessions as actions
from hoseibi.training.choices import CourseState, NominationState
from hoseibi.training.models import Course, Nomination, Session, Target


def at(course: Course, days: int = 0, hour: int = 9, minute: int = 30) -> datetime:
    """A moment by the clock of a course, so many days after its first one."""
    day = course.begins_on + timedelta(days=days)
    return datetime.combine(day, time(hour, minute), ZoneInfo(course.zone)).astimezone(UTC)


def a_planning(course: Course, days: int = 0, hour: int = 9, **other: Any) -> actions.Planning:
    begins = at(course, days, hour)
    made = actions.Planning(
        {"en": "Non-performance", "ja": "債務不履行"}, begins, begins + timedelta(minutes=90)
    )
    return replace(made, **other)


def a_session(course: Course, by: User, days: int = 0, hour: int = 9, **other: Any) -> Session:
    return actions.add(by, course, a_planning(course, days, hour, **other))


def a_person(name: str, email: str = "") -> Person:
    person = partners.person(name, factories.organ())
    Person.objects.filter(pk=person.pk).update(email=email)
    person.refresh_from_db()
    return person


def with_account(person: Person) -> User:
    user = factories.reader()
    user.person = person
    user.save()
    return User.objects.get(pk=user.pk)


def a_trainee(
    course: Course, name: str = "Sok Dara", email: str = "dara@example.org"
) -> Nomination:
    """Somebody who was selected for a course, as if their organ had nominated them."""
    person = a_person(name, email)
    target, _made = Target.objects.get_or_create(course=course, organ=person.organ)
    return Nomination.objects.create(
        course=course,
        target=target,
        person=person,
        name=name,
        state=NominationState.SELECTED,
        changed_at=timezone.now(),
    )


def announced(course: Course) -> Course:
    """The same course once its call went out."""
    Course.objects.filter(pk=course.pk).update(state=CourseState.SET)
    record(None, "announced", course)
    course.refresh_from_db()
    return course


def a_course_of(**other: Any) -> tuple[Course, User]:
    """A course, and the officer who plans it."""
    circle = factories.circle()
    by = world.teaching(circle)
    return world.a_course(circle, by, **other), by


def reading(course: Course) -> User:
    """Somebody who reads in the circle of a course and plans nothing there."""
    return factories.seated(course.circle, Role.READER)


def now_running(course: Course) -> dict[str, date]:
    """Days of a course that is held today."""
    today = timezone.localdate()
    return {"begins_on": today, "ends_on": today + timedelta(days=11)}
