"""What was learnt: how a test went before and after a course, by learning objective."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import F

from hoseibi.accounts.permissions import Reader

from ..choices import Sat
from ..models import Course, ExamQuestion, Objective, Sitting
from ..permissions import may_read

AFTERWARDS = timedelta(days=30)
"""So long after a course its second test can be taken."""


def open_tests(course: Course, on: date) -> tuple[str, ...]:
    """Which of the two tests can be taken on a day."""
    before = (Sat.BEFORE.value,) if on <= course.begins_on else ()
    after = (Sat.AFTER.value,) if course.ends_on <= on <= course.ends_on + AFTERWARDS else ()
    return before + after


class Gain(NamedTuple):
    """Of one learning objective, for the trainees who took both tests: the share of right answers
    before and after, from 0 to 1, and how much of what was still to be learnt was (Hake's
    normalised gain; None where all was known before). `pairs` trainees, `asked` questions."""

    objective: Objective | None
    before: float
    after: float
    gain: float | None
    pairs: int
    asked: int


class Asked(NamedTuple):
    """A question as reckoning needs it."""

    key: str
    right: int
    objective: int


Answers = Mapping[str, int]


def gains(
    asked: Iterable[Asked], pairs: Iterable[tuple[Answers, Answers]]
) -> dict[int, tuple[float, float, int]]:
    """By objective the shares of right answers before and after, and the number of questions. A
    question without an answer is one that was not known."""
    both = list(pairs)
    by: dict[int, list[Asked]] = {}
    for one in asked:
        by.setdefault(one.objective, []).append(one)
    return {
        objective: (_share(some, both, 0), _share(some, both, 1), len(some))
        for objective, some in by.items()
    }


def _share(some: list[Asked], both: list[tuple[Answers, Answers]], side: int) -> float:
    if not both:
        return 0.0
    right = sum(pair[side].get(one.key) == one.right for pair in both for one in some)
    return right / (len(some) * len(both))


def _gain(before: float, after: float) -> float | None:
    return None if before >= 1 else (after - before) / (1 - before)


class Learnt(NamedTuple):
    """What a course taught: by objective, over all, and how many took which of the tests."""

    by_objective: list[Gain]
    whole: Gain | None
    sat: dict[str, int]


def sittings(user: Reader, course: Course) -> list[Sitting]:
    """The tests of a course that were handed in, by the names of the trainees; for who reads there.
    Both of what follows are reckoned of them."""
    if not may_read(user, course):
        return []
    taken = Sitting.objects.filter(nomination__course=course).exclude(handed_in_at=None)
    named = taken.annotate(name=F("nomination__name"))
    return list(named.only("nomination", "sat", "answers").order_by("name", "pk"))


def learnt(user: Reader, course: Course, taken: Iterable[Sitting]) -> Learnt:
    """What a course taught, for who reads there; two queries."""
    if not may_read(user, course):
        return Learnt([], None, {})
    asked = [
        Asked(str(key), right, objective)
        for key, right, objective in ExamQuestion.objects.filter(course=course).values_list(
            "pk", "right", "objective"
        )
    ]
    by: dict[int, dict[str, Answers]] = {}
    for one in taken:
        by.setdefault(one.nomination_id, {})[one.sat] = one.answers
    pairs = [(both[Sat.BEFORE], both[Sat.AFTER]) for both in by.values() if len(both) == len(Sat)]
    sat = {code.value: sum(code in one for one in by.values()) for code in Sat}
    found = gains(asked, pairs)
    rows = [
        Gain(each, before, after, _gain(before, after), len(pairs), count)
        for each in course.objectives.all()
        if each.pk in found
        for before, after, count in (found[each.pk],)
    ]
    return Learnt(rows, _over_all(rows, len(pairs)), sat)


def _over_all(rows: list[Gain], pairs: int) -> Gain | None:
    asked = sum(one.asked for one in rows)
    if not asked or not pairs:
        return None
    before = sum(one.before * one.asked for one in rows) / asked
    after = sum(one.after * one.asked for one in rows) / asked
    return Gain(None, before, after, _gain(before, after), pairs, asked)


class Row(NamedTuple):
    """How the tests of one trainee went: right answers before and after, of how many."""

    name: str
    before: int | None
    after: int | None
    asked: int


def results(user: Reader, course: Course, taken: Iterable[Sitting]) -> list[Row]:
    """How the tests of each trainee went, for who reads there; one query."""
    if not may_read(user, course):
        return []
    right = {str(key): place for key, place in course.exam_questions.values_list("pk", "right")}
    by: dict[tuple[str, int], dict[str, int]] = {}
    for one in taken:
        count = sum(one.answers.get(key) == place for key, place in right.items())
        by.setdefault((one.name, one.nomination_id), {})[one.sat] = count
    return [
        Row(name, counts.get(Sat.BEFORE), counts.get(Sat.AFTER), len(right))
        for (name, _key), counts in by.items()
    ]


def exam_question(user: Reader, course: Course, key: int) -> ExamQuestion | None:
    """One question of a test, for who reads there."""
    return course.exam_questions.filter(pk=key).first() if may_read(user, course) else None


def was_taken(user: Reader, course: Course) -> bool:
    """Whether somebody has begun a test of a course, as far as one may know."""
    begun = Sitting.objects.filter(nomination__course=course)
    return may_read(user, course) and begun.exists()


class Result(NamedTuple):
    """What a trainee is told of their own test: right answers of all."""

    right: int
    asked: int


def result(sitting: Sitting) -> Result | None:
    """How a test went that was handed in."""
    if sitting.handed_in_at is None:
        return None
    asked = list(sitting.nomination.course.exam_questions.values_list("pk", "right"))
    return Result(sum(sitting.answers.get(str(key)) == right for key, right in asked), len(asked))
