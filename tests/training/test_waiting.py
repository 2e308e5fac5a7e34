"""What of courses waits for those who learn and teach in them, and for nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests import factories
from tests.training import hours
from tests.training.trainees import a_past_course, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.training.actions import evaluations, learning, plans
from hoseibi.training.choices import Asked, LectureState
from hoseibi.training.models import Lecture, Session
from hoseibi.training.queries.waiting import waiting

pytestmark = pytest.mark.django_db


def told(user: object) -> list[str]:
    return [one.said for one in waiting(user)]


def test_at_the_end_of_a_course_its_test_evaluation_and_plan_wait_for_the_trainee() -> None:
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    options = ({"en": "Yes"}, {"en": "No"})
    objective = course.objectives.first()
    learning.ask(by, course, learning.Asking({"en": "Is it?"}, options, 0, objective))
    evaluations.wonder(by, course, evaluations.Wondering({"en": "How was it?"}, Asked.GRADE))
    user, nomination = a_trainee(course)
    other, _its = a_trainee(a_past_course(), "Somebody else")

    assert told(user) == ["Test: After the course", "Evaluation", "Action plan"]
    assert told(other) == ["Action plan"]

    question = course.evaluation_questions.get()
    evaluations.give(user, nomination, {question.pk: "4"}, "en")
    made = plans.write_plan(user, nomination, "Plan", "", "en")
    plans.plan_step(user, made, plans.Planning("Teach", 12))
    plans.hand_in_plan(user, made)

    assert told(user) == ["Test: After the course"]


def test_a_step_waits_from_a_month_before_it_is_due() -> None:
    course = a_past_course(ended=100)
    user, nomination = a_trainee(course)
    plan = plans.write_plan(user, nomination, "Plan", "", "en")
    plans.plan_step(user, plan, plans.Planning("Teach ten judges", 3))
    plans.plan_step(user, plan, plans.Planning("Teach thirty", 12))
    plans.hand_in_plan(user, plan)

    (waits,) = waiting(user)

    assert (waits.said, "Teach ten judges" in waits.note) == ("Action plan", True)
    assert "overdue" in waits.note


def test_who_is_asked_to_teach_and_who_interprets_soon_find_it() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    soon = timezone.now() + timedelta(days=3)
    Session.objects.filter(pk=session.pk).update(
        begins_at=soon, ends_at=soon + timedelta(hours=1), interpreter=hours.a_person("Nari")
    )
    teacher, interpreter = hours.a_person("Asuka"), Session.objects.get().interpreter
    Lecture.objects.create(session=session, person=teacher, state=LectureState.ASKED)

    asked, speaking = hours.with_account(teacher), hours.with_account(interpreter)
    assert told(asked) == []
    hours.announced(course)
    assert told(asked) == ["You are asked to teach"]
    assert told(speaking) == ["Terms of a session that you interpret"]
    assert told(factories.stranger()) == []
