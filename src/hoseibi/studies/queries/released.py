"""What a round came to, released: its questions, its summary and the numbers, without names."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.models import Release
from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.meetings.choices import Position
from hoseibi.meetings.models import Opinion

from ..models import Round, RoundQuestion


class Tally(NamedTuple):
    """A question with how many were for it, against it and neither, and the legal systems cited."""

    asked: RoundQuestion
    in_favour: int
    against: int
    neither: int
    systems: list[str]


def released_rounds(user: Reader) -> QuerySet[Round]:
    """The rounds that are released, the last first."""
    found = Round.objects.filter(Release.standing()).select_related("group__circle", "release")
    found = found.order_by("-release__released_on", "-pk")
    return found if is_signed_in(user) else found.none()


def released_round(user: Reader, key: int) -> Round | None:
    """One of them by its number."""
    return released_rounds(user).filter(pk=key).first()


def tallies(user: Reader, round: Round) -> list[Tally]:
    """Its questions in order, with the last answer of everybody counted."""
    own = RoundQuestion.objects.filter(round=round, round__in=released_rounds(user))
    return [_tally(one) for one in own.select_related("question__anchor__law")]


def _tally(asked: RoundQuestion) -> Tally:
    said = Opinion.objects.filter(question=asked.question_id, person__isnull=False)
    last = {one.person_id: one for one in said.order_by("at", "pk")}.values()
    counts = [sum(one.position == each for one in last) for each in Position.values]
    by = dict(zip(Position.values, counts, strict=True))
    systems = sorted({one.legal_system for one in last if one.legal_system})
    return Tally(asked, by[Position.FOR], by[Position.AGAINST], by[Position.OPEN], systems)
