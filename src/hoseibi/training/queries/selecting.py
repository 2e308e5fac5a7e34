"""Nominees beside one another: their points criterion by criterion, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Count, QuerySet, Sum

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
        mean = mean_of(sum(one.points for one in own), len(own)) if own else None
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


def mean_of(total: int, count: int) -> Decimal:
    """The mean of what several gave, in tenths."""
    return (Decimal(total) / count).quantize(TENTH, ROUND_HALF_UP)


def to_choose(user: Reader, course: Course) -> QuerySet[Nomination]:
    """The nominees between whom is chosen."""
    return nominations(user, course).filter(state__in=OPEN_TO_CHOICE)


def ranked(user: Reader, course: Course, criteria: Iterable[Criterion]) -> list[int]:
    """The keys of the nominees of a course, who has most points by its criteria first; two queries
    that read nothing but points."""
    weights = {one.pk: one.weight for one in criteria}
    totals = dict.fromkeys(to_choose(user, course).values_list("pk", flat=True), Decimal(0))
    points = Score.objects.filter(nomination__course=course).order_by()
    summed = points.values("nomination", "criterion").annotate(sum=Sum("points"), of=Count("pk"))
    for nominee, criterion, total, count in summed.values_list(
        "nomination", "criterion", "sum", "of"
    ):
        if nominee in totals and criterion in weights:
            totals[nominee] += mean_of(total, count) * weights[criterion]
    return sorted(totals, key=lambda key: (-totals[key], key))


def compared(
    user: Reader, course: Course, criteria: Sequence[Criterion], keys: Iterable[int]
) -> list[Compared]:
    """Some nominees of a course beside one another by its criteria, in the order of the keys; two
    queries."""
    order = list(keys)
    found = to_choose(user, course).in_bulk(order)
    scores: dict[int, list[Score]] = {}
    own = Score.objects.filter(nomination__in=list(found))
    for one in own.select_related("given_by").order_by("given_at", "pk"):
        scores.setdefault(one.nomination_id, []).append(one)
    return [
        compare(found[key], weigh(criteria, scores.get(key, ()))) for key in order if key in found
    ]


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
