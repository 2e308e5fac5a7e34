"""Courses that are over, and their trainees with accounts of their own, for tests."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, User
from hoseibi.partners import actions as partners
from hoseibi.training.choices import CourseState, NominationState
from hoseibi.training.models import Course, Nomination, Objective, Session, Target


def a_past_course(circle: Circle | None = None, ended: int = 0, days: int = 11) -> Course:
    """A course that ended so many days ago; one that ends today when it is 0."""
    its = circle or factories.circle()
    ends = timezone.localdate() - timedelta(days=ended)
    course = Course.objects.create(
        circle=its,
        country=its.country,
        slug=f"course-{uuid4().hex[:8]}",
        title={"en": "Law of obligations", "ja": "債権法"},
        place={"en": "Hoshima", "ja": "星間"},
        fiscal_year=ends.year,
        begins_on=ends - timedelta(days=days),
        ends_on=ends,
        state=CourseState.UNDER_WAY,
        series=uuid4(),
        changed_at=timezone.now(),
    )
    for place in range(2):
        Objective.objects.create(course=course, position=place, text={"en": f"Objective {place}"})
    return course


def a_trainee(
    course: Course, name: str = "Dara Sen", state: str = NominationState.SELECTED
) -> tuple[User, Nomination]:
    """Somebody of the partner's ministry who was selected, with their account."""
    target, _new = Target.objects.get_or_create(course=course, organ=factories.organ())
    user = factories.UserFactory(role=Role.TRAINEE)
    user.person = partners.person(name, target.organ)
    user.save()
    nomination = Nomination.objects.create(
        course=course,
        target=target,
        person=user.person,
        name=name,
        own_name="សែន ដារ៉ា",
        state=state,
        changed_at=timezone.now(),
    )
    return User.objects.get(pk=user.pk), nomination


def a_session(course: Course, hours: int = 2, on: date | None = None, **more: object) -> Session:
    """A session of a course, of so many hours."""
    day = on or course.begins_on
    begins = timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 9))
    return Session.objects.create(
        course=course,
        title={"en": "Contracts"},
        begins_at=begins,
        ends_at=begins + timedelta(hours=hours),
        series=uuid4(),
        changed_at=timezone.now(),
        **more,
    )
