"""The events of a country, on its timeline."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country

from ..models import Event
from .events import events, hours


def _own(user: Reader, country: Country) -> QuerySet[Event]:
    of_country = Q(circle__country=country) | Q(circle__parent__country=country)
    return events(user).filter(of_country, called_off_at=None)


def _told(user: Reader, rows: QuerySet[Event]) -> list[Happening]:
    return [_one(each) for each in rows]


def _one(event: Event) -> Happening:
    url = reverse("seminars:event", args=(event.slug,))
    note = " · ".join(filter(None, [str(event.get_kind_display()), str(event.place or "")]))
    return Happening(hours(event).begins.date(), str(event.title), url, note)


EVENTS = Chronicle("event", _("Seminars"), _("Seminar"), _own, "begins_at", _told)
