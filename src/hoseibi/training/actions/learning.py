"""What trainees bring and learn: job reports, and the test before and after a course."""

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
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal

from ..models import Course, ExamQuestion, JobReport, Nomination, Objective, Sitting
from ..permissions import require_may_plan, require_own
from ..queries.learning import open_tests

FEWEST_OPTIONS, MOST_OPTIONS = 2, 8


class QuestionNeeded(Refusal):
    message = _("Write the question, in one language at least.")


class OptionsNeeded(Refusal):
    message = _("Give two to eight answers to choose from, and say which of them is right.")


class NotOfCourse(Refusal):
    message = _("This learning objective is of another course.")


class TakenAlready(Refusal):
    message = _(
        "Somebody has taken this test. Its questions stay as they are, so that before and after "
        "can be compared."
    )


class NotNow(Refusal):
    message = _(
        "This test is not open today. The first is taken before the course and on its first day, "
        "the second from its last day until a month later."
    )


class HandedIn(Refusal):
    message = _("This was handed in, and stays as it is.")


class NothingAsked(Refusal):
    message = _("This course has no test yet.")


class NothingReported(Refusal):
    message = _("Write of your duties or of the problems that you meet, then hand it in.")


@dataclass(frozen=True)
class Asking:
    """A question of a test: its words, the answers to choose from, each in several languages, the
    place of the right one from 0, the objective that it is of, and an article."""

    text: dict[str, str]
    options: tuple[dict[str, str], ...]
    right: int
    objective: Objective
    anchor: Anchor | None = None


@transaction.atomic
def ask(by: User, course: Course, asking: Asking, question: ExamQuestion | None = None) -> None:
    """Ask something in the test of a course, or change a question of it."""
    require_may_plan(by, course)
    if not any(text.strip() for text in asking.text.values()):
        raise QuestionNeeded
    options = [
        {code: said.strip() for code, said in one.items() if said.strip()} for one in asking.options
    ]
    whole = FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS and all(options)
    if not whole or not 0 <= asking.right < len(options):
        raise OptionsNeeded
    if asking.objective.course_id != course.pk:
        raise NotOfCourse
    _require_untaken(course)
    if question is None:
        last = course.exam_questions.aggregate(last=Max("position"))["last"]
        question = ExamQuestion(course=course, position=0 if last is None else last + 1)
    question.text = LazyI18nString(asking.text)
    question.options, question.right = options, asking.right
    question.objective, question.anchor = asking.objective, asking.anchor
    question.save()
    record(by, "set the test of", course)


@transaction.atomic
def ask_no_more(by: User, question: ExamQuestion) -> None:
    """Take a question out of a test that nobody has taken."""
    require_may_plan(by, question.course)
    _require_untaken(question.course)
    question.delete()
    record(by, "set the test of", question.course)


def _require_untaken(course: Course) -> None:
    # Held, so that nobody begins while a question changes.
    Course.objects.select_for_update().get(pk=course.pk)
    if Sitting.objects.filter(nomination__course=course).exists():
        raise TakenAlready


@transaction.atomic
def answer(
    by: User, nomination: Nomination, sat: str, answers: Mapping[int, int], *, hand_in: bool
) -> Sitting:
    """Keep what was chosen in a test, by the key of the question; the first answer begins it.
    Handed in, it stays. A question without an answer is one that was not known."""
    require_own(by, nomination)
    # Held, so that nobody changes a question while somebody begins.
    course = Course.objects.select_for_update().get(pk=nomination.course_id)
    held = Sitting.objects.filter(nomination=nomination, sat=sat).first()
    if held is not None and held.handed_in_at is not None:
        raise HandedIn
    if sat not in open_tests(course, timezone.localdate()):
        raise NotNow
    asked = dict(course.exam_questions.values_list("pk", "options"))
    if not asked:
        raise NothingAsked
    if held is None:
        held = Sitting(nomination=nomination, sat=sat, begun_at=timezone.now(), answers={})
        record(by, "began the test of", course)
    held.answers |= {
        str(key): place
        for key, place in answers.items()
        if key in asked and 0 <= place < len(asked[key])
    }
    if hand_in:
        held.handed_in_at = timezone.now()
        record(by, "took the test of", course)
    held.save()
    return held


@dataclass(frozen=True)
class Reporting:
    """What a job report says, in one language."""

    language: str
    organ: str = ""
    duties: str = ""
    problems: str = ""
    questions: str = ""


@transaction.atomic
def report_job(by: User, nomination: Nomination, said: Reporting, *, hand_in: bool) -> JobReport:
    """Keep a job report; once it was handed in its lecturers read it, and it stays."""
    require_own(by, nomination)
    held = JobReport.objects.select_for_update().filter(nomination=nomination).first()
    if held is not None and held.handed_in_at is not None:
        raise HandedIn
    if hand_in and not (said.duties.strip() or said.problems.strip()):
        raise NothingReported
    now = timezone.now()
    held = held or JobReport(nomination=nomination)
    held.language, held.organ, held.duties = said.language, said.organ, said.duties
    held.problems, held.questions, held.changed_at = said.problems, said.questions, now
    if hand_in:
        held.handed_in_at = now
    verb = "handed in the job report for" if hand_in else "wrote the job report for"
    record(by, verb, nomination.course)
    held.save()
    return held
