"""The sessions of courses as calendars read them (RFC 5545): title, hours and place. Who comes and
what is asked stays here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vUri

from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.ui.languages import in_reader

from ..choices import ANNOUNCED, CourseState, NominationState
from ..models import Course
from .courses import courses
from .held import Held, held, held_in
from .sessions import own_interpreting, own_lectures, shown, timetables, whole

PRODUCT = "-//Hoseibi//Courses//EN"
MOST = 500
"""Sessions of a person in a calendar, the newest."""


class Timed(NamedTuple):
    """A session with the course that it is of, and whether it takes place."""

    held: Held
    course: Course
    is_off: bool = False


def of_course(user: Reader, course: Course) -> list[Timed]:
    """The sessions of a course as somebody may know them; those that were given out and left out
    afterwards, and all of a course that was called off, are told as cancelled."""
    now = shown(user, course)
    known = {one.series for one in now}
    is_off = course.state == CourseState.CANCELLED
    found = [Timed(one, course, is_off) for one in now]
    gone: dict[str, Held] = {}
    for one in timetables(user, course).order_by("number"):
        gone |= {each.series: each for each in held_in(one) if each.series not in known}
    return [*found, *(Timed(one, course, True) for one in gone.values())]


def own(user: Reader) -> list[Timed]:
    """What somebody teaches and interprets, and the courses for which they were selected, as they
    were given out. What they only prepare has the calendar of its course."""
    if not is_signed_in(user) or user.person_id is None:
        return []
    keys = {one.session_id for one in own_lectures(user) if one.state != "declined"}
    keys |= set(own_interpreting(user).order_by().values_list("pk", flat=True))
    taught = whole(user).filter(pk__in=keys).order_by("-begins_at", "-pk")[:MOST]
    found = {str(one.series): Timed(held(one), one.course) for one in taught}
    selected = courses(user).filter(
        nominations__person=user.person_id,
        nominations__state=NominationState.SELECTED,
        state__in=(*ANNOUNCED, CourseState.CANCELLED),
    )
    for course in selected.distinct():
        for one in of_course(user, course):
            found.setdefault(one.held.series, one)
    return sorted(found.values(), key=lambda one: (one.held.begins_at, one.held.key))[-MOST:]


def calendar(found: Iterable[Timed], name: str, address: Callable[[Timed], str]) -> bytes:
    """Sessions as a calendar by the clock of their course; `address` tells the page of one."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for one in found:
        made.add_component(event(one, address(one)))
    made.add_missing_timezones()
    for zone in made.walk("VTIMEZONE"):
        # The library leaves a remark there, which strict readers (libical) call an error.
        zone.pop("COMMENT", None)
    return bytes(made.to_ical())


def event(one: Timed, address: str) -> Event:
    """A session as an event. What was left out counts as one change more."""
    session, zone = one.held, ZoneInfo(one.course.zone)
    made = Event()
    made.add("uid", f"{session.series}@hoseibi")
    made.add("sequence", session.sequence + one.is_off)
    made.add("dtstamp", session.changed_at.astimezone(UTC))
    made.add("last-modified", session.changed_at.astimezone(UTC))
    made.add("dtstart", session.begins_at.astimezone(zone))
    made.add("dtend", session.ends_at.astimezone(zone))
    made.add("summary", in_reader(session.title))
    lines = (str(one.course.title), in_reader(session.module), session.link, address)
    made.add("description", "\n".join(filter(None, lines)))
    made.add("url", vUri(address))
    made.add("class", "CONFIDENTIAL")
    place = ", ".join(filter(None, (in_reader(session.room), session.place))) or session.link
    if place:
        made.add("location", place)
    made.add("status", "CANCELLED" if one.is_off else "CONFIRMED")
    return made
