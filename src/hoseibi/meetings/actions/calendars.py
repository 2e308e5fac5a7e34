"""How somebody gets an address for their calendar, and takes it back."""

import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User

from ..models import CalendarAddress

BYTES = 32
"""Of chance in a key: nobody guesses it."""


@transaction.atomic
def make_calendar_address(by: User) -> str:
    """A new key for somebody's calendar, told once; the one before opens nothing any more."""
    key = secrets.token_urlsafe(BYTES)
    fingerprint = hashlib.sha256(key.encode()).hexdigest()
    CalendarAddress.objects.update_or_create(
        user=by, defaults={"key_fingerprint": fingerprint, "made_at": timezone.now()}
    )
    record(by, "made a calendar address", by)
    return key


@transaction.atomic
def withdraw_calendar_address(by: User) -> None:
    """Let the address of somebody's calendar open nothing any more."""
    CalendarAddress.objects.filter(user=by).delete()
    record(by, "withdrew a calendar address", by)
