"""Places: how one is given, and how the waiting list moves up. Who calls this holds the row of the
event, so that one at a time counts and gives."""

from __future__ import annotations

from collections import Counter

from django.db.models import Max
from django.utils import timezone

from hoseibi.accounts.actions import record

from ..choices import RegistrationState
from ..models import Event, Registration
from .letters import tell_moved_up


class Room:
    """The places of an event as they are now, and those that are given meanwhile."""

    def __init__(self, event: Event) -> None:
        confirmed = event.registrations.filter(state=RegistrationState.CONFIRMED)
        self.used = Counter(confirmed.order_by().values_list("quota", flat=True))
        self.seats = dict(event.quotas.values_list("pk", "seats"))
        self.capacity = event.capacity
        self.last = event.registrations.aggregate(last=Max("number"))["last"] or 0

    def give(self, quota: int | None) -> bool:
        """Take a place for somebody of a quota; False when there is none, in all or in it."""
        if sum(self.used.values()) >= self.capacity:
            return False
        if quota is not None and self.used[quota] >= self.seats.get(quota, 0):
            return False
        self.used[quota] += 1
        return True

    def number(self) -> int:
        """The number of who registers next."""
        self.last += 1
        return self.last


def move_up(event: Event) -> list[Registration]:
    """Give places to those who wait, in the order of their numbers, and tell them by letter. After
    its end nobody moves up."""
    now = timezone.now()
    if event.called_off_at or event.ends_at <= now:
        return []
    waiting = event.registrations.filter(state=RegistrationState.WAITING).order_by("number")
    room, moved = Room(event), []
    for one in waiting:
        if not room.give(one.quota_id):
            continue
        one.state, one.moved_up_at = RegistrationState.CONFIRMED, now
        one.save(update_fields=("state", "moved_up_at"))
        moved.append(one)
        record(None, "moved up the waiting list", f"{event} · {one.number}")
        tell_moved_up(event, one)
    return moved
