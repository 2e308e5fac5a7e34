"""What a trainee is to be told of by letter: tests that are open, and steps that are due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.models import User
from hoseibi.letters.queries import Kind, Matter, stage, until

from ..choices import Sat
from ..models import ExamQuestion, Sitting
from .learning import AFTERWARDS, open_tests
from .own import own_nominations
from .plans import due

WEEKS_BEFORE = 7
"""So many days before a course its first test is told of."""
SAID = ("slug", "title", "begins_on", "ends_on", "circle", "state")
"""What is told of a course."""


def steps(user: User, today: date) -> Iterator[Matter]:
    """The open steps of one's own plans. A letter says that one is due, never what it is."""
    for step, left in due(user, today):
        course = step.plan.nomination.course
        yield Matter(
            f"step {step.pk}",
            stage(left),
            f"{_('Action plan')} ({course})",
            reverse("training:tell-step", args=(course.slug, step.pk)),
            (until(step.due_on, left),),
            left,
            course.circle_id,
        )


def tests(user: User, today: date) -> Iterator[Matter]:
    """The tests that can be taken and were not handed in."""
    asked = ExamQuestion.objects.filter(course=OuterRef("course"))
    taken: dict[int, set[str]] = {}
    named = own_nominations(user).select_related(None).select_related("course")
    open_ = named.filter(Exists(asked), course__ends_on__gte=today - AFTERWARDS)
    own = list(open_.only(*(f"course__{one}" for one in SAID)))
    if not own:
        return
    handed_in = Sitting.objects.filter(nomination__in=own).exclude(handed_in_at=None)
    for nomination, sat in handed_in.values_list("nomination", "sat"):
        taken.setdefault(nomination, set()).add(sat)
    for one in own:
        course = one.course
        for sat in open_tests(course, today):
            last = course.begins_on if sat == Sat.BEFORE else course.ends_on + AFTERWARDS
            left = (last - today).days
            if sat in taken.get(one.pk, ()) or (sat == Sat.BEFORE and left > WEEKS_BEFORE):
                continue
            yield Matter(
                f"test {one.pk} {sat}",
                stage(left),
                f"{_('Test: {when}').format(when=Sat(sat).label)} ({course})",
                reverse("training:sitting", args=(course.slug, sat)),
                (until(last, left),),
                left,
                course.circle_id,
            )


STEPS = Kind(
    "plan-steps",
    gettext_lazy("Steps of my action plans"),
    gettext_lazy("A week and a day before a step is due, and each week of the month after."),
    steps,
)
TESTS = Kind(
    "tests",
    gettext_lazy("Tests of my courses"),
    gettext_lazy("A week and a day before the last day of a test."),
    tests,
)
