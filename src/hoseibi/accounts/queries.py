"""What is asked about people, circles and the journal."""

import hashlib
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from .choices import Act
from .models import Circle, Invitation, JournalLine, Seat
from .permissions import Reader, circles_where, is_officer, may, seats_of


def visible_circles(user: Reader) -> QuerySet[Circle]:
    """The circles that somebody knows of: their own, and all for an officer of the department."""
    circles = Circle.objects.select_related("country", "parent")
    return circles if is_officer(user) else circles.filter(pk__in=seats_of(user))


def readable_circles(user: Reader) -> QuerySet[Circle]:
    """The circles in which somebody reads what is not released."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.READ))


def seats(user: Reader, circle: Circle, on: date | None = None) -> list[Seat]:
    """Who sits in a circle on a day (today), for those who know of the circle."""
    if not visible_circles(user).filter(pk=circle.pk).exists():
        return []
    held = Seat.objects.filter(Seat.held(on or timezone.localdate()), circle=circle)
    return list(held.select_related("person__organ__country", "person__user"))


def open_invitations(user: Reader, circle: Circle) -> list[Invitation]:
    """Invitations of people of a circle that are neither accepted nor withdrawn nor over."""
    if not may(user, Act.MANAGE, circle):
        return []
    open_ = Invitation.objects.filter(
        person__seats__circle=circle,
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
        valid_until__gt=timezone.now(),
    )
    return list(open_.select_related("person", "invited_by").distinct())


def invitation(key: str) -> Invitation | None:
    """The invitation with this key, while it can be accepted."""
    fingerprint = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
    return Invitation.objects.filter(
        key_fingerprint=fingerprint,
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
        valid_until__gt=timezone.now(),
    ).first()


def recent_lines(count: int = 20) -> list[JournalLine]:
    """The last lines of the journal, newest first."""
    return list(JournalLine.objects.order_by("-number")[:count])


def broken_line() -> int | None:
    """The number of the first line that was changed, added or taken away after the fact; None when
    the whole journal holds together."""
    previous, expected = "", 1
    for line in JournalLine.objects.order_by("number").iterator():
        if line.number != expected or line.previous != previous:
            return expected
        if line.fingerprint != line.reckon_fingerprint():
            return line.number
        previous, expected = line.fingerprint, expected + 1
    return None
