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
from ..models import Nomination
from .learning import AFTERWARDS
from .own import own_course, own_nominations
from .own_reminders import WEEKS_BEFORE
from .plans import due
from .sessions import own_interpreting, own_lectures

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
    for one in recent.exclude(course__state=CourseState.CANCELLED):
        yield from _in_course(one, today)


def _in_course(one: Nomination, today: date) -> Iterator[Waits]:
    course, own = one.course, own_course(one, today)
    title = str(course.title)
    path = lambda name, *more: reverse(f"training:{name}", args=(course.slug, *more))  # noqa: E731
    handed_in = own.job_report is not None and own.job_report.handed_in_at is not None
    if today < course.begins_on and not handed_in:
        yield Waits(_("Job report"), path("job-report"), title)
    early = (course.begins_on - today).days > WEEKS_BEFORE
    for test in own.tests:
        if test.is_open and test.result is None and not (test.sat == Sat.BEFORE and early):
            said = _("Test: {when}").format(when=test.label)
            yield Waits(said, path("sitting", test.sat), title)
    if today < course.ends_on:
        return
    if own.is_evaluated and not one.evaluated:
        yield Waits(_("Evaluation"), path("sheet"), title)
    if own.plan is None or own.plan.state == PlanState.WRITING:
        yield Waits(_("Action plan"), path("own-plan"), title)


def of_teaching(user: Reader) -> Iterator[Waits]:
    """What waits for those who teach and interpret: an answer, and the terms of the next days."""
    now = timezone.now()
    teaching = reverse("training:teaching")
    for one in own_lectures(user):
        if one.state == LectureState.ASKED and one.session.ends_at > now:
            note = f"{one.session.title} · {one.session.course.title}"
            yield Waits(_("You are asked to teach"), teaching, note)
    soon = own_interpreting(user).filter(ends_at__gt=now, begins_at__lt=now + TERMS_BEFORE)
    for session in soon:
        path = reverse("training:session", args=(session.course.slug, session.pk))
        yield Waits(_("Terms of a session that you interpret"), path, str(session.title))
