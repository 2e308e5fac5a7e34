"""Who registered and who was invited, for those who may know."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.letters.models import LetterMatter

from ..choices import RegistrationState
from ..models import BroughtList, Event, Invitee, Quota, Registration
from .events import events

INVITED = "invitee "
"""With what the key of a letter about an invited person begins; its number follows."""


def registrations(user: Reader, found: Event) -> QuerySet[Registration]:
    """Everybody who registered, for who reads in the circle."""
    own = Registration.objects.filter(event=found, event__circle__in=circles_where(user, Act.READ))
    return own.select_related("quota", "channel").order_by("number")


def registration(user: Reader, found: Event, number: int) -> Registration | None:
    """One registration by its number, for who reads in the circle."""
    return registrations(user, found).select_related("event").filter(number=number).first()


def listed(user: Reader, found: Event) -> QuerySet[Registration]:
    """Those who have a place and agreed to be listed, for who may know of the event."""
    own = Registration.objects.filter(event=found, event__in=events(user).order_by())
    agreed = own.filter(state=RegistrationState.CONFIRMED, listed_on__isnull=False)
    return agreed.order_by("name", "number")


def at_the_door(user: Reader, found: Event, words: str = "") -> QuerySet[Registration]:
    """Who has a place or waits, by name, for who receives them; those whom some words name."""
    own = registrations(user, found).exclude(state=RegistrationState.CANCELLED)
    own = own.filter(event__circle__in=circles_where(user, Act.MINUTE))
    if words.isdecimal() and len(words) < 9:
        return own.filter(number=int(words))
    if words:
        own = own.filter(
            Q(name__icontains=words) | Q(own_name__icontains=words) | Q(organ_name__icontains=words)
        )
    return own.order_by("name", "number")


def invitees(user: Reader, found: Event) -> QuerySet[Invitee]:
    """Who was invited, for who plans for the circle."""
    own = Invitee.objects.filter(event=found, event__circle__in=circles_where(user, Act.PLAN))
    return own.select_related("event", "quota", "registration").order_by("name", "pk")


def invitee(user: Reader, found: Event, key: int) -> Invitee | None:
    return invitees(user, found).filter(pk=key).first()


def written_to(user: Reader, people: Iterable[Invitee]) -> set[int]:
    """Which of some invited people a letter was written to, for who plans for their circle."""
    plans = set(circles_where(user, Act.PLAN))
    keys = [f"{INVITED}{one.pk}" for one in people if one.event.circle_id in plans]
    told = LetterMatter.objects.filter(kind="registration", key__in=keys)
    return {int(key.removeprefix(INVITED)) for key in told.values_list("key", flat=True)}


def quota(user: Reader, found: Event, key: int) -> Quota | None:
    own = Quota.objects.filter(event=found, event__circle__in=circles_where(user, Act.PLAN))
    return own.select_related("event").filter(pk=key).first()


def brought_lists(user: Reader, found: Event) -> QuerySet[BroughtList]:
    """Lists of participants that wait, for who plans for the circle."""
    own = BroughtList.objects.filter(event=found, event__circle__in=circles_where(user, Act.PLAN))
    return own.select_related("event", "brought_by")


def brought_list(user: Reader, found: Event, key: int) -> BroughtList | None:
    return brought_lists(user, found).filter(pk=key).first()


def ahead_of(found: Event, mine: Registration) -> int:
    """How many wait who registered before somebody who waits."""
    waiting = Registration.objects.filter(event=found, state=RegistrationState.WAITING)
    return waiting.filter(number__lt=mine.number).count()
