"""Events that are open for registration, in a circle with an officer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, User
from hoseibi.seminars import actions
from hoseibi.seminars.models import Event

from .people import circle, seated

NOTICE = {"en": "Names and addresses are used for this event alone."}


def an_event(by: User | None = None, of: Circle | None = None, **more: Any) -> tuple[Event, User]:
    """An announced event whose registration is open, and the officer who planned it."""
    of = of or (circle() if by is None else None)
    by = by or seated(of, Role.OFFICER)
    # At ten by the clock of the place, so that no event of a test runs over midnight.
    day = timezone.now().astimezone(ZoneInfo("Asia/Tokyo")) + timedelta(days=30)
    begins = day.replace(hour=10, minute=0, second=0, microsecond=0)
    planning = {
        "titles": {"en": "Obligations in practice", "ja": "債権法の実務"},
        "begins_at": begins,
        "ends_at": begins + timedelta(hours=6),
        "capacity": 3,
        "notices": NOTICE,
        "zone": "Asia/Tokyo",
        "languages": ("en", "ja"),
        "opens_at": timezone.now() - timedelta(hours=1),
    } | more
    announced = planning.pop("announced", True)
    event = actions.plan(by, of, actions.Planning(**planning))
    if announced:
        event = actions.announce(by, event)
    return event, by


def somebody(number: int = 1, **more: Any) -> actions.Registering:
    """Somebody who wants to come."""
    said = {"name": f"Guest {number}", "email": f"guest{number}@example.org"} | more
    return actions.Registering(**said)
