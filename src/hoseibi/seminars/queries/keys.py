"""The keys of links that open one's own registration, or let one register by invitation.

A key is reckoned from the site's secret and what it opens, and is kept nowhere: the same link can
be written again, and the database gives none away.
"""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode

from django.utils.crypto import salted_hmac

from ..models import Event, Invitee, Registration


def own_key(event: Event, number: int) -> str:
    """The key of the registration with a number."""
    return key_of("own", f"{event.series}:{number}")


def invitee_key(invitee: Invitee) -> str:
    """The key by which an invited person registers."""
    return key_of("invited", f"{invitee.event_id}:{invitee.pk}")


def key_of(what: str, of: str) -> str:
    """The key of a link that opens something, for who asks `what` of it."""
    made = salted_hmac(f"hoseibi.seminars.{what}", of, algorithm="sha256")
    return urlsafe_b64encode(made.digest()[:24]).decode()


def fingerprint(key: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def registration_by_key(key: str) -> Registration | None:
    """The registration that a key opens."""
    found = Registration.objects.filter(key_fingerprint=fingerprint(key))
    return found.select_related("event__circle", "quota", "channel").first()


def invitee_by_key(key: str) -> Invitee | None:
    """Who was invited by a link with a key."""
    found = Invitee.objects.filter(key_fingerprint=fingerprint(key))
    return found.select_related("event", "quota", "registration").first()
