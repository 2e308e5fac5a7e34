"""The requests of a country, for its page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country

from ..choices import RequestState
from ..models import Request
from ..permissions import is_ours
from .requests import requests


def _sent(user: Reader, country: Country) -> QuerySet[Request]:
    return requests(user).filter(country=country).exclude(state=RequestState.DRAFT)


def _told(user: Reader, rows: QuerySet[Request]) -> list[Happening]:
    return [_one(user, one) for one in rows]


def _one(user: Reader, found: Request) -> Happening:
    """The state is ours to know until the reply has gone."""
    note = found.get_state_display() if is_ours(user, found) else ""
    said = f"{found.reference} {found.title}"
    return Happening(
        found.entered_on, said, reverse("intake:request", args=(found.reference,)), note
    )


REQUESTS = Chronicle("request", _("Requests"), _("Request"), _sent, "entered_on", _told)
