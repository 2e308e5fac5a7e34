"""What trainees think of a course, told by nobody.

No line of the journal and no moment tells that a sheet came: in the order in which they came, and
beside another list in that order, sheets would name their authors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import Asked
from ..models import Course, EvaluationQuestion, EvaluationSheet, Nomination, Session
from ..permissions import require_may_plan, require_own

GRADES = range(1, 6)
LONGEST = 5_000


class WordsNeeded(Refusal):
    message = _("Write what is asked, in one language at least.")


class AnsweredAlready(Refusal):
    message = _("Sheets were given already. What they answer stays as it was asked.")


class GivenAlready(Refusal):
    message = _("You gave your evaluation of this course. Nobody knows which of the sheets it is.")


class NotBegun(Refusal):
    message = _("This course has not begun yet.")


class NothingSaid(Refusal):
    message = _("Give a grade or some words before you send the sheet.")


@dataclass(frozen=True)
class Wondering:
    """What is asked: of a course or a session of it, for a grade or words."""

    text: dict[str, str]
    asked: str = Asked.GRADE
    session: Session | None = None


@transaction.atomic
def wonder(
    by: User, course: Course, wondering: Wondering, question: EvaluationQuestion | None = None
) -> EvaluationQuestion:
    """Ask trainees something of a course, or ask it otherwise, until the first sheet has come."""
    require_may_plan(by, course)
    if not any(text.strip() for text in wondering.text.values()):
        raise WordsNeeded
    _require_unanswered(course)
    if question is None:
        last = course.evaluation_questions.aggregate(last=Max("position"))["last"]
        question = EvaluationQuestion(course=course, position=0 if last is None else last + 1)
    question.text, question.asked = LazyI18nString(wondering.text), wondering.asked
    question.session = wondering.session
    question.save()
    record(by, "set the evaluation of", course)
    return question


@transaction.atomic
def wonder_no_more(by: User, question: EvaluationQuestion) -> None:
    """Take a question out, until the first sheet has come."""
    require_may_plan(by, question.course)
    _require_unanswered(question.course)
    question.delete()
    record(by, "set the evaluation of", question.course)


def _require_unanswered(course: Course) -> None:
    Course.objects.select_for_update().get(pk=course.pk)
    if EvaluationSheet.objects.filter(course=course).exists():
        raise AnsweredAlready


@transaction.atomic
def give(by: User, nomination: Nomination, answers: Mapping[int, str], language: str) -> None:
    """Give an evaluation, once. `answers` are grades from 1 to 5 or words, by question."""
    require_own(by, nomination)
    course = Course.objects.select_for_update().get(pk=nomination.course_id)
    if timezone.localdate() < course.begins_on:
        raise NotBegun
    held = Nomination.objects.select_for_update().get(pk=nomination.pk)
    if held.evaluated:
        raise GivenAlready
    kinds = dict(course.evaluation_questions.values_list("pk", "asked"))
    said: dict[str, object] = {}
    for key, answer in answers.items():
        if kinds.get(key) == Asked.GRADE and answer.isascii() and answer.isdecimal():
            if int(answer) in GRADES:
                said[str(key)] = int(answer)
        elif kinds.get(key) == Asked.WORDS and answer.strip():
            said[str(key)] = answer.strip()[:LONGEST]
    if not said:
        raise NothingSaid
    EvaluationSheet.objects.create(course=course, language=language, answers=said)
    # Only the mark: `changed_at` would tell when.
    Nomination.objects.filter(pk=held.pk).update(evaluated=True)
