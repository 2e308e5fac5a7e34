"""The meetings of somebody's circles, for the calendar of all countries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Agenda, Engagement
from hoseibi.partners.models import Country

from ..choices import MeetingState
from ..models import Meeting
from .meetings import meetings


def _found(user: Reader, after: datetime, before: datetime, most: int) -> Iterable[Engagement]:
    own = meetings(user).filter(begins_at__lt=before, ends_at__gt=after)
    related = own.select_related("circle__country", "circle__parent__country")
    return [_one(each) for each in related.order_by("begins_at", "pk")[:most]]


def _one(meeting: Meeting) -> Engagement:
    country = country_of(meeting.circle)
    return Engagement(
        meeting.begins_at,
        meeting.ends_at,
        str(meeting.title),
        reverse("meetings:meeting", args=(meeting.pk,)),
        country.code if country else "",
        str(country or ""),
        (meeting.home_zone, meeting.partner_zone),
        meeting.partner_place or meeting.home_place,
        meeting.state == MeetingState.CANCELLED,
    )


def country_of(circle: Circle) -> Country | None:
    """The country of a circle, or of the one that it stands in."""
    return circle.country or (circle.parent.country if circle.parent else None)


AGENDA = Agenda("meeting", _("Meetings"), _found)
