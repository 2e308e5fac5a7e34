"""How the purpose of an article, local facts and expected questions are written down."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.numbered import cleaned, coming, is_told

from ..choices import ArgumentKind
from ..models import Argument, Unit
from ..permissions import require_may_argue
from .drafts import hold

LONGEST_ARGUMENT = 20_000
LONGEST_QUESTION = 1_000


class ArgumentTooLong(Refusal):
    message = _("An argument has at most 20,000 characters, a question 1,000. Shorten it.")


class QuestionExpected(Refusal):
    message = _("Write the question that is expected; an answer alone answers nothing.")


@dataclass(frozen=True)
class Arguing:
    """What is to be kept: of which kind, at which place (0: a new one, of a question), in which
    language, and the number that its author had before them."""

    kind: str
    language: str
    text: str
    place: int = 0
    question: str = ""
    written_from: int = 0


@dataclass(frozen=True)
class Argued:
    """How it reads now. `merged`: words of others were put together with these. `clashes`: nothing
    was saved, because others changed the same words."""

    argument: Argument
    merged: bool = False
    clashes: tuple[legaltext.Clash, ...] = ()


@transaction.atomic
def argue(by: User, unit: Unit, arguing: Arguing, *, origin: str = Origin.PAGE) -> Argued:
    """Write down what is to be said for an article; an empty text takes it out. Every earlier
    number stays."""
    require_may_argue(by, unit.draft)
    text, question = cleaned(arguing.text), " ".join(arguing.question.split())
    if len(text) > LONGEST_ARGUMENT or len(question) > LONGEST_QUESTION:
        raise ArgumentTooLong
    is_question = arguing.kind == ArgumentKind.QUESTION
    if is_question and not question:
        raise QuestionExpected
    hold(unit.draft)
    place = (arguing.place or _next_place(unit)) if is_question else 0
    said = Argument.objects.filter(
        unit=unit, kind=arguing.kind, place=place, language=arguing.language
    )
    newest = said.order_by("-number").first()

    def text_of(number: int) -> str:
        return said.filter(number=number).values_list("text", flat=True).first() or ""

    come = coming(text, arguing.written_from, newest, text_of)
    same = newest is not None and come.text is None and newest.question == question
    if newest is not None and (come.clashes or same):
        return Argued(newest, come.merged, come.clashes)
    now = timezone.now()
    made = Argument.objects.create(
        unit=unit,
        kind=arguing.kind,
        place=place,
        language=arguing.language,
        number=newest.number + 1 if newest else 1,
        question=question if is_question else "",
        text=newest.text if newest is not None and come.text is None else come.text or "",
        written_from=arguing.written_from,
        author=by,
        at=now,
    )
    if is_told(by, newest, now):
        record(by, "argued for", f"{unit.draft} · {unit} · {arguing.kind}", origin=origin)
    return Argued(made, merged=come.merged)


def _next_place(unit: Unit) -> int:
    known = unit.arguments.filter(kind=ArgumentKind.QUESTION)
    return (known.aggregate(last=Max("place"))["last"] or 0) + 1
