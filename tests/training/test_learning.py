"""Tests before and after a course: who takes them when, and what they show."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests import factories
from tests.training.trainees import a_past_course, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.training.actions import learning
from hoseibi.training.choices import NominationState, Sat
from hoseibi.training.models import Course, ExamQuestion, JobReport, Sitting
from hoseibi.training.queries.learning import (
    Asked,
    Learnt,
    gains,
    learnt,
    open_tests,
    result,
    sittings,
)

pytestmark = pytest.mark.django_db

TWO = ({"en": "Yes"}, {"en": "No"})


def asking(course: Course, objective: int, right: int = 0) -> learning.Asking:
    return learning.Asking({"en": "Is it so?"}, TWO, right, course.objectives.all()[objective])


def a_tested_course(**more: int) -> tuple[Course, list[ExamQuestion]]:
    course = a_past_course(**more)
    by = factories.seated(course.circle, Role.OFFICER)
    for objective in (0, 0, 1):
        learning.ask(by, course, asking(course, objective))
    return course, list(course.exam_questions.all())


def learnt_of(user: User, course: Course) -> Learnt:
    return learnt(user, course, sittings(user, course))


def take(course: Course, sat: str, answers: list[list[int]]) -> None:
    """One trainee for each row of answers, to the questions in their order."""
    questions = list(course.exam_questions.all())
    trainees = list(course.nominations.order_by("pk"))
    for nomination, row in zip(trainees, answers, strict=True):
        said = {str(q.pk): place for q, place in zip(questions, row, strict=True)}
        Sitting.objects.create(
            nomination=nomination,
            sat=sat,
            answers=said,
            begun_at=nomination.changed_at,
            handed_in_at=nomination.changed_at,
        )


def test_what_was_gained_is_told_by_objective_for_those_who_took_both_tests() -> None:
    course, _questions = a_tested_course()
    for name in ("Dara", "Chan"):
        a_trainee(course, name)
    take(course, Sat.BEFORE, [[0, 1, 1], [1, 1, 0]])
    take(course, Sat.AFTER, [[0, 0, 1], [0, 1, 0]])
    a_trainee(course, "Only before")
    last = course.nominations.order_by("pk").last()
    Sitting.objects.create(
        nomination=last, sat=Sat.BEFORE, begun_at=last.changed_at, handed_in_at=last.changed_at
    )

    found = learnt_of(factories.seated(course.circle, Role.READER), course)

    first, second = found.by_objective
    assert (first.before, first.after, first.gain) == (0.25, 0.75, pytest.approx(2 / 3))
    assert (second.before, second.after, second.gain) == (0.5, 0.5, 0)
    assert (found.whole.before, found.whole.after) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert (first.pairs, first.asked, found.sat) == (2, 2, {"before": 3, "after": 2})


def test_who_knew_all_before_has_no_gain_to_be_told() -> None:
    asked = [Asked("1", 0, 7)]

    assert gains(asked, [({"1": 0}, {"1": 0})]) == {7: (1.0, 1.0, 1)}
    assert gains(asked, []) == {7: (0.0, 0.0, 1)}


def test_a_test_is_taken_on_its_days_only_and_stays_as_it_was_handed_in() -> None:
    course, questions = a_tested_course()
    user, nomination = a_trainee(course)
    first = questions[0].pk

    with pytest.raises(learning.NotNow):
        learning.answer(user, nomination, Sat.BEFORE, {first: 0}, hand_in=False)
    chosen = {first: 1, 999_999: 0, questions[1].pk: 9}
    begun = learning.answer(user, nomination, Sat.AFTER, chosen, hand_in=False)
    assert result(begun) is None
    held = learning.answer(user, nomination, Sat.AFTER, {first: 0}, hand_in=True)

    assert (held.pk, held.answers) == (begun.pk, {str(first): 0})
    assert result(held) == (1, 3)
    with pytest.raises(learning.HandedIn):
        learning.answer(user, nomination, Sat.AFTER, {first: 1}, hand_in=False)


@pytest.mark.parametrize(
    ("ended", "days", "open_"), [(0, 0, True), (30, 11, True), (31, 11, False)]
)
def test_the_second_test_is_open_until_a_month_later(ended: int, days: int, open_: bool) -> None:
    course = a_past_course(ended=ended, days=days)

    assert (Sat.AFTER in open_tests(course, course.ends_on + timedelta(ended))) is open_


def test_questions_stay_once_somebody_has_begun() -> None:
    course, questions = a_tested_course()
    by = factories.seated(course.circle, Role.OFFICER)
    user, nomination = a_trainee(course)
    learning.ask(by, course, asking(course, 1, right=1), questions[0])
    assert ExamQuestion.objects.get(pk=questions[0].pk).right == 1
    learning.answer(user, nomination, Sat.AFTER, {}, hand_in=False)

    with pytest.raises(learning.TakenAlready):
        learning.ask(by, course, asking(course, 0), questions[0])
    with pytest.raises(learning.TakenAlready):
        learning.ask_no_more(by, questions[0])


@pytest.mark.parametrize(
    ("options", "right"),
    [(({"en": "One"},), 0), (TWO, 2), (({"en": " "}, {"en": "No"}), 0), (TWO * 5, 0)],
)
def test_a_question_needs_answers_and_a_right_one(options, right) -> None:
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    wanted = learning.Asking({"en": "?"}, options, right, course.objectives.first())

    with pytest.raises(learning.OptionsNeeded):
        learning.ask(by, course, wanted)


def test_only_a_selected_trainee_takes_their_own_test() -> None:
    course, _questions = a_tested_course()
    _user, nomination = a_trainee(course)
    waiting, other = a_trainee(course, "Waiting", NominationState.WAITING)

    for user, whose in ((waiting, other), (waiting, nomination), (factories.officer(), nomination)):
        with pytest.raises(NotAllowed):
            learning.answer(user, whose, Sat.AFTER, {}, hand_in=False)


def test_a_job_report_stays_once_it_was_handed_in() -> None:
    course = a_past_course()
    user, nomination = a_trainee(course)
    said = learning.Reporting("km", duties="")
    with pytest.raises(learning.NothingReported):
        learning.report_job(user, nomination, said, hand_in=True)
    learning.report_job(user, nomination, learning.Reporting("km", duties="ចៅក្រម"), hand_in=True)

    assert JobReport.objects.get().duties == "ចៅក្រម"
    with pytest.raises(learning.HandedIn):
        learning.report_job(user, nomination, learning.Reporting("km", duties="x"), hand_in=False)


def test_who_does_not_read_there_learns_nothing_of_the_tests() -> None:
    course, _questions = a_tested_course()
    user, _nomination = a_trainee(course)

    assert learnt_of(user, course) == ([], None, {})
