"""The letters by which people hear of their registration, through the outbox."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from hoseibi.letters import actions as letters
from hoseibi.letters.queries import Matter

from ..choices import RegistrationState
from ..models import Event, Invitee, Registration
from ..queries import wording
from ..queries.keys import invitee_key, own_key

KIND = "registration"


def tell_registered(event: Event, one: Registration) -> None:
    """That somebody has a place or waits, with their own link; it goes at once."""
    said = wording.placed if one.state == RegistrationState.CONFIRMED else wording.waits
    _put(event, one, said, timezone.now())


def tell_moved_up(event: Event, one: Registration) -> None:
    """That somebody who waited has a place now."""
    _put(event, one, wording.moved_up, letters.by_itself())


def tell_the_link(event: Event, one: Registration) -> None:
    """Somebody's own link once more; it goes at once."""
    _put(event, one, wording.once_more, timezone.now())


def tell_called_off(event: Event) -> None:
    """That an event does not take place, to everybody who has a place or waits."""
    for one in event.registrations.exclude(state=RegistrationState.CANCELLED).order_by("number"):
        _put(event, one, wording.called_off, letters.by_itself())


def tell_invited(event: Event, invitee: Invitee) -> None:
    """That somebody may register, with a link of theirs; it waits until somebody lets it go."""
    link = settings.SITE_ADDRESS + reverse("seminars:invited", args=(invitee_key(invitee),))
    with translation.override(invitee.language):
        words = wording.invited(event, invitee, link)
    to = letters.Address(invitee.email, invitee.name)
    letters.put(None, to, words, _more(event, invitee.language, f"invitee {invitee.pk}", None))


def _put(
    event: Event, one: Registration, said: wording.Wording, send_after: datetime | None
) -> None:
    if not one.email:
        return
    key = own_key(event, one.number)
    link = settings.SITE_ADDRESS + reverse("seminars:own", args=(key,))
    with translation.override(one.language):
        words = said(event, one, link)
    more = _more(event, one.language, f"registration {one.pk}", send_after)
    letters.put(None, letters.Address(one.email, one.name), words, more)


def _more(event: Event, language: str, key: str, send_after: datetime | None) -> letters.More:
    path = reverse("seminars:event", args=(event.slug,))
    matter = Matter(key, "", str(event.title), path, circle=event.circle_id)
    return letters.More(KIND, language, ((KIND, matter),), send_after=send_after)
