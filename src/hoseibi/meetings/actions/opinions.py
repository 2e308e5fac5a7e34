"""How an opinion on an article is recorded that answers no question: one's own, or what somebody
wrote elsewhere, in a letter or in a Word file that came back."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import NotAllowed, require
from hoseibi.corpus.models import Anchor
from hoseibi.partners.models import Person

from ..choices import Position
from ..models import Opinion
from .questions import LONGEST, AnswerNeeded, NotAPosition, TooMuch

LONGEST_WORDS = 2_000
"""Characters kept of the words that an opinion is about."""


@dataclass(frozen=True)
class Saying:
    """An opinion that is to be recorded: on an article, perhaps about some words of it, perhaps in
    answer to another opinion on it. `position` as in `choices.Position`."""

    text: str
    language: str
    anchor: Anchor
    words: str = ""
    answers: Opinion | None = None
    position: str = Position.OPEN
    legal_system: str = ""


@transaction.atomic
def say(
    by: User,
    circle: Circle | int,
    saying: Saying,
    who: Person | str | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Opinion:
    """Record an opinion in a circle: one's own, or that of `who`, a person or the name of somebody
    who is not entered. It says who entered it. The same once more is the one that is there."""
    key = circle if isinstance(circle, int) else circle.pk
    require(by, Act.OPINE, key)
    whose = _whose(by, who)
    said = _said(saying)
    known = Opinion.objects.filter(
        circle=key, question=None, anchor=saying.anchor, answers=saying.answers, **whose, **said
    ).first()
    if known is not None:
        return known
    made = Opinion.objects.create(
        circle_id=key,
        anchor=saying.anchor,
        answers=saying.answers,
        entered_by=by,
        at=timezone.now(),
        **whose,
        **said,
    )
    # The journal is read by more people than the opinion: it says that, not what.
    record(by, "gave an opinion on", f"{made.circle} · {saying.anchor}", origin=origin)
    return made


def _whose(by: User, who: Person | str | None) -> dict[str, object]:
    """The person or the name; a refusal for who signs in without being a person of anything."""
    if isinstance(who, str) and who.strip():
        return {"person": None, "name": who.strip()[:200]}
    person = who if isinstance(who, Person) else by.person
    if person is None:
        raise NotAllowed
    return {"person": person, "name": ""}


def _said(saying: Saying) -> dict[str, str]:
    if saying.position not in Position.values:
        raise NotAPosition
    text = saying.text.replace("\r\n", "\n").strip()
    if not text and saying.position == Position.OPEN:
        raise AnswerNeeded
    if len(text) > LONGEST:
        raise TooMuch
    return {
        "text": text,
        "language": saying.language,
        "words": saying.words.strip()[:LONGEST_WORDS],
        "position": saying.position,
        "legal_system": saying.legal_system.strip()[:300],
    }
