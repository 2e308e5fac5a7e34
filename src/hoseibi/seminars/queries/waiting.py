"""The events to come, as the first page tells of them."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from hoseibi.accounts.permissions import Reader

from ..models import Event
from .events import events

SOON, MOST = timedelta(days=90), 3


def coming(user: Reader) -> list[Event]:
    """The events that somebody may know of and that go on or begin within three months."""
    now = timezone.now()
    found = events(user).filter(ends_at__gt=now, begins_at__lt=now + SOON, called_off_at=None)
    return list(found.select_related(None).order_by("begins_at", "pk")[:MOST])
