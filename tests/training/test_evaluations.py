"""An evaluation names nobody: not by a column, not by an order, not by a line of the journal."""

from __future__ import annotations

import pytest
from tests import factories
from tests.training.trainees import a_past_course, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine
from hoseibi.training.actions import evaluations
from hoseibi.training.choices import Asked
from hoseibi.training.models import Course, EvaluationSheet, Nomination
from hoseibi.training.queries.evaluations import FEWEST, evaluation

pytestmark = pytest.mark.django_db


def an_asked_course() -> Course:
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    for text, asked in (("Was it useful?", Asked.GRADE), ("What was missing?", Asked.WORDS)):
        evaluations.wonder(by, course, evaluations.Wondering({"en": text}, asked))
    return course


def give(course: Course, number: int, grade: str = "4", words: str = "") -> None:
    user, nomination = a_trainee(course, f"Trainee {number}")
    first, second = course.evaluation_questions.all()
    evaluations.give(user, nomination, {first.pk: grade, second.pk: words}, "en")


def test_nothing_tells_who_gave_which_sheet_or_when() -> None:
    course = an_asked_course()
    before = JournalLine.objects.count()
    moments = {}
    for number in range(8):
        user, nomination = a_trainee(course, f"Trainee {number}")
        moments[nomination.pk] = nomination.changed_at
        first, second = course.evaluation_questions.all()
        evaluations.give(user, nomination, {first.pk: "3", second.pk: f"words {number}"}, "en")

    sheets = [sheet.answers[str(second.pk)] for sheet in EvaluationSheet.objects.all()]
    assert sheets != [f"words {number}" for number in range(8)]  # 1 in 40,320 by chance
    assert {field.name for field in EvaluationSheet._meta.get_fields()} == {
        "key",
        "course",
        "language",
        "answers",
    }
    given = Nomination.objects.filter(evaluated=True)
    assert {one.pk: one.changed_at for one in given} == moments
    assert not JournalLine.objects.filter(number__gt=before, verb__contains="evaluation").exists()


def test_fewer_than_five_sheets_are_counted_and_not_told() -> None:
    course = an_asked_course()
    reader = factories.seated(course.circle, Role.READER)
    for number in range(FEWEST - 1):
        give(course, number)
    assert evaluation(reader, course, 10) == (4, 10, [])
    give(course, 9, "5", "More exercises")

    found = evaluation(reader, course, 10)

    grades, words = found.told
    assert (grades.grades, grades.mean) == ({1: 0, 2: 0, 3: 0, 4: 4, 5: 1}, 4.2)
    assert words.words == [("en", "More exercises")]


def test_a_sheet_is_given_once_and_says_something() -> None:
    course = an_asked_course()
    user, nomination = a_trainee(course)
    first, second = course.evaluation_questions.all()
    for nothing in ({}, {first.pk: "6"}, {first.pk: "²"}, {second.pk: " "}, {999_999: "3"}):
        with pytest.raises(evaluations.NothingSaid):
            evaluations.give(user, nomination, nothing, "en")
    evaluations.give(user, nomination, {first.pk: "5"}, "en")

    with pytest.raises(evaluations.GivenAlready):
        evaluations.give(user, nomination, {first.pk: "1"}, "en")
    assert EvaluationSheet.objects.get().answers == {str(first.pk): 5}


def test_what_is_asked_stays_once_a_sheet_has_come() -> None:
    course = an_asked_course()
    by = factories.seated(course.circle, Role.OFFICER)
    question = course.evaluation_questions.first()
    give(course, 1)

    with pytest.raises(evaluations.AnsweredAlready):
        evaluations.wonder(by, course, evaluations.Wondering({"en": "Else?"}), question)
    with pytest.raises(evaluations.AnsweredAlready):
        evaluations.wonder_no_more(by, question)


def test_a_trainee_reads_no_evaluation_of_others() -> None:
    course = an_asked_course()
    for number in range(6):
        give(course, number)
    user, _nomination = a_trainee(course)

    assert evaluation(user, course, 7).told == []
