"""How a round of questions is written, sent to its group, and closed with a summary."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.questions import Asking, ask, close_questions

from ..choices import RoundState
from ..models import Round, RoundQuestion, WorkingGroup
from ..permissions import require_may_lead


class RoundTitleNeeded(Refusal):
    message = _("Give the round a title by which people can speak of it.")


class NoQuestions(Refusal):
    message = _("This round has no question yet. Write one before you send it.")


class DayNeeded(Refusal):
    message = _("Give the day until which answers are due, today or later.")


class AlreadySent(Refusal):
    message = _("This round was sent already. Ask what is missing in another one.")


class NotOpen(Refusal):
    message = _("This round is not open for answers, so it cannot be closed.")


class SummaryNeeded(Refusal):
    message = _("Sum up what was answered. It is what people read first in ten years.")


@transaction.atomic
def begin_round(
    by: User, group: WorkingGroup, titles: dict[str, str], *, origin: str = Origin.PAGE
) -> Round:
    """Begin to write a round; until it is sent, others of the group do not see it."""
    require(by, Act.OPINE, group.circle_id)
    said = {language: title.strip()[:300] for language, title in titles.items() if title.strip()}
    if not said:
        raise RoundTitleNeeded
    WorkingGroup.objects.select_for_update().get(pk=group.pk)
    last = Round.objects.filter(group=group).aggregate(last=Max("number"))["last"] or 0
    made = Round.objects.create(
        group=group,
        number=last + 1,
        title=LazyI18nString(said),
        begun_by=by,
        changed_at=timezone.now(),
    )
    record(by, "began round", f"{group} · {made.number}", origin=origin)
    return made


@transaction.atomic
def add_question(by: User, round: Round, asking: Asking) -> RoundQuestion:
    """Put a question at the end of a round that was not sent."""
    held = _writing(by, round)
    question = ask(by, held.group.circle_id, asking)
    last = held.questions.aggregate(last=Max("position"))["last"] or 0
    made = RoundQuestion.objects.create(round=held, question=question, position=last + 1)
    record(by, "wrote question", f"{held.group} · {held.number} · {made.position}")
    return made


@transaction.atomic
def remove_question(by: User, round: Round, position: int) -> None:
    """Take a question out of a round that was not sent; those behind it move up."""
    held = _writing(by, round)
    for one in list(held.questions.filter(position__gte=position)):
        if one.position == position:
            question = one.question
            one.delete()
            question.delete()
        else:
            one.position -= 1
            one.save(update_fields=("position",))
    record(by, "took out question", f"{held.group} · {held.number} · {position}")


@transaction.atomic
def send(by: User, round: Round, due_on: date | None, *, origin: str = Origin.PAGE) -> Round:
    """Send a round to its group: its questions are fixed, and answers are due until a day."""
    held = _writing(by, round)
    if not held.questions.exists():
        raise NoQuestions
    if due_on is None or due_on < timezone.localdate():
        raise DayNeeded
    held.due_on = due_on
    held.state = RoundState.OPEN
    held.sent_at = held.changed_at = timezone.now()
    held.save(update_fields=("due_on", "state", "sent_at", "changed_at"))
    record(by, "sent round", f"{held.group} · {held.number}", origin=origin)
    return held


@transaction.atomic
def close_round(
    by: User, round: Round, summary: dict[str, str], *, origin: str = Origin.PAGE
) -> Round:
    """Take no further answers, and say what came out."""
    held = _locked(by, round)
    if held.state != RoundState.OPEN:
        raise NotOpen
    said = {language: text.strip() for language, text in summary.items() if text.strip()}
    if not said:
        raise SummaryNeeded
    now = timezone.now()
    close_questions(by, [one.question for one in held.questions.select_related("question")], now)
    held.summary = LazyI18nString(said)
    held.state = RoundState.CLOSED
    held.changed_at = now
    held.save(update_fields=("summary", "state", "changed_at"))
    record(by, "closed round", f"{held.group} · {held.number}", origin=origin)
    return held


def _writing(by: User, round: Round) -> Round:
    held = _locked(by, round)
    if held.state != RoundState.WRITING:
        raise AlreadySent
    return held


def _locked(by: User, round: Round) -> Round:
    held = Round.objects.select_for_update().get(pk=round.pk)
    require_may_lead(by, held)
    return held
