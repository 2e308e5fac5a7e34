"""What of courses waits for those who learn and teach in them: on the first page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.letters.queries import until

from ..choices import CourseState, LectureState, PlanState, Sat
from ..models import ActionPlan, JobReport, Nomination
from .learning import AFTERWARDS, open_tests
from .own import own_nominations, tests_of
from .own_reminders import WEEKS_BEFORE
from .plans import due
from .sessions import lectures_of, own_interpreting

SOON = 30
"""So many days before a step of an action plan is due it stands there."""
TERMS_BEFORE = timedelta(days=7)
"""So long before a session its interpreter finds its terms there."""


class Waits(NamedTuple):
    """What is to be done, where, and of which course."""

    said: str
    path: str
    note: str


def of_trainee(user: Reader) -> Iterator[Waits]:
    """What waits for a trainee: before, at the end of and after their courses."""
    today = timezone.localdate()
    for step, left in due(user, today):
        if left <= SOON:
            path = reverse("training:tell-step", args=(step.plan.nomination.course.slug, step.pk))
            yield Waits(_("Action plan"), path, f"{step.text} · {until(step.due_on, left)}")
    recent = own_nominations(user).filter(course__ends_on__gte=today - AFTERWARDS)
    recent = recent.select_related(None).select_related("course")
    for one in recent.exclude(course__state=CourseState.CANCELLED):
        yield from _in_course(one, today)


def _in_course(one: Nomination, today: date) -> Iterator[Waits]:
    course = one.course
    title = str(course.title)
    path = lambda name, *more: reverse(f"training:{name}", args=(course.slug, *more))  # noqa: E731
    handed_in = JobReport.objects.filter(nomination=one, handed_in_at__isnull=False)
    if today < course.begins_on and not handed_in.exists():
        yield Waits(_("Job report"), path("job-report"), title)
    early = (course.begins_on - today).days > WEEKS_BEFORE
    for test in tests_of(one, today) if open_tests(course, today) else ():
        if test.is_open and test.result is None and not (test.sat == Sat.BEFORE and early):
            said = _("Test: {when}").format(when=test.label)
            yield Waits(said, path("sitting", test.sat), title)
    if today < course.ends_on:
        return
    if not one.evaluated and course.evaluation_questions.exists():
        yield Waits(_("Evaluation"), path("sheet"), title)
    plan = ActionPlan.objects.filter(nomination=one).first()
    if plan is None or plan.state == PlanState.WRITING:
        yield Waits(_("Action plan"), path("own-plan"), title)


def of_teaching(user: Reader) -> Iterator[Waits]:
    """What waits for those who teach and interpret: an answer, and the terms of the next days."""
    now = timezone.now()
    teaching = reverse("training:teaching")
    asked = lectures_of(user).filter(state=LectureState.ASKED, session__ends_at__gt=now)
    for one in asked.select_related("session__course"):
        note = f"{one.session.title} · {one.session.course.title}"
        yield Waits(_("You are asked to teach"), teaching, note)
    soon = own_interpreting(user).filter(ends_at__gt=now, begins_at__lt=now + TERMS_BEFORE)
    for session in soon.select_related(None).select_related("course"):
        path = reverse("training:session", args=(session.course.slug, session.pk))
        yield Waits(_("Terms of a session that you interpret"), path, str(session.title))
