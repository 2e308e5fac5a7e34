"""What trainees think of a course, as far as so many said it that nobody is known by it."""

from __future__ import annotations

import random
from collections import Counter
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader

from ..choices import Asked
from ..models import Course, EvaluationQuestion
from ..permissions import may_read

FEWEST = 5
"""With fewer sheets only their number is told."""
SHOWN = 50
"""So many answers in words are shown to a question, drawn by lot where there are more."""


class Told(NamedTuple):
    """What was said to a question: for a grade how many gave each and the mean, for words these,
    in no order, and how many `more` there are."""

    question: EvaluationQuestion
    grades: dict[int, int]
    mean: float | None
    words: list[tuple[str, str]]
    more: int = 0


class Evaluation(NamedTuple):
    """`sheets` came, of `trainees`; `told` is empty while there are too few."""

    sheets: int
    trainees: int
    told: list[Told]


def evaluation(
    user: Reader, course: Course, trainees: int, shown: int | None = SHOWN
) -> Evaluation:
    """The evaluation of a course, for who reads there, with so many answers in words to each
    question; two queries."""
    if not may_read(user, course):
        return Evaluation(0, trainees, [])
    sheets = list(course.evaluation_sheets.values_list("language", "answers"))
    if len(sheets) < FEWEST:
        return Evaluation(len(sheets), trainees, [])
    questions = course.evaluation_questions.select_related("session")
    return Evaluation(len(sheets), trainees, [_told(one, sheets, shown) for one in questions])


def evaluation_question(user: Reader, course: Course, key: int) -> EvaluationQuestion | None:
    """One question of an evaluation, for who reads there."""
    return course.evaluation_questions.filter(pk=key).first() if may_read(user, course) else None


def _told(
    question: EvaluationQuestion, sheets: list[tuple[str, dict[str, object]]], shown: int | None
) -> Told:
    said = [
        (language, answers[str(question.pk)])
        for language, answers in sheets
        if str(question.pk) in answers
    ]
    if question.asked == Asked.GRADE:
        counts = Counter(int(str(grade)) for _language, grade in said)
        total = sum(counts.values())
        mean = sum(grade * count for grade, count in counts.items()) / total if total else None
        return Told(question, {grade: counts[grade] for grade in range(1, 6)}, mean, [])
    words = [(language, str(text)) for language, text in said]
    # Mixed for each question anew: what one person said here and there is not put together.
    random.SystemRandom().shuffle(words)
    return Told(question, {}, None, words[:shown], len(words[shown:]) if shown else 0)
