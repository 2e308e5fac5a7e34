"""The meetings of a country's circles, for its page."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country

from ..models import Meeting
from .meetings import clocks, meetings, named


def _own(user: Reader, country: Country) -> QuerySet[Meeting]:
    of_country = Q(circle__country=country) | Q(circle__parent__country=country)
    return meetings(user).filter(of_country)


def _told(user: Reader, rows: QuerySet[Meeting]) -> list[Happening]:
    return [_one(each) for each in named(rows)]


def _one(meeting: Meeting) -> Happening:
    day = clocks(meeting)[0].begins.date()
    url = reverse("meetings:meeting", args=(meeting.pk,))
    return Happening(day, str(meeting.title), url, str(meeting.circle))


MEETINGS = Chronicle("meeting", _("Meetings"), _("Meeting"), _own, "begins_at", _told)
