"""Working groups and rounds that somebody may see, and what waits for their answer."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from typing import NamedTuple

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import GRANTS, WHOLE_PROJECT, Act
from hoseibi.accounts.models import Circle, Seat
from hoseibi.accounts.permissions import Reader, circles_where, seats_of
from hoseibi.meetings.queries.questions import answers

from ..choices import RoundState
from ..models import Round, RoundQuestion, WorkingGroup


def groups(user: Reader) -> QuerySet[WorkingGroup]:
    """The working groups whose circle somebody reads in."""
    own = WorkingGroup.objects.filter(circle__in=circles_where(user, Act.READ))
    return own.select_related("circle__parent", "circle__country")


def group(user: Reader, key: int) -> WorkingGroup | None:
    """A working group by its number."""
    return groups(user).filter(pk=key).first()


def circles_without(user: Reader) -> QuerySet[Circle]:
    """Circles that somebody manages in which no working group was begun."""
    mine = circles_where(user, Act.MANAGE)
    return Circle.objects.filter(pk__in=mine, working_group=None, closed_on=None)


def rounds(user: Reader) -> QuerySet[Round]:
    """The rounds of one's groups, newest first; those that were not sent are their writers'."""
    own = known(user).annotate(asked=Count("questions", distinct=True))
    related = ("group__circle", "begun_by", "release__recorded_by", "release__withdrawn_by")
    return own.select_related(*related).order_by("group", "-number")


def named(found: QuerySet[Round]) -> QuerySet[Round]:
    """Rounds with what one line says of each."""
    related = found.select_related("group__circle")
    return related.only("title", "due_on", "state", "group__circle__name")


def known(user: Reader) -> QuerySet[Round]:
    """The rounds of one's groups, and of each its row alone."""
    own = Round.objects.filter(group__circle__in=circles_where(user, Act.READ))
    leads = [
        circle
        for circle, roles in seats_of(user).items()
        if roles & WHOLE_PROJECT & GRANTS[Act.OPINE]
    ]
    written = Q(begun_by=user.pk, group__circle__in=circles_where(user, Act.OPINE))
    return own.filter(~Q(state=RoundState.WRITING) | written | Q(group__circle__in=leads))


def round_(user: Reader, key: int) -> Round | None:
    """A round by its number."""
    return rounds(user).filter(pk=key).first()


def questions(user: Reader, round: Round) -> list[RoundQuestion]:
    """The questions of a round, in order."""
    own = RoundQuestion.objects.filter(round=round, round__in=rounds(user))
    return list(own.select_related("question__anchor__law", "question__asked_by"))


def days_left(due_on: date | None) -> int | None:
    """How many days are left until a day; less than 0 once it is over."""
    return (due_on - timezone.localdate()).days if due_on else None


class Waiting(NamedTuple):
    """A round in which somebody has not answered everything. `overdue` are the days since the
    last day, 0 before it is over."""

    round: Round
    asked: int
    open: int
    next: int
    days_left: int | None

    @property
    def overdue(self) -> int:
        return max(0, -(self.days_left or 0))


def waiting(user: Reader) -> list[Waiting]:
    """What waits for somebody's answer: rounds of groups that they have a seat in, soonest due
    first. Those who may answer because they serve the whole project are not waited for."""
    person = getattr(user, "person_id", None)
    if person is None:
        return []
    held = Seat.objects.filter(Seat.held(timezone.localdate()), person=person)
    asked_in = held.filter(role__in=GRANTS[Act.OPINE]).values("circle")
    open_ = list(
        named(known(user))
        .filter(state=RoundState.OPEN, group__circle__in=asked_in)
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )
    if not open_:
        return []
    asked = _asked(open_)
    said = answers(user, [one.question for each in asked.values() for one in each])
    return [
        _waiting(one, left, len(asked[one.pk]))
        for one in open_
        if (left := _left(asked.get(one.pk, []), said, person))
    ]


def _asked(some: list[Round]) -> dict[int, list[RoundQuestion]]:
    """The questions of several rounds, in their order."""
    found: dict[int, list[RoundQuestion]] = {}
    asked = RoundQuestion.objects.filter(round__in=some).select_related("question")
    for one in asked.order_by("round", "position"):
        found.setdefault(one.round_id, []).append(one)
    return found


def _left(asked: list[RoundQuestion], said: Container[tuple[int, int]], person: int) -> list[int]:
    return [one.position for one in asked if (one.question_id, person) not in said]


def _waiting(round: Round, left: list[int], asked: int) -> Waiting:
    return Waiting(round, asked, len(left), left[0], days_left(round.due_on))


def _unanswered(user: Reader, round: Round) -> list[int]:
    """The places of the questions that somebody has not answered."""
    asked = questions(user, round)
    said = answers(user, [one.question for one in asked])
    return _left(asked, said, getattr(user, "person_id", None) or 0)


def next_open(user: Reader, round: Round, after: int) -> int | None:
    """The place of the next question that somebody has not answered, from one on and then round."""
    left = _unanswered(user, round)
    behind = [place for place in left if place > after]
    return (behind or left or [None])[0]
