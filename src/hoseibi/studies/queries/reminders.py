"""What somebody is to be reminded of: rounds to answer, tasks, meetings that are near."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone

from hoseibi.accounts.choices import GRANTS, Act
from hoseibi.accounts.models import Seat, User
from hoseibi.accounts.permissions import Reader
from hoseibi.meetings.choices import ActionState, MeetingState
from hoseibi.meetings.models import ActionItem, Meeting
from hoseibi.meetings.queries import meetings, tasks

from ..models import Round
from .rounds import Waiting, waiting

WEEKS_AFTERWARDS = 4
"""How often what is overdue is recalled; after that, letters are only noise."""


class Matter(NamedTuple):
    """One thing to be reminded of. `key` and `stage` as in `Reminder`; `days_left` is less than 0
    when it is overdue; one of `round`, `task` and `meeting` says what it is."""

    key: str
    stage: str
    days_left: int
    path: str
    round: Waiting | None = None
    task: ActionItem | None = None
    meeting: Meeting | None = None


def stage(days_left: int) -> str:
    """How near a day is: a week, a day, or so many weeks over; empty when nothing is to be said."""
    if days_left > 7:
        return ""
    if days_left > 1:
        return "week"
    if days_left >= 0:
        return "day"
    weeks = (-days_left - 1) // 7
    return f"over {weeks}" if weeks < WEEKS_AFTERWARDS else ""


def matters(user: Reader, today: date) -> list[Matter]:
    """What somebody is to be reminded of today, the most urgent first."""
    if getattr(user, "person_id", None) is None:
        return []
    found = [*_rounds(user), *_tasks(user, today), *_meetings(user, today)]
    return sorted((one for one in found if one.stage), key=lambda one: one.days_left)


def _rounds(user: Reader) -> Iterator[Matter]:
    for one in waiting(user):
        if one.days_left is not None:
            path = reverse("studies:question", args=(one.round.pk, one.next))
            key = round_key(one.round)
            yield Matter(key, stage(one.days_left), one.days_left, path, round=one)


def round_key(round: Round) -> str:
    """By which key reminders know a round."""
    return f"round {round.pk}"


def matter_of(user: Reader, round: Round) -> Matter | None:
    """A round as what somebody is to be reminded of, however far its last day is; None when they
    have answered all of it."""
    return next((one for one in _rounds(user) if one.key == round_key(round)), None)


def _tasks(user: Reader, today: date) -> Iterator[Matter]:
    own = tasks(user).filter(person=user.person_id, state=ActionState.OPEN, due_on__isnull=False)
    for one in own.filter(item__isnull=False):
        left = (one.due_on - today).days
        path = reverse("meetings:meeting", args=(one.item.meeting_id,)) + f"#item-{one.item_id}"
        yield Matter(f"task {one.pk}", stage(left), left, path, task=one)


def _meetings(user: Reader, today: date) -> Iterator[Matter]:
    now = timezone.now()
    own = meetings(user).filter(
        attendance__person=user.person_id,
        state=MeetingState.PLANNED,
        begins_at__gt=now,
        begins_at__lt=now + timedelta(days=2),
    )
    for one in own:
        left = (timezone.localtime(one.begins_at).date() - today).days
        if left <= 1:
            path = reverse("meetings:meeting", args=(one.pk,))
            yield Matter(f"meeting {one.pk}", "day", left, path, meeting=one)


def waited_for(user: Reader, round: Round) -> list[User]:
    """The people with an account who have not answered all of a round, for who reads in it."""
    held = Seat.objects.filter(
        Seat.held(timezone.localdate()),
        circle=round.group.circle_id,
        role__in=GRANTS[Act.OPINE],
    )
    asked = User.objects.filter(person__in=held.values("person"), is_active=True).order_by("pk")
    return [one for one in asked if any(each.round.pk == round.pk for each in waiting(one))]
