"""How a question is asked and answered; an answer that changes is a further one beside the old."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import NotAllowed, require
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from ..choices import Position
from ..models import Opinion, Question
from ..permissions import may_answer_for
from ..queries.questions import who_answers

LONGEST = 20_000


class QuestionNeeded(Refusal):
    message = _("Write the question. A number of an article alone is not one.")


class AnswerNeeded(Refusal):
    message = _("Write what you think, or say whether you are in favour or against.")


class TooMuch(Refusal):
    message = _("An answer has at most 20,000 characters. Put a long paper beside the meeting.")


class AnswersClosed(Refusal):
    message = _("This question is closed. What was answered stays, and nothing is added.")


class NotAPosition(Refusal):
    message = _("Choose in favour, against, or neither.")


@dataclass(frozen=True)
class Asking:
    """A question that is to be asked, of an article or in general."""

    text: str
    language: str
    anchor: Anchor | None = None


@dataclass(frozen=True)
class Answering:
    """An answer that is to be given; `position` as in `choices.Position`."""

    text: str
    language: str
    position: str = Position.OPEN
    legal_system: str = ""


def ask(by: User, circle: Circle | int, asking: Asking) -> Question:
    """Ask a question in a circle. Who puts it into a round or before a meeting says so there."""
    key = circle if isinstance(circle, int) else circle.pk
    require(by, Act.OPINE, key)
    if not asking.text.strip():
        raise QuestionNeeded
    return Question.objects.create(
        circle_id=key,
        anchor=asking.anchor,
        text=asking.text.strip(),
        language=asking.language,
        asked_by=by.person,
        asked_at=timezone.now(),
    )


@transaction.atomic
def answer(
    by: User,
    question: Question,
    answering: Answering,
    person: Person | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Opinion:
    """Answer for oneself, or for a person without an account who said it elsewhere."""
    giver = _giver(by, question, person)
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.closed_at is not None:
        raise AnswersClosed
    if answering.position not in Position.values:
        raise NotAPosition
    text = answering.text.replace("\r\n", "\n").strip()
    if not text and answering.position == Position.OPEN:
        raise AnswerNeeded
    if len(text) > LONGEST:
        raise TooMuch
    said = {
        "position": answering.position,
        "text": text,
        "language": answering.language,
        "legal_system": answering.legal_system.strip()[:300],
    }
    last = Opinion.objects.filter(question=locked, person=giver).order_by("at", "pk").last()
    if last is not None and all(getattr(last, name) == value for name, value in said.items()):
        return last
    made = Opinion.objects.create(
        circle_id=locked.circle_id,
        question=locked,
        anchor=locked.anchor,
        person=giver,
        entered_by=by,
        at=timezone.now(),
        **said,
    )
    # The journal is read by more people than the answer: it says that, not what.
    record(by, "answered", f"{locked.circle} · {locked.anchor or _('in general')}", origin=origin)
    return made


def _giver(by: User, question: Question, person: Person | None) -> Person:
    """Whose answer it is, or a refusal."""
    if person is None or person.pk == by.person_id:
        require(by, Act.OPINE, question.circle_id)
        if by.person is None:
            raise NotAllowed
        return by.person
    asked = {one.pk for one in who_answers(by, question.circle_id)}
    if person.pk not in asked or not may_answer_for(by, question.circle_id, person):
        raise NotAllowed
    return person


def close_questions(by: User, questions: Iterable[Question], at: datetime) -> None:
    """Take no further answers to questions of one's circle."""
    for one in questions:
        require(by, Act.OPINE, one.circle_id)
        one.closed_at = at
        one.save(update_fields=("closed_at",))
