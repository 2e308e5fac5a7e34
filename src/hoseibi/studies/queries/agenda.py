"""Meetings before which a question of a round can be put, and what was said of it there."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.meetings.choices import MeetingState
from hoseibi.meetings.models import Meeting
from hoseibi.meetings.queries import meetings

from ..models import RoundQuestion
from .rounds import rounds


def meetings_for(user: Reader, asked: RoundQuestion) -> QuerySet[Meeting]:
    """Meetings of the group and of the circles around it that are to come or were held since
    yesterday, whose agenda somebody may write, and on which the question does not stand yet; the
    next first."""
    circles, around = [], asked.round.group.circle
    while around is not None:
        circles.append(around.pk)
        around = around.parent
    own = meetings(user).filter(circle__in=set(circles) & set(circles_where(user, Act.MINUTE)))
    open_ = own.filter(state__in=(MeetingState.PLANNED, MeetingState.HELD))
    near = open_.filter(ends_at__gte=timezone.now() - timedelta(days=1))
    return near.exclude(agenda__question=asked.question_id).order_by("begins_at", "pk")


def asked_as(user: Reader, question: int) -> RoundQuestion | None:
    """The place of a question in a round that somebody reads."""
    return RoundQuestion.objects.filter(question=question, round__in=rounds(user)).first()
