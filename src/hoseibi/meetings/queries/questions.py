"""What was answered, for those who may know. Questions are asked for where they were put: those of
a round that was not sent are the writers' own."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import GRANTS, Act
from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader, circles_where, may
from hoseibi.corpus.models import Anchor
from hoseibi.partners.models import Person

from ..models import Opinion, Question


def opinions(user: Reader) -> QuerySet[Opinion]:
    """Everything that was answered in the circles in which somebody reads, oldest first; answers
    that were changed since too."""
    own = Opinion.objects.filter(circle__in=circles_where(user, Act.READ))
    related = ("person__organ__country", "person__user", "entered_by", "question", "anchor__law")
    return own.select_related(*related).order_by("at", "pk")


def opinions_on(user: Reader, anchor: Anchor) -> list[tuple[Opinion, bool]]:
    """What people thought of an article, oldest first, and whether they answered the same question
    otherwise later. What answers an opinion is its `answered_by`."""
    said = opinions(user).filter(anchor=anchor, answers=None)
    found = list(said.prefetch_related("answered_by__person", "answered_by__entered_by"))
    last = {(one.question_id, one.person_id): one.pk for one in found}
    return [
        (one, one.question_id is not None and last[one.question_id, one.person_id] != one.pk)
        for one in found
    ]


def answers(user: Reader, questions: Iterable[Question]) -> dict[tuple[int, int], Opinion]:
    """The last answer of each person to each question: (question, person) to opinion."""
    found = opinions(user).filter(question__in=list(questions))
    return {(one.question_id or 0, one.person_id or 0): one for one in found}


def earlier(user: Reader, opinion: Opinion) -> list[Opinion]:
    """What the same person answered to the same question before, newest first."""
    same = opinions(user).filter(question=opinion.question_id, person=opinion.person_id)
    return [one for one in reversed(same) if (one.at, one.pk) < (opinion.at, opinion.pk)]


def who_answers(user: Reader, circle: int) -> list[Person]:
    """The people of a circle who are asked: those with a seat in it whose role has opinions."""
    if not may(user, Act.READ, circle):
        return []
    held = Seat.objects.filter(Seat.held(timezone.localdate()), circle=circle)
    seats = held.filter(role__in=GRANTS[Act.OPINE]).order_by("side", "pk")
    found = {one.person_id: one.person for one in seats.select_related("person__organ")}
    return list(found.values())
