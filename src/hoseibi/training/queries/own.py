"""A trainee's own courses: what of each waits for them, is open, and was reached."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from hoseibi.accounts.permissions import Reader, is_signed_in

from ..choices import NominationState, Sat
from ..models import ActionPlan, Certificate, JobReport, Nomination, PlannedStep
from .learning import Result, open_tests, result

SEEN = ("course__country", "course__circle", "course__activity", "target__organ", "person")


def own_nominations(user: Reader) -> QuerySet[Nomination]:
    """The courses for which somebody was selected, the newest first."""
    if not is_signed_in(user) or user.person_id is None:
        return Nomination.objects.none()
    own = Nomination.objects.filter(person=user.person_id, state=NominationState.SELECTED)
    return own.select_related(*SEEN).order_by("-course__begins_on", "pk")


def own_nomination(user: Reader, slug: str) -> Nomination | None:
    """One's own place in a course, by its name in addresses."""
    return own_nominations(user).filter(course__slug=slug).first()


def own_step(user: Reader, slug: str, key: int) -> PlannedStep | None:
    """One step of one's own plan of a course."""
    own = PlannedStep.objects.filter(plan__nomination__in=own_nominations(user), pk=key)
    found = own.filter(plan__nomination__course__slug=slug)
    return found.select_related("plan__nomination__course").first()


class OwnTest(NamedTuple):
    """One of the two tests of a course for a trainee: `before` or `after` it, whether it can be
    taken today, whether it was begun, and how it went once it was handed in."""

    sat: str
    label: object
    is_open: bool
    is_begun: bool
    result: Result | None


class Own(NamedTuple):
    """What is a trainee's own in a course; no `tests` where the course has none."""

    job_report: JobReport | None
    tests: list[OwnTest]
    plan: ActionPlan | None
    certificate: Certificate | None
    is_evaluated: bool
    begun: bool


def own_course(nomination: Nomination, today: date | None = None) -> Own:
    """All that is a trainee's own in a course."""
    on, course = today or timezone.localdate(), nomination.course
    return Own(
        JobReport.objects.filter(nomination=nomination).first(),
        tests_of(nomination, on),
        ActionPlan.objects.filter(nomination=nomination).prefetch_related("steps").first(),
        Certificate.objects.filter(nomination=nomination).first(),
        course.evaluation_questions.exists(),
        on >= course.begins_on,
    )


def tests_of(nomination: Nomination, on: date) -> list[OwnTest]:
    """The tests of a trainee in a course; none where it asks nothing."""
    if not nomination.course.exam_questions.exists():
        return []
    taken = {one.sat: one for one in nomination.sittings.all()}
    open_ = open_tests(nomination.course, on)
    return [
        OwnTest(
            sat.value,
            sat.label,
            sat in open_,
            sat in taken,
            result(taken[sat]) if sat in taken else None,
        )
        for sat in Sat
    ]
