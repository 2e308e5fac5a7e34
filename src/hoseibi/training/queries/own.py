"""A trainee's own courses: what of each waits for them, is open, and was reached."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from hoseibi.accounts.permissions import Reader, is_signed_in

from ..choices import NominationState
from ..models import ActionPlan, Certificate, JobReport, Nomination, PlannedStep, Sitting
from .learning import open_tests

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


class Own(NamedTuple):
    """What is a trainee's own in a course; `sittings` by when they were taken."""

    job_report: JobReport | None
    sittings: dict[str, Sitting]
    plan: ActionPlan | None
    certificate: Certificate | None
    is_tested: bool
    is_evaluated: bool
    open_tests: tuple[str, ...]
    begun: bool


def own_course(nomination: Nomination, today: date | None = None) -> Own:
    """All that is a trainee's own in a course; six queries."""
    on, course = today or timezone.localdate(), nomination.course
    tests = {one.sat: one for one in nomination.sittings.all()}
    return Own(
        JobReport.objects.filter(nomination=nomination).first(),
        tests,
        ActionPlan.objects.filter(nomination=nomination).prefetch_related("steps").first(),
        Certificate.objects.filter(nomination=nomination).first(),
        course.exam_questions.exists(),
        course.evaluation_questions.exists(),
        open_tests(course, on),
        on >= course.begins_on,
    )
