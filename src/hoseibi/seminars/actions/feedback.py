"""What people are asked of an event, and from when until when."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.ui.languages import in_languages

from ..choices import FeedbackKind
from ..models import (
    Event,
    Feedback,
    FeedbackQuestion,
    FeedbackSheet,
)
from ..queries.feedback import FEWEST
from .events import CalledOff, planned

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Of which a code is made: none that looks like another on a screen far away."""


class FeedbackNeedsWords(Refusal):
    message = _("Write the question, in at least one language.")


class OptionsNeeded(Refusal):
    message = _("Write at least two things to choose from, a line for each.")


class SheetsCame(Refusal):
    message = _("Sheets came already. The questions stay as they were answered.")


class NothingAsked(Refusal):
    message = _("Write a question first: there is nothing to answer yet.")


class ClosedForGood(Refusal):
    message = _(
        "The answers were told already. A sheet that came now would be known by the difference, so "
        "feedback of this event stays closed."
    )


@dataclass(frozen=True)
class Asked:
    """What is asked: by language, how it is answered, and what may be chosen, each by language."""

    texts: Mapping[str, str]
    kind: str = FeedbackKind.MARK
    options: Sequence[Mapping[str, str]] = ()


def feedback_held(event: Event) -> Feedback:
    """The feedback of an event, its row held until the end of the transaction."""
    Feedback.objects.get_or_create(event=event, defaults={"code": _new_code()})
    return Feedback.objects.select_for_update(of=("self",)).get(event=event)


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _place in range(6))


def _require_unanswered(event: Event) -> None:
    if FeedbackSheet.objects.filter(event=event).exists():
        raise SheetsCame


@transaction.atomic
def set_feedback(
    by: User, event: Event, asked: Asked, question: FeedbackQuestion | None = None
) -> FeedbackQuestion:
    """Ask something of those who come, or ask it otherwise, until the first sheet has come."""
    planned(by, event)
    feedback_held(event)
    if not any(said.strip() for said in asked.texts.values()):
        raise FeedbackNeedsWords
    kind = FeedbackKind(asked.kind)
    if kind == FeedbackKind.CHOICE and len(asked.options) < 2:
        raise OptionsNeeded
    _require_unanswered(event)
    if question is None:
        last = event.feedback_questions.aggregate(last=Max("position"))["last"]
        question = FeedbackQuestion(event=event, position=0 if last is None else last + 1)
    question.text, question.kind = in_languages(asked.texts), kind
    question.options = [dict(one) for one in asked.options] if kind == FeedbackKind.CHOICE else []
    question.save()
    record(by, "set the feedback of", event)
    return question


@transaction.atomic
def drop_feedback(by: User, question: FeedbackQuestion) -> None:
    """Ask something no more, until the first sheet has come."""
    planned(by, question.event)
    _require_unanswered(question.event)
    record(by, "set the feedback of", question.event)
    question.delete()


@transaction.atomic
def open_feedback(by: User, event: Event) -> Feedback:
    """Let those who came answer. A new code stands on the screen each time."""
    if planned(by, event).called_off_at:
        raise CalledOff
    if not event.feedback_questions.exists():
        raise NothingAsked
    kept = feedback_held(event)
    if kept.is_open:
        return kept
    if kept.closed_at and event.feedback_sheets.count() >= FEWEST:
        raise ClosedForGood
    kept.opened_at, kept.closed_at = kept.opened_at or timezone.now(), None
    kept.code = _new_code()
    kept.save()
    record(by, "opened the feedback of", event)
    return kept


@transaction.atomic
def close_feedback(by: User, event: Event) -> Feedback:
    """Take no further sheets; from now on the answers are told, where there are enough."""
    planned(by, event)
    kept = feedback_held(event)
    if kept.is_open:
        kept.closed_at = timezone.now()
        kept.save(update_fields=("closed_at",))
        record(by, "closed the feedback of", event)
    return kept
