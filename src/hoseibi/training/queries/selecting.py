"""Nominees beside one another: their points criterion by criterion, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader

from ..choices import OPEN_TO_CHOICE, NominationState
from ..models import Course, Criterion, Nomination, Score
from .courses import prepared
from .nominations import nominations

TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Weighed:
    """What a nominee has by one criterion: the points of each who gave some, and their mean times
    the weight, None where nobody gave any."""

    criterion: Criterion
    scores: tuple[Score, ...]
    mean: Decimal | None
    weighed: Decimal | None


@dataclass(frozen=True)
class Compared:
    """A nominee with what they have by each criterion, and the sum, of so many at most. A
    criterion by which nobody gave points counts nothing; `open` says how many these are."""

    nomination: Nomination
    weighed: tuple[Weighed, ...]
    total: Decimal
    most: int
    open: int


def weigh(criteria: Iterable[Criterion], scores: Iterable[Score]) -> tuple[Weighed, ...]:
    """The points of one nominee by criterion: mean of those who gave some, times the weight."""
    by: dict[int, list[Score]] = {}
    for one in scores:
        by.setdefault(one.criterion_id, []).append(one)
    found = []
    for criterion in criteria:
        own = tuple(by.get(criterion.pk, ()))
        mean = _rounded(Decimal(sum(one.points for one in own)) / len(own)) if own else None
        found.append(
            Weighed(criterion, own, mean, None if mean is None else mean * criterion.weight)
        )
    return tuple(found)


def compare(nomination: Nomination, weighed: tuple[Weighed, ...]) -> Compared:
    """The sum of a nominee."""
    total = sum((one.weighed for one in weighed if one.weighed is not None), Decimal(0))
    most = sum(one.criterion.most * one.criterion.weight for one in weighed)
    open_ = sum(one.weighed is None for one in weighed)
    return Compared(nomination, weighed, total, most, open_)


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(TENTH, ROUND_HALF_UP)


def to_choose(user: Reader, course: Course) -> QuerySet[Nomination]:
    """The nominees between whom is chosen."""
    return nominations(user, course).filter(state__in=OPEN_TO_CHOICE)


def compared(user: Reader, course: Course) -> list[Compared]:
    """The nominees of a course beside one another, who has most first; three queries."""
    criteria = list(
        Criterion.objects.filter(course=course, course__in=prepared(user)).order_by(
            "position", "pk"
        )
    )
    found = list(to_choose(user, course))
    scores: dict[int, list[Score]] = {}
    own = Score.objects.filter(nomination__course=course, nomination__in=found)
    for one in own.select_related("given_by").order_by("given_at", "pk"):
        scores.setdefault(one.nomination_id, []).append(one)
    rows = [compare(one, weigh(criteria, scores.get(one.pk, ()))) for one in found]
    return sorted(rows, key=lambda one: (-one.total, one.nomination.pk))


def compared_one(user: Reader, nomination: Nomination) -> Compared:
    """One nominee with their points."""
    course = nomination.course
    own = prepared(user).filter(pk=course.pk)
    criteria = Criterion.objects.filter(course__in=own).order_by("position", "pk")
    scores = Score.objects.filter(nomination=nomination, nomination__course__in=own)
    return compare(nomination, weigh(criteria, scores.select_related("given_by")))


def own_scores(user: Reader, compared: Compared) -> dict[int, Score]:
    """The points that somebody gave a nominee, by the key of the criterion."""
    given = (score for one in compared.weighed for score in one.scores)
    return {one.criterion_id: one for one in given if one.given_by_id == user.pk}


def places_left(user: Reader, course: Course) -> int:
    """How many places are free."""
    taken = nominations(user, course).filter(state=NominationState.SELECTED).count()
    return max(0, course.places - taken)


def waiting(user: Reader, course: Course) -> list[Nomination]:
    """The waiting list in its order."""
    own = nominations(user, course).filter(state=NominationState.WAITING)
    return list(own.order_by("rank", "pk"))
