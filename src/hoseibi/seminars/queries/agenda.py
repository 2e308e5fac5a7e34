"""The days of events, for the calendar of all countries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Agenda, Engagement
from hoseibi.meetings.queries.agenda import country_of

from ..models import Event, ProgrammeItem
from .events import events

Span = tuple[datetime, datetime]
"""From when to when an event lasts on a day."""


def _found(user: Reader, after: datetime, before: datetime, most: int) -> Iterable[Engagement]:
    """A line for each day of an event: from the first item of its programme to the last, or what
    the event says itself of its first and last day."""
    rows = events(user).filter(begins_at__lt=before, ends_at__gt=after)
    found = list(rows.select_related("circle__parent__country").order_by("begins_at", "pk")[:most])
    spoken = _hours(found)
    lines = [_one(event, span) for event in found for span in _days(event, spoken)]
    return lines[:most]


def _hours(found: Iterable[Event]) -> dict[tuple[int, date], Span]:
    """By event and day there: from the first item of a programme to the last."""
    zones = {one.pk: ZoneInfo(one.zone) for one in found}
    spans: dict[tuple[int, date], Span] = {}
    items = ProgrammeItem.objects.filter(event__in=list(zones)).order_by("begins_at")
    for key, begins, ends in items.values_list("event", "begins_at", "ends_at"):
        day = key, begins.astimezone(zones[key]).date()
        before = spans.get(day, (begins, ends))
        spans[day] = min(before[0], begins), max(before[1], ends)
    return spans


def _days(event: Event, spoken: Mapping[tuple[int, date], Span]) -> Iterable[Span]:
    zone = ZoneInfo(event.zone)
    first = event.begins_at.astimezone(zone).date()
    last = (event.ends_at.astimezone(zone) - timedelta(seconds=1)).date()
    if first == last:
        return [(event.begins_at, event.ends_at)]
    whole = (first + timedelta(days=number) for number in range((last - first).days + 1))
    known = {day: spoken.get((event.pk, day)) for day in whole}
    ends = {first: (event.begins_at, event.begins_at), last: (event.ends_at, event.ends_at)}
    return [span or ends[day] for day, span in known.items() if span or day in ends]


def _one(event: Event, span: Span) -> Engagement:
    country = country_of(event.circle)
    return Engagement(
        *span,
        f"{event.title} ({event.get_kind_display()})",
        reverse("seminars:event", args=(event.slug,)),
        country.code if country else "",
        str(country or ""),
        (event.zone, timezone.get_current_timezone_name()),
        str(event.place or ""),
        event.called_off_at is not None,
    )


AGENDA = Agenda("event", _("Seminars"), _found)
