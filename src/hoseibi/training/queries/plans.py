"""Action plans: one's own, those of a course, what is due, and what they say to an indicator."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, is_signed_in, organs_of
from hoseibi.projects.models import Indicator
from hoseibi.projects.queries.serving import Served

from ..choices import NominationState, PlanState, StepState
from ..models import ActionPlan, Course, PlannedStep, StepReport

OPEN = (StepState.OPEN, StepState.PARTLY)


def known_plans(user: Reader) -> QuerySet[ActionPlan]:
    """The plans that somebody reads: their own; of those that were handed in, the ones of courses
    in whose circle they read, and of trainees of their organ."""
    handed_in = Q(state__in=(PlanState.HANDED_IN, PlanState.AGREED))
    known = handed_in & Q(nomination__course__circle__in=circles_where(user, Act.READ))
    if is_signed_in(user) and user.person_id is not None:
        known |= handed_in & Q(nomination__target__organ__in=organs_of(user))
        own = Q(nomination__person=user.person_id, nomination__state=NominationState.SELECTED)
        known |= own
    return ActionPlan.objects.filter(known)


def plans(user: Reader, course: Course) -> QuerySet[ActionPlan]:
    """The plans of a course that somebody reads, each with how many steps it has (`count`)."""
    keys = known_plans(user).filter(nomination__course=course).order_by().values("pk")
    found = ActionPlan.objects.filter(pk__in=keys).annotate(count=Count("steps"))
    related = ("nomination__person", "nomination__target__organ")
    return found.select_related(*related).order_by("nomination__name", "pk")


def step_of(user: Reader, plan: ActionPlan, key: int) -> PlannedStep | None:
    """One step of a plan that somebody reads."""
    found = PlannedStep.objects.filter(plan__in=known_plans(user), plan=plan, pk=key)
    return found.select_related("plan__nomination__course__activity").first()


def proof_of(user: Reader, plan: ActionPlan, key: int) -> StepReport | None:
    """What was told of a step of such a plan, with the file that shows it."""
    found = StepReport.objects.filter(step__plan__in=known_plans(user), step__plan=plan, pk=key)
    return found.exclude(file=None).select_related("file").first()


def steps_of_course(user: Reader, course: Course) -> QuerySet[PlannedStep]:
    """The steps of those plans, by trainee and day."""
    keys = known_plans(user).filter(nomination__course=course).order_by().values("pk")
    related = ("plan__nomination__target__organ", "indicator")
    found = PlannedStep.objects.filter(plan__in=keys).select_related(*related)
    return found.order_by("plan__nomination__name", "plan", "due_on", "pk")


def is_late(step: PlannedStep, today: date) -> bool:
    """Whether a step should have been done by now."""
    return step.state in OPEN and step.due_on < today


class Due(NamedTuple):
    """A step that waits, with how many days are left; less than none when it is late."""

    step: PlannedStep
    days_left: int


def due(user: Reader, today: date) -> list[Due]:
    """The open steps of one's own plans that were handed in, the next first."""
    if not is_signed_in(user) or user.person_id is None:
        return []
    own = PlannedStep.objects.filter(
        plan__nomination__person=user.person_id,
        plan__nomination__state=NominationState.SELECTED,
        plan__state__in=(PlanState.HANDED_IN, PlanState.AGREED),
        state__in=OPEN,
    )
    of_course = (f"plan__nomination__course__{name}" for name in ("slug", "title", "circle"))
    named = own.select_related("plan__nomination__course").only("text", "due_on", *of_course)
    found = named.order_by("due_on", "pk")
    return [Due(one, (one.due_on - today).days) for one in found]


class Followed(NamedTuple):
    """How far the steps of a course are: by months after it, how many of all are done."""

    due_after: int
    steps: int
    done: int
    late: int


def followed(user: Reader, course: Course, today: date) -> list[Followed]:
    """How far the plans of a course are; one query."""
    plans = known_plans(user).filter(nomination__course=course).order_by().values("pk")
    rows = PlannedStep.objects.filter(plan__in=plans).order_by("due_after").values("due_after")
    counted = rows.annotate(
        steps=Count("pk"),
        done=Count("pk", filter=Q(state=StepState.DONE)),
        late=Count("pk", filter=Q(state__in=OPEN, due_on__lt=today)),
    )
    return [Followed(**one) for one in counted]


def of_indicator(user: Reader, indicator: Indicator) -> list[PlannedStep]:
    """The steps that are to serve an indicator, of the plans that somebody reads."""
    found = PlannedStep.objects.filter(indicator=indicator, plan__in=known_plans(user))
    related = ("plan__nomination__course", "plan__nomination__person")
    return list(found.select_related(*related).order_by("due_on", "pk"))


def serving(user: Reader, indicator: Indicator) -> list[Served]:
    """The same, as the page of an indicator tells it."""
    today = timezone.localdate()
    return [_served(one, today) for one in of_indicator(user, indicator)]


def _served(step: PlannedStep, today: date) -> Served:
    look = "good" if step.state == StepState.DONE else ""
    look = "bad" if is_late(step, today) else look
    plan = step.plan
    who = f"{plan.nomination} · {plan.nomination.course}"
    url = reverse("training:plan", args=(plan.nomination.course.slug, plan.pk))
    state = str(step.get_state_display())
    return Served(step.text, who, plan.language, step.due_on, state, look, url)
