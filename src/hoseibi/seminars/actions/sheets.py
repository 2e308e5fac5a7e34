"""How people say what they thought of an event, and are named nowhere.

No line of the journal and no moment tells that a sheet came: in the order in which they came, and
beside another list in that order, sheets would name their authors.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal

from ..choices import FeedbackKind, RegistrationState
from ..models import (
    Event,
    FeedbackAnswer,
    FeedbackQuestion,
    FeedbackSheet,
    Registration,
)
from ..queries.feedback import MARKS, is_the_code
from .feedback import feedback_held

LONGEST = 5_000


class FeedbackClosed(Refusal):
    message = _("Feedback is not asked for now.")


class NotBegunYet(Refusal):
    message = _("This event has not begun yet. Come back when you have seen it.")


class GaveAlready(Refusal):
    message = _("You answered already. Nobody knows which of the sheets is yours.")


class DidNotCome(Refusal):
    message = _("This is asked of those who came. At the door you were not noted as one of them.")


class WrongCode(Refusal):
    message = _("This is not the code on the screen. Look at it again.")


class NothingSaid(Refusal):
    message = _("Answer one question at least before you send the sheet.")


@transaction.atomic
def give_feedback(
    event: Event,
    answers: Mapping[int, str],
    language: str,
    *,
    own: Registration | None = None,
    code: str = "",
) -> None:
    """Give a sheet: once by one's own registration, or by the code on the screen. `answers` are
    marks from 1 to 5, places of what was chosen, or words, by question."""
    kept = feedback_held(event)
    if not kept.is_open or event.called_off_at is not None:
        raise FeedbackClosed
    if event.begins_at > timezone.now():
        raise NotBegunYet
    if own is None and not is_the_code(kept, code):
        raise WrongCode
    questions = list(event.feedback_questions.all())
    said = [found for one in questions if (found := _answer(one, answers.get(one.pk, "")))]
    if not said:
        raise NothingSaid
    if own is not None:
        _mark(event, own)
    sheet = FeedbackSheet.objects.create(event=event, language=language)
    for one in said:
        one.sheet = sheet
        one.save(force_insert=True)


def _mark(event: Event, own: Registration) -> None:
    """Keep that somebody gave a sheet, and neither when nor which. Whoever joins from afar comes
    through no door; where nobody was noted there, a place is enough."""
    now = Registration.objects.select_for_update(of=("self",)).get(pk=own.pk)
    if now.gave_feedback:
        raise GaveAlready
    at_door = not event.link and event.registrations.filter(came_at__isnull=False).exists()
    if now.came_at is None and (at_door or now.state != RegistrationState.CONFIRMED):
        raise DidNotCome
    Registration.objects.filter(pk=now.pk).update(gave_feedback=True)


def _answer(question: FeedbackQuestion, said: str) -> FeedbackAnswer | None:
    """What was said to a question, as it is kept; nothing where it makes no sense."""
    words = said.replace("\x00", "").strip()
    if question.kind == FeedbackKind.TEXT:
        return FeedbackAnswer(question=question, text=words[:LONGEST]) if words else None
    if not (words.isascii() and words.isdecimal() and len(words) < 4):
        return None
    number = int(words)
    if question.kind == FeedbackKind.MARK:
        return FeedbackAnswer(question=question, mark=number) if number in MARKS else None
    return FeedbackAnswer(question=question, choice=number) if _among(question, number) else None


def _among(question: FeedbackQuestion, number: int) -> bool:
    return number < len(question.options)
