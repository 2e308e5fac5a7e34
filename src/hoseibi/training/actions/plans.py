"""Action plans: written, handed in, agreed, and told of until a year after the course."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile
from hoseibi.projects.models import Indicator

from ..choices import DueAfter, PlanState, StepState
from ..models import ActionPlan, Nomination, PlannedStep, StepReport
from ..permissions import require_may_agree, require_may_plan, require_own

WROTE = "wrote the action plan for"


class StepNeeded(Refusal):
    message = _("Write what is to be done.")


class StepsNeeded(Refusal):
    message = _("Write at least one step before you hand the plan in.")


class NotOfProject(Refusal):
    message = _("This indicator is of another project.")


class HandedInAlready(Refusal):
    message = _("The plan was handed in. An officer can give it back to be changed.")


class NotHandedIn(Refusal):
    message = _("The plan is still being written.")


class NothingTold(Refusal):
    message = _("Say what was done, or why not.")


class ProofNeeded(Refusal):
    message = _("Add a link or a file that shows it, so that the step can count as done.")


def due_on(ends_on: date, months: int) -> date:
    """So many months after a course: the same day of the month, or the last one of a shorter."""
    year, month = divmod(ends_on.month - 1 + months, 12)
    year, month = ends_on.year + year, month + 1
    return date(year, month, min(ends_on.day, monthrange(year, month)[1]))


@transaction.atomic
def write_plan(
    by: User, nomination: Nomination, title: str, summary: str, language: str
) -> ActionPlan:
    """Keep the words of one's plan, until it is handed in."""
    require_own(by, nomination)
    held = ActionPlan.objects.select_for_update().filter(nomination=nomination).first()
    if held is not None and held.state != PlanState.WRITING:
        raise HandedInAlready
    held = held or ActionPlan(nomination=nomination)
    held.title, held.summary, held.language = title.strip(), summary.strip(), language
    held.changed_at = timezone.now()
    held.save()
    record(by, WROTE, nomination.course)
    return held


@dataclass(frozen=True)
class Planning:
    """A step: what is to be done, after how many months, on which article."""

    text: str
    due_after: int = DueAfter.THREE
    anchor: Anchor | None = None


@transaction.atomic
def plan_step(
    by: User, plan: ActionPlan, planning: Planning, step: PlannedStep | None = None
) -> PlannedStep:
    """Add a step to one's plan, or change one, until the plan is handed in."""
    held = _writing(by, plan)
    if not planning.text.strip() or planning.due_after not in DueAfter.values:
        raise StepNeeded
    if step is None:
        last = held.steps.aggregate(last=Max("position"))["last"]
        step = PlannedStep(plan=held, position=0 if last is None else last + 1)
    step.text, step.due_after = planning.text.strip()[:1000], planning.due_after
    step.due_on = due_on(held.nomination.course.ends_on, planning.due_after)
    step.anchor = planning.anchor
    step.changed_at = timezone.now()
    step.save()
    record(by, WROTE, held.nomination.course)
    return step


@transaction.atomic
def leave_out(by: User, step: PlannedStep) -> None:
    """Take a step out of one's plan, until it is handed in."""
    held = _writing(by, step.plan)
    step.delete()
    record(by, WROTE, held.nomination.course)


def _writing(by: User, plan: ActionPlan) -> ActionPlan:
    require_own(by, plan.nomination)
    held = ActionPlan.objects.select_for_update(of=("self",)).select_related(
        "nomination__course__activity"
    )
    found = held.get(pk=plan.pk)
    if found.state != PlanState.WRITING:
        raise HandedInAlready
    return found


@transaction.atomic
def hand_in_plan(by: User, plan: ActionPlan) -> ActionPlan:
    """Hand one's plan in: those who follow the course read it now."""
    held = _writing(by, plan)
    if not held.steps.exists():
        raise StepsNeeded
    held.state, held.handed_in_at = PlanState.HANDED_IN, timezone.now()
    held.save(update_fields=("state", "handed_in_at"))
    record(by, "handed in the action plan for", held.nomination.course)
    return held


@transaction.atomic
def agree_plan(by: User, plan: ActionPlan) -> ActionPlan:
    """The organ, or who follows the course, agrees with a plan."""
    held = ActionPlan.objects.select_for_update().get(pk=plan.pk)
    require_may_agree(by, held.nomination)
    if held.state == PlanState.WRITING:
        raise NotHandedIn
    held.state = PlanState.AGREED
    held.save(update_fields=("state",))
    record(by, "agreed with the action plan of", held.nomination)
    return held


@transaction.atomic
def give_back_plan(by: User, plan: ActionPlan) -> ActionPlan:
    """Give a plan back to be changed; what was told of its steps stays."""
    held = ActionPlan.objects.select_for_update().get(pk=plan.pk)
    require_may_plan(by, held.nomination.course)
    held.state = PlanState.WRITING
    held.save(update_fields=("state",))
    record(by, "gave back the action plan of", held.nomination)
    return held


@transaction.atomic
def serve(by: User, step: PlannedStep, indicator: Indicator | None) -> PlannedStep:
    """Say which indicator of the project a step serves; a trainee need not know its plan."""
    course = step.plan.nomination.course
    require_may_plan(by, course)
    if ActionPlan.objects.select_for_update().get(pk=step.plan_id).state == PlanState.WRITING:
        raise NotHandedIn
    if indicator is not None and (
        course.activity is None or indicator.project_id != course.activity.project_id
    ):
        raise NotOfProject
    step.indicator = indicator
    step.save(update_fields=("indicator",))
    record(by, "said what a step serves in", course)
    return step


@dataclass(frozen=True)
class Telling:
    """What was done of a step, and what shows it."""

    said: str
    state: str
    link: str = ""
    file: StoredFile | None = None


@transaction.atomic
def tell_step(by: User, step: PlannedStep, telling: Telling) -> StepReport:
    """Tell what became of a step of one's plan. What counts as done is shown by something."""
    require_own(by, step.plan.nomination)
    plan = ActionPlan.objects.select_for_update().get(pk=step.plan_id)
    if plan.state == PlanState.WRITING:
        raise NotHandedIn
    if not telling.said.strip():
        raise NothingTold
    if telling.state == StepState.DONE and not (telling.link or telling.file):
        raise ProofNeeded
    now = timezone.now()
    made = StepReport.objects.create(
        step=step,
        said=telling.said.strip(),
        state=telling.state,
        link=telling.link,
        file=telling.file,
        told_by=by,
        told_at=now,
    )
    step.state, step.changed_at = telling.state, now
    step.save(update_fields=("state", "changed_at"))
    record(by, "told of a step of the action plan for", plan.nomination.course)
    return made
