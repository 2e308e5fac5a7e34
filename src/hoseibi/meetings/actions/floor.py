"""What was asked and answered before many people, written down on its article by who keeps the
record: nobody who asks from the floor has a seat, and who answers need not be the one who writes.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from ..models import Opinion, Question
from ..permissions import require_may_minute
from .questions import LONGEST, Answering, AnswerNeeded, Asking, QuestionNeeded, TooMuch


class TakenUp(Refusal):
    message = _("Others have taken this question up since, so it stays on its article.")


def ask_from_floor(by: User, circle: Circle | int, asking: Asking, at: datetime) -> Question:
    """Write down a question that was asked at a moment by somebody who is no person here."""
    key = circle if isinstance(circle, int) else circle.pk
    require_may_minute(by, key)
    if not asking.text.strip():
        raise QuestionNeeded
    return Question.objects.create(
        circle_id=key,
        anchor=asking.anchor,
        text=asking.text.strip(),
        language=asking.language,
        asked_by=None,
        asked_at=at,
    )


@transaction.atomic
def answer_from_floor(
    by: User,
    question: Question,
    answering: Answering,
    person: Person,
    *,
    origin: str = Origin.PAGE,
) -> Opinion:
    """Write down what a person answered, and close the question. The same once more is the one
    that is there; other words are a further answer beside the old."""
    require_may_minute(by, question.circle_id)
    locked = Question.objects.select_for_update().get(pk=question.pk)
    text = answering.text.replace("\r\n", "\n").strip()
    if not text:
        raise AnswerNeeded
    if len(text) > LONGEST:
        raise TooMuch
    last = Opinion.objects.filter(question=locked, person=person).order_by("at", "pk").last()
    if last is not None and (last.text, last.language) == (text, answering.language):
        return last
    made = Opinion.objects.create(
        circle_id=locked.circle_id,
        question=locked,
        anchor=locked.anchor,
        person=person,
        entered_by=by,
        at=timezone.now(),
        text=text,
        language=answering.language,
        position=answering.position,
        legal_system=answering.legal_system.strip()[:300],
    )
    if locked.closed_at is None:
        locked.closed_at = made.at
        locked.save(update_fields=("closed_at",))
    # The journal is read by more people than the answer: it says that, not what.
    record(by, "answered", f"{locked.circle} · {locked.anchor or _('in general')}", origin=origin)
    return made


@transaction.atomic
def withdraw_from_floor(by: User, question: Question) -> None:
    """Take a question from the floor off its article, with the answers to it. What others answered
    to those, or put on an agenda, is theirs: then it stays."""
    require_may_minute(by, question.circle_id)
    locked = Question.objects.select_for_update().get(pk=question.pk)
    try:
        with transaction.atomic():
            locked.opinions.all().delete()
            locked.delete()
    except ProtectedError as others:
        raise TakenUp from others
