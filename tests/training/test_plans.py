"""Action plans: due three, six and twelve months later, and shown by something."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests import factories
from tests.training.trainees import a_past_course, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.projects.models import Activity
from hoseibi.training.actions import plans
from hoseibi.training.choices import PlanState, StepState
from hoseibi.training.models import ActionPlan, ExamQuestion, PlannedStep, Sitting
from hoseibi.training.queries import own_reminders
from hoseibi.training.queries import plans as asked

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("ends_on", "months", "due"),
    [
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2025, 12, 5), 12, date(2026, 12, 5)),
        (date(2025, 10, 1), 3, date(2026, 1, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(ends_on, months, due) -> None:
    assert plans.due_on(ends_on, months) == due


def a_plan(ended: int = 100, *, handed_in: bool = True) -> tuple:
    course = a_past_course(ended=ended)
    user, nomination = a_trainee(course)
    plan = plans.write_plan(user, nomination, "Model judgments", "For our court.", "km")
    step = plans.plan_step(user, plan, plans.Planning("Teach ten judges", 3))
    if handed_in:
        plan = plans.hand_in_plan(user, plan)
    return course, user, plan, step


def test_a_step_waits_for_its_trainee_until_it_is_done_with_proof() -> None:
    _course, user, _plan, step = a_plan(ended=100)
    today = timezone.localdate()
    assert [one.days_left < 0 for one in asked.due(user, today)] == [True]
    with pytest.raises(plans.NothingTold):
        plans.tell_step(user, step, plans.Telling(" ", StepState.DONE))
    with pytest.raises(plans.ProofNeeded):
        plans.tell_step(user, step, plans.Telling("Done.", StepState.DONE))
    plans.tell_step(user, step, plans.Telling("Half of them.", StepState.PARTLY))
    assert len(asked.due(user, today)) == 1

    plans.tell_step(user, step, plans.Telling("Done.", StepState.DONE, "https://court.example/1"))

    assert asked.due(user, today) == []
    assert [one.state for one in step.reports.all()] == ["done", "partly"]


def test_a_plan_that_was_handed_in_stays_until_it_is_given_back() -> None:
    course, user, plan, step = a_plan()
    officer = factories.seated(course.circle, Role.OFFICER)
    for refused in (
        lambda: plans.plan_step(user, plan, plans.Planning("More")),
        lambda: plans.leave_out(user, step),
        lambda: plans.write_plan(user, plan.nomination, "x", "", "km"),
        lambda: plans.hand_in_plan(user, plan),
    ):
        with pytest.raises(plans.HandedInAlready):
            refused()
    plans.give_back_plan(officer, plan)
    plans.plan_step(user, plan, plans.Planning("More", 12))

    assert [one.due_after for one in PlannedStep.objects.all()] == [3, 12]


def test_a_plan_without_steps_is_not_handed_in_nor_told_of() -> None:
    _course, user, plan, step = a_plan(handed_in=False)
    with pytest.raises(plans.NotHandedIn):
        plans.tell_step(user, step, plans.Telling("x", StepState.PARTLY))
    plans.leave_out(user, step)

    with pytest.raises(plans.StepsNeeded):
        plans.hand_in_plan(user, plan)


def test_the_organ_or_who_follows_agrees_and_nobody_with_their_own() -> None:
    course, user, plan, _step = a_plan()
    keeper = factories.seated(factories.circle(name="Another"), Role.DRAFTER)
    for stranger in (user, factories.drafter()):
        with pytest.raises(NotAllowed):
            plans.agree_plan(stranger, plan)

    assert plans.agree_plan(keeper, plan).state == PlanState.AGREED
    plans.give_back_plan(factories.seated(course.circle, Role.OFFICER), plan)


def test_a_plan_is_read_once_it_is_handed_in_by_who_may() -> None:
    course, user, plan, _step = a_plan(handed_in=False)
    reader = factories.seated(course.circle, Role.READER)
    fellow, _own = a_trainee(course, "Fellow")
    assert list(asked.plans(reader, course)) == []
    assert list(asked.plans(user, course)) == [plan]
    plans.hand_in_plan(user, plan)

    assert list(asked.plans(reader, course)) == [plan]
    assert list(asked.plans(factories.stranger(), course)) == []
    # A fellow of the same organ reads it, as its people do.
    assert list(asked.plans(fellow, course)) == [plan]


def test_an_indicator_of_another_project_is_not_served() -> None:
    course, user, _plan, step = a_plan()
    project, _expert, indicator, _period = factories.with_indicator()
    officer = factories.seated(course.circle, Role.OFFICER)
    with pytest.raises(plans.NotOfProject):
        plans.serve(officer, step, indicator)
    with pytest.raises(NotAllowed):
        plans.serve(user, step, indicator)
    course.activity = Activity.objects.create(project=project, number="1-1", title={"en": "Teach"})
    course.save()
    step.refresh_from_db()

    plans.serve(officer, step, indicator)

    assert asked.of_indicator(factories.seated(course.circle, Role.READER), indicator) == [step]
    assert asked.of_indicator(factories.stranger(), indicator) == []


def test_how_far_the_plans_of_a_course_are_is_counted_by_months() -> None:
    course, user, plan, step = a_plan(ended=100)
    plans.tell_step(user, step, plans.Telling("Done.", StepState.DONE, "https://court.example/1"))
    for number in range(2):
        other, nomination = a_trainee(course, f"Other {number}")
        made = plans.write_plan(other, nomination, "Plan", "", "km")
        plans.plan_step(other, made, plans.Planning("Late", 3))
        plans.plan_step(other, made, plans.Planning("Later", 6))
        plans.hand_in_plan(other, made)
    reader = factories.seated(course.circle, Role.READER)

    found = asked.followed(reader, course, timezone.localdate() + timedelta(days=1))

    assert found == [(3, 3, 1, 2), (6, 2, 0, 0)]
    assert ActionPlan.objects.count() == 3
    assert plan in asked.plans(reader, course)


def test_letters_tell_that_a_step_and_a_test_wait_and_never_what_they_say() -> None:
    _course, user, _plan, step = a_plan(ended=100)
    today = timezone.localdate()

    (late,) = own_reminders.steps(user, today)
    assert "Teach" not in f"{late.title} {late.lines}"
    assert (late.days_left < 0, late.key) == (True, f"step {step.pk}")

    course = a_past_course(ended=0)
    someone, nomination = a_trainee(course, "Another")
    assert list(own_reminders.tests(someone, today)) == []
    ExamQuestion.objects.create(
        course=course, objective=course.objectives.first(), text="?", options=[{}, {}], right=0
    )
    assert [one.days_left for one in own_reminders.tests(someone, today)] == [30]
    now = timezone.now()
    Sitting.objects.create(nomination=nomination, sat="after", begun_at=now, handed_in_at=now)
    assert list(own_reminders.tests(someone, today)) == []
