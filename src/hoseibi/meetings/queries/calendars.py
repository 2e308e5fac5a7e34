"""Meetings as calendars read them (RFC 5545).

A calendar tells what, when and where. The agenda, the people and the minutes are the circle's, and
stay out of a file that goes to a calendar server.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import UTC
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vUri

from hoseibi.accounts.choices import Side
from hoseibi.accounts.models import Seat, User
from hoseibi.accounts.permissions import Reader

from ..choices import MeetingState
from ..models import CalendarAddress, Meeting
from .meetings import clocks, meetings

PRODUCT = "-//Hoseibi//Meetings//EN"

ALSO: list[Callable[[User, Callable[[str], str]], Iterable[Event]]] = []
"""What else stands in somebody's own calendar: applications that stand above add theirs. Each is
asked for somebody, and with what makes a path an address."""


def calendar_address(user: Reader) -> CalendarAddress | None:
    """The address of somebody's calendar, when they made one; its key is not known any more."""
    return CalendarAddress.objects.filter(user=user.pk).first()


def owner_of(key: str) -> User | None:
    """Whose calendar a key opens, while they may sign in."""
    fingerprint = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
    found = CalendarAddress.objects.select_related("user").filter(
        key_fingerprint=fingerprint, user__is_active=True
    )
    address = found.first()
    return address.user if address else None


def feed(user: User) -> QuerySet[Meeting]:
    """What somebody's calendar shows: every meeting of their circles, cancelled ones too."""
    return meetings(user).order_by("begins_at", "pk")


def also(user: User, absolute: Callable[[str], str]) -> list[Event]:
    """What applications that stand above have in somebody's calendar."""
    return [one for tell in ALSO for one in tell(user, absolute)]


def calendar(
    user: User,
    found: Iterable[Meeting],
    address: Callable[[Meeting], str],
    also: Iterable[Event] = (),
) -> bytes:
    """Meetings as a calendar, by the clock of the side on which somebody sits; `address` tells the
    page of a meeting. Other events may stand beside them."""
    sits = set(Seat.objects.filter(person=user.person_id).values_list("circle", "side"))
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", _("Meetings (Hoseibi)"))
    for each in found:
        is_partner = (each.circle_id, Side.PARTNER) in sits
        made.add_component(_event(each, is_partner, address(each)))
    for event in also:
        made.add_component(event)
    made.add_missing_timezones()
    for zone in made.walk("VTIMEZONE"):
        # The library leaves a remark there, which strict readers (libical) call an error.
        zone.pop("COMMENT", None)
    return bytes(made.to_ical())


def _event(meeting: Meeting, is_partner: bool, address: str) -> Event:
    zone = ZoneInfo(meeting.partner_zone if is_partner else meeting.home_zone)
    event = Event()
    event.add("uid", f"{meeting.series}@hoseibi")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", meeting.changed_at.astimezone(UTC))
    event.add("last-modified", meeting.changed_at.astimezone(UTC))
    event.add("dtstart", meeting.begins_at.astimezone(zone))
    event.add("dtend", meeting.ends_at.astimezone(zone))
    event.add("summary", str(meeting.title))
    event.add("description", _described(meeting, address))
    event.add("url", vUri(address))
    event.add("class", "CONFIDENTIAL")
    place = ", ".join(dict.fromkeys(each.place for each in clocks(meeting) if each.place))
    if place or meeting.link:
        event.add("location", place or meeting.link)
    is_off = meeting.state == MeetingState.CANCELLED
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    return event


def _described(meeting: Meeting, address: str) -> str:
    """Both clocks and both ways in, for a calendar that shows one of them only."""
    lines = [
        f"{each.city}: {each.begins:%Y-%m-%d} {each.hours}"
        + (f" ({each.place})" if each.place else "")
        for each in clocks(meeting)
    ]
    return "\n".join([*lines, *filter(None, [meeting.link]), address])
