"""How a sheet of questions that was filled in becomes answers."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.questions import Answering, answer
from hoseibi.meetings.choices import Position
from hoseibi.meetings.queries.questions import answers
from hoseibi.partners.models import Person

from ..models import Round
from ..queries import questions

LARGEST = 10_000_000


class NotASheet(Refusal):
    message = _(
        "This is no sheet of questions from here, or its fields were taken out. Copy the answers"
        " into the sheet that was sent and bring that."
    )


class NotThisRound(Refusal):
    message = _("This sheet belongs to another round of questions. Nothing was entered.")


class NothingFilledIn(Refusal):
    message = _("No field of this sheet is filled in. Nothing was entered.")


@dataclass(frozen=True)
class Returned:
    """A sheet that came back: its bytes, the language it is written in, and whose it is when it is
    not one's own."""

    source: bytes
    language: str
    person: Person | None = None


@transaction.atomic
def enter_sheet(by: User, round: Round, returned: Returned, *, origin: str = Origin.PAGE) -> int:
    """Enter what a sheet says, and how many answers that are. A sheet has no field for a position:
    one that was given before stays."""
    require(by, Act.READ, round.group.circle_id)
    if len(returned.source) > LARGEST:
        raise NotASheet
    try:
        found = legaltext.answers(returned.source)
    except legaltext.Unreadable as unreadable:
        raise NotASheet from unreadable
    known = {str(one.question_id): one.question for one in questions(by, round)}
    if any(one.question not in known for one in found):
        raise NotThisRound
    said = [one for one in found if one.text.strip()]
    if not said:
        raise NothingFilledIn
    giver = returned.person.pk if returned.person else (by.person_id or 0)
    before = answers(by, known.values())
    for one in said:
        question = known[one.question]
        last = before.get((question.pk, giver))
        position = last.position if last else Position.OPEN
        answering = Answering(one.text, returned.language, position, one.system)
        answer(by, question, answering, returned.person, origin=origin)
    return len(said)
