"""How a question of a round, or what people disagree on in it, is put before a meeting."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal
from hoseibi.meetings.actions import Item, add_item
from hoseibi.meetings.models import AgendaItem, Meeting

from ..choices import RoundState
from ..models import RoundQuestion


class NotSentYet(Refusal):
    message = _("This round was not sent yet. Send it first; then its questions can be spoken of.")


class OnTheAgenda(Refusal):
    message = _("This question is on the agenda of this meeting already.")


class OtherCircle(Refusal):
    message = _("This meeting is neither of the group nor of a circle that it stands in.")


@transaction.atomic
def put_on_agenda(
    by: User, asked: RoundQuestion, meeting: Meeting, *, origin: str = Origin.PAGE
) -> AgendaItem:
    """Put a question on the agenda of a meeting of the group, or of a circle around it. Those of
    the meeting read the question; the answers stay with the group."""
    circle = asked.round.group.circle
    require(by, Act.READ, circle)
    if asked.round.state == RoundState.WRITING:
        raise NotSentYet
    around = circle
    while around is not None and around.pk != meeting.circle_id:
        around = around.parent
    if around is None:
        raise OtherCircle
    if meeting.agenda.filter(question=asked.question_id).exists():
        raise OnTheAgenda
    question = asked.question
    title = " ".join(question.text.split())[:300]
    item = Item({question.language: title}, question.anchor, question)
    return add_item(by, meeting, item, origin=origin)
