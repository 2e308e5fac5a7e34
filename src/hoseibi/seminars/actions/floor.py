"""What becomes of a question from the floor: shown, answered, left open, set aside, and on its
article what it became there."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.meetings.actions import answer_from_floor, ask_from_floor, withdraw_from_floor
from hoseibi.meetings.actions.questions import Answering, Asking
from hoseibi.partners.models import Person
from hoseibi.ui.languages import by_language, in_languages

from ..choices import BoxState
from ..models import BoxQuestion
from ..permissions import require_may_arrange
from .box import box_held

SETTLED = (BoxState.ANSWERED, BoxState.OPEN)


class NoAnswer(Refusal):
    message = _("Write the answer in one language at least.")


class NoAnswerer(Refusal):
    message = _("Choose who answered.")


class SettledAlready(Refusal):
    message = _("This question is answered or left open. Take that back first.")


def _held(by: User, question: BoxQuestion) -> BoxQuestion:
    """The question as it stands now, its row held: two who moderate settle it one after the
    other, and nothing lands twice. The box is held first, as by who asks."""
    require_may_arrange(by, question.event.circle_id)
    box_held(question.event)
    rows = BoxQuestion.objects.select_for_update(of=("self",)).select_related(
        "event__circle", "anchor__law", "question"
    )
    return rows.get(pk=question.pk)


def _say(by: User, verb: str, question: BoxQuestion) -> None:
    record(by, verb, f"{question.event} · {question.pk}")


@transaction.atomic
def show(by: User, question: BoxQuestion) -> BoxQuestion:
    """Put a question on the projector, in place of what was there."""
    now = _held(by, question)
    box = box_held(now.event)
    if now.state not in SETTLED:
        now.state = BoxState.SHOWN
        now.let_through_at = now.let_through_at or timezone.now()
        now.save(update_fields=("state", "let_through_at"))
    box.showing = now
    box.save(update_fields=("showing",))
    _say(by, "showed a question from the floor of", now)
    return now


@transaction.atomic
def let_through(by: User, question: BoxQuestion) -> BoxQuestion:
    """Let others see a question on their telephones, and ask it too."""
    now = _held(by, question)
    if now.let_through_at is None:
        now.let_through_at = timezone.now()
        now.save(update_fields=("let_through_at",))
        _say(by, "let a question from the floor through of", now)
    return now


@transaction.atomic
def clear(by: User, question: BoxQuestion) -> BoxQuestion:
    """Take a question off the projector, if it is there."""
    now = _held(by, question)
    _off(now)
    _say(by, "took a question off the projector of", now)
    return now


def _off(question: BoxQuestion) -> None:
    box = box_held(question.event)
    if box.showing_id == question.pk:
        box.showing = None
        box.save(update_fields=("showing",))


@transaction.atomic
def leave_out(by: User, question: BoxQuestion) -> BoxQuestion:
    """Set a question aside: nobody outside of the circle sees it any more."""
    now = _held(by, question)
    if now.state in SETTLED:
        raise SettledAlready
    _off(now)
    _settle(by, now, BoxState.SET_ASIDE)
    _say(by, "set a question from the floor aside of", now)
    return now


@transaction.atomic
def answer(
    by: User, question: BoxQuestion, texts: Mapping[str, str], person: Person | None
) -> BoxQuestion:
    """Keep what a person answered, by language. With an article it becomes an answered note of
    it."""
    now = _held(by, question)
    said = in_languages(texts)
    if not by_language(said):
        raise NoAnswer
    if person is None:
        raise NoAnswerer
    now.answer, now.answered_by = said, person
    _settle(by, now, BoxState.ANSWERED)
    _land(by, now)
    _say(by, "answered a question from the floor of", now)
    return now


@transaction.atomic
def leave_open(by: User, question: BoxQuestion) -> BoxQuestion:
    """Say that a question was not answered. With an article it becomes an open question there."""
    now = _held(by, question)
    if now.state == BoxState.ANSWERED:
        raise SettledAlready
    _settle(by, now, BoxState.OPEN)
    _land(by, now)
    _say(by, "left a question from the floor open of", now)
    return now


@transaction.atomic
def put_back(by: User, question: BoxQuestion) -> BoxQuestion:
    """Take back that a question was answered, left open or set aside; what it became on its article
    goes from there. The words of the answer stay with it, to be put right."""
    now = _held(by, question)
    _lift(by, now)
    now.state, now.settled_by, now.settled_at = BoxState.WAITING, None, None
    now.save()
    _say(by, "took back what became of a question of", now)
    return now


@transaction.atomic
def put_on(by: User, question: BoxQuestion, anchor: Anchor | None) -> BoxQuestion:
    """Say of which article a question is, or of none. What it became goes along."""
    now = _held(by, question)
    if now.anchor_id == (anchor.pk if anchor else None):
        return now
    _lift(by, now)
    now.anchor = anchor
    now.save()
    if now.state in SETTLED:
        _land(by, now)
    _say(by, "put a question from the floor on its article of", now)
    return now


@transaction.atomic
def translate(by: User, question: BoxQuestion, texts: Mapping[str, str]) -> BoxQuestion:
    """Keep a question in other languages than its own."""
    now = _held(by, question)
    others = {code: said for code, said in texts.items() if code != now.language}
    now.translations = in_languages(others)
    now.save(update_fields=("translations",))
    _say(by, "translated a question from the floor of", now)
    return now


def _settle(by: User, question: BoxQuestion, state: BoxState) -> None:
    question.state, question.settled_by, question.settled_at = state, by, timezone.now()
    question.save()


def _land(by: User, question: BoxQuestion) -> None:
    """Let a settled question stand on its article: once, however often it is settled."""
    if question.anchor is None:
        return
    if question.question is None:
        asking = Asking(question.text, question.language, question.anchor)
        circle = question.event.circle_id
        question.question = ask_from_floor(by, circle, asking, question.asked_at)
        question.save(update_fields=("question",))
    if question.state == BoxState.ANSWERED and question.answered_by is not None:
        said = by_language(question.answer)
        code = question.language if question.language in said else next(iter(said))
        answering = Answering(said[code], code)
        answer_from_floor(by, question.question, answering, question.answered_by)


def _lift(by: User, question: BoxQuestion) -> None:
    """Take off its article what a question became there."""
    stands = question.question
    if stands is not None:
        question.question = None
        question.save(update_fields=("question",))
        withdraw_from_floor(by, stands)
