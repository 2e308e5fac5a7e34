"""How a question box is opened and closed, and how people ask from the floor without an account."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal

from ..choices import BoxState
from ..models import BoxHand, BoxQuestion, Event, ProgrammeItem, QuestionBox, Registration
from ..queries.floor import hand_mark
from .events import CalledOff, planned

LONGEST = 1_000
"""Characters of a question from the floor: as much as can be read from a screen on a wall."""


class BoxClosed(Refusal):
    message = _("The question box is closed now.")


class QuestionEmpty(Refusal):
    message = _("Write your question.")


class QuestionTooLong(Refusal):
    message = _("A question has at most 1,000 characters.")


class NotThere(Refusal):
    message = _("This question is not shown any more.")


@dataclass(frozen=True)
class FromFloor:
    """What somebody asks, in which language, about which item or article, and under which name."""

    text: str
    language: str
    item: ProgrammeItem | None = None
    anchor: Anchor | None = None
    name: str = ""
    asked_by: Registration | None = None


def box_held(event: Event) -> QuestionBox:
    """The box of an event, its row held until the end of the transaction."""
    QuestionBox.objects.get_or_create(event=event)
    return QuestionBox.objects.select_for_update(of=("self",)).get(event=event)


@transaction.atomic
def open_box(by: User, event: Event) -> QuestionBox:
    """Let everybody ask who has the address."""
    if planned(by, event).called_off_at:
        raise CalledOff
    box = box_held(event)
    if not box.is_open:
        box.opened_at, box.closed_at = box.opened_at or timezone.now(), None
        box.save(update_fields=("opened_at", "closed_at"))
        record(by, "opened the question box of", event)
    return box


@transaction.atomic
def close_box(by: User, event: Event) -> QuestionBox:
    """Take no further questions; those that are there are still shown and answered."""
    planned(by, event)
    box = box_held(event)
    if box.is_open:
        box.closed_at = timezone.now()
        box.save(update_fields=("closed_at",))
        record(by, "closed the question box of", event)
    return box


@transaction.atomic
def tell_questions(by: User, event: Event, *, told: bool) -> QuestionBox:
    """Let everybody read what was asked and answered, on the page of the event and on its articles;
    or only the circle again."""
    planned(by, event)
    box = box_held(event)
    if (box.told_at is not None) != told:
        box.told_at = timezone.now() if told else None
        box.save(update_fields=("told_at",))
        verb = "told everybody the questions of" if told else "kept the questions to the circle of"
        record(by, verb, event)
    return box


@transaction.atomic
def look_first(by: User, event: Event, *, first: bool) -> QuestionBox:
    """Let others see a question on their telephones only once somebody looked at it, or at once
    again. What nobody let through goes from the telephones at that moment."""
    planned(by, event)
    box = box_held(event)
    if box.looks_first != first:
        box.looks_first = first
        box.save(update_fields=("looks_first",))
        verb = "looks first at the questions of" if first else "shows at once the questions of"
        record(by, verb, event)
    return box


@transaction.atomic
def ask(event: Event, asking: FromFloor, browser: str) -> BoxQuestion:
    """Put a question into an open box. `browser` is the mark of the browser it comes from. What was
    asked in the same words already gets a further hand."""
    box = box_held(event)
    if not box.is_open or event.announced_at is None or event.called_off_at is not None:
        raise BoxClosed
    text = asking.text.replace("\x00", "").replace("\r\n", "\n").strip()
    if not text:
        raise QuestionEmpty
    if len(text) > LONGEST:
        raise QuestionTooLong
    same = BoxQuestion.objects.filter(event=event, text=text, anchor=asking.anchor)
    known = same.exclude(state=BoxState.SET_ASIDE).first()
    if known is not None:
        _hand_up(known, browser)
        return known
    name = " ".join(asking.name.replace("\x00", "").split())[:100]
    made = BoxQuestion.objects.create(
        event=event,
        item=asking.item,
        anchor=asking.anchor,
        language=asking.language,
        text=text,
        name=name,
        asked_by=asking.asked_by if name else None,
        asked_at=timezone.now(),
    )
    # Who asks has no second hand.
    BoxHand.objects.create(question=made, browser=hand_mark(made.pk, browser))
    record(None, "asked from the floor of", f"{event} · {made.pk}")
    return made


@transaction.atomic
def raise_hand(question: BoxQuestion, browser: str) -> bool:
    """Ask a question too; whether this hand is new. It is no line of the journal: it counts, and
    names nobody."""
    box = box_held(question.event)
    if not box.is_open:
        raise BoxClosed
    is_hidden = box.looks_first and question.let_through_at is None
    if question.state == BoxState.SET_ASIDE or (is_hidden and question.state == BoxState.WAITING):
        raise NotThere
    return _hand_up(question, browser)


def _hand_up(question: BoxQuestion, browser: str) -> bool:
    _hand, is_new = BoxHand.objects.get_or_create(
        question=question, browser=hand_mark(question.pk, browser)
    )
    if is_new:
        BoxQuestion.objects.filter(pk=question.pk).update(hands=F("hands") + 1)
    return is_new
