"""The days of courses, for the calendar of all countries and for people's own calendars."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext
from icalendar import Event

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Agenda, Engagement
from hoseibi.meetings.models import Meeting

from ..choices import CourseState
from ..models import Course
from .calendars import event, own
from .courses import courses
from .sessions import hours_of

Span = tuple[datetime, datetime]
"""From when to when a session lasts."""


def _found(user: Reader, after: datetime, before: datetime, most: int) -> Iterable[Engagement]:
    """A line for each day of a course: how many sessions, from the first to the last."""
    rows = courses(user).filter(begins_on__lt=before.date(), ends_on__gt=after.date())
    found = list(rows.order_by("begins_on", "pk").distinct()[:most])
    zones, hours = _zones(user, found), hours_of(user, found, after, before)
    lines = [
        _day(course, spans, zones.get(course.circle_id, ""))
        for course in found
        for spans in _by_day(hours.get(course.pk, []), ZoneInfo(course.zone))
    ]
    return lines[:most]


def _by_day(spans: Iterable[Span], zone: ZoneInfo) -> list[list[Span]]:
    days: dict[date, list[Span]] = defaultdict(list)
    for one in sorted(spans):
        days[one[0].astimezone(zone).date()].append(one)
    return [own_ for _day, own_ in sorted(days.items())]


def _day(course: Course, spans: list[Span], partner_zone: str) -> Engagement:
    count = len(spans)
    said = ngettext("{count} session", "{count} sessions", count).format(count=count)
    country, day = course.country, spans[0][0].astimezone(ZoneInfo(course.zone)).date()
    return Engagement(
        spans[0][0],
        max(ends_at for _begins_at, ends_at in spans),
        f"{course.title}: {said}",
        reverse("training:timetable", args=(course.slug,)) + f"?day={day.isoformat()}",
        country.code if country else "",
        str(country or ""),
        (course.zone, *([partner_zone] if partner_zone else [])),
        str(course.place or ""),
        course.state == CourseState.CANCELLED,
    )


def _zones(user: Reader, found: Iterable[Course]) -> dict[int, str]:
    """The clock of the partner of each circle, as its meetings have it."""
    circles = {one.circle_id for one in found}
    rows = Meeting.objects.filter(circle__in=circles).order_by("begins_at", "pk")
    return dict(rows.values_list("circle", "partner_zone"))


AGENDA = Agenda("course", gettext_lazy("Courses"), _found)


def events(user: Reader, absolute: Callable[[str], str]) -> list[Event]:
    """What somebody teaches, interprets and attends, for their own calendar."""
    return [
        event(one, absolute(reverse("training:timetable", args=(one.course.slug,))))
        for one in own(user)
    ]
