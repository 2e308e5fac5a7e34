"""An event as calendars read it (RFC 5545)."""

from __future__ import annotations

from datetime import UTC

from django.utils import timezone
from icalendar import Calendar, vUri
from icalendar import Event as Entry

from hoseibi.ui.languages import in_reader

from ..models import Event
from .events import hours

PRODUCT = "-//Hoseibi//Seminars//EN"


def calendar(event: Event, address: str) -> bytes:
    """An event by the clock of its place; what is told is what its public page tells. The link for
    those who are not in the room is in their letters and stays out."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add_component(_entry(event, address))
    made.add_missing_timezones()
    for zone in made.walk("VTIMEZONE"):
        # The library leaves a remark there, which strict readers (libical) call an error.
        zone.pop("COMMENT", None)
    return bytes(made.to_ical())


def _entry(event: Event, address: str) -> Entry:
    when, entry = hours(event), Entry()
    entry.add("uid", f"{event.series}@hoseibi")
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", event.changed_at.astimezone(UTC))
    entry.add("last-modified", event.changed_at.astimezone(UTC))
    entry.add("dtstart", when.begins)
    entry.add("dtend", when.ends)
    entry.add("summary", in_reader(event.title))
    entry.add("description", "\n".join(filter(None, [in_reader(event.theme), address])))
    entry.add("url", vUri(address))
    if place := in_reader(event.place):
        entry.add("location", place)
    is_off = event.state(timezone.now()) == "called-off"
    entry.add("status", "CANCELLED" if is_off else "CONFIRMED")
    return entry
