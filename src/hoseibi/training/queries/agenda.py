"""The days of courses, for the calendar of all countries and for people's own calendars."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

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
from .held import Held
from .sessions import shown_of
from .week import by_day


def _found(user: Reader, after: datetime, before: datetime, most: int) -> Iterable[Engagement]:
    """A line for each day of a course: how many sessions, from the first to the last."""
    rows = courses(user).filter(begins_on__lt=before.date(), ends_on__gt=after.date())
    found = list(rows.order_by("begins_on", "pk").distinct()[:most])
    zones, shown = _zones(user, found), shown_of(user, found)
    lines = [
        _day(course, sessions, zones.get(course.circle_id, ""))
        for course in found
        for _on, sessions in by_day(shown.get(course.pk, []), course.zone)
        if sessions[0].begins_at < before and sessions[-1].ends_at > after
    ]
    return lines[:most]


def _day(course: Course, sessions: list[Held], partner_zone: str) -> Engagement:
    count = len(sessions)
    said = ngettext("{count} session", "{count} sessions", count).format(count=count)
    country = course.country
    return Engagement(
        sessions[0].begins_at,
        max(one.ends_at for one in sessions),
        f"{course.title}: {said}",
        reverse("training:timetable", args=(course.slug,))
        + f"?day={sessions[0].day(course.zone).isoformat()}",
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
