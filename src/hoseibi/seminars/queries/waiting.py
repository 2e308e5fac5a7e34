"""What of events waits for somebody today."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from hoseibi.accounts.permissions import Reader

from ..models import Event
from .events import own_events

SOON, MOST = timedelta(days=60), 3


def next_events(user: Reader) -> list[Event]:
    """The events of one's circles that are going on or begin within two months."""
    now = timezone.now()
    found = own_events(user).filter(ends_at__gt=now, begins_at__lt=now + SOON, called_off_at=None)
    return list(found.order_by("begins_at", "pk")[:MOST])
