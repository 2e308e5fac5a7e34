"""What of meetings waits for somebody: minutes to approve, things to do, the next one."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from hoseibi.accounts.permissions import Reader

from ..choices import ActionState, MeetingState
from ..models import ActionItem, Meeting, Minute
from ..permissions import may_approve
from .meetings import named, past, tasks, upcoming


def to_approve(user: Reader) -> list[Meeting]:
    """Meetings that are over and whose minutes somebody may approve, the last first."""
    written = Minute.objects.filter(item__meeting=OuterRef("pk"))
    held = past(user).filter(Exists(written), state__in=(MeetingState.PLANNED, MeetingState.HELD))
    return [one for one in named(held) if may_approve(user, one)]


def own_tasks(user: Reader) -> QuerySet[ActionItem]:
    """What somebody is to do themselves, the soonest due first."""
    person = getattr(user, "person_id", None)
    if person is None:
        return ActionItem.objects.none()
    own = tasks(user).filter(person=person, state=ActionState.OPEN)
    return own.select_related(None).select_related("item")


def next_of(user: Reader) -> Meeting | None:
    """The next meeting to which somebody is asked."""
    person = getattr(user, "person_id", None)
    if person is None:
        return None
    asked = upcoming(user).filter(attendance__person=person)
    return asked.exclude(state=MeetingState.CANCELLED).select_related(None).first()
