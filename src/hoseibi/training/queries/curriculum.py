"""Organs, objectives, modules and criteria of a course, one by one, and its steps."""

from __future__ import annotations

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.partners import queries as partners
from hoseibi.partners.models import Organ

from ..models import Course, CourseStep, Criterion, Module, Objective, Target
from .courses import prepared

KINDS: dict[str, type[Objective] | type[Module] | type[Criterion]] = {
    "objectives": Objective,
    "modules": Module,
    "criteria": Criterion,
}
"""What a course has in an order, as addresses name it."""


def part(
    user: Reader, course: Course, kind: str, key: int
) -> Objective | Module | Criterion | None:
    """A part of a course by its kind and key."""
    of = KINDS.get(kind)
    if of is None:
        return None
    own = of.objects.filter(course=course, course__in=prepared(user), pk=key)
    return own.select_related("course").first()  # type: ignore[return-value]


def target(user: Reader, course: Course, key: int) -> Target | None:
    """An organ that a course is for, by its key."""
    own = Target.objects.filter(course=course, course__in=prepared(user), pk=key)
    return own.select_related("course", "organ").first()


def organs_to_invite(user: Reader, course: Course) -> QuerySet[Organ]:
    """The organs that a course could be for besides those that it is for."""
    taken = Target.objects.filter(course=course, course__in=prepared(user)).values("organ")
    own = partners.organs().exclude(pk__in=taken)
    return own.filter(country=course.country) if course.country_id else own


def objectives_of(user: Reader, course: Course) -> QuerySet[Objective]:
    """The objectives of a course, to choose from."""
    own = Objective.objects.filter(course=course, course__in=prepared(user))
    return own.order_by("position", "pk")


def criteria(user: Reader, course: Course) -> list[Criterion]:
    """What trainees are selected by, in order; only for those who read what is prepared."""
    own = Criterion.objects.filter(course=course, course__in=prepared(user))
    return list(own.order_by("position", "pk"))


def steps(user: Reader, course: Course) -> list[CourseStep]:
    """What a course went through, the newest first."""
    own = CourseStep.objects.filter(course=course, course__in=prepared(user))
    return list(own.select_related("taken_by").order_by("-taken_at", "-pk"))
