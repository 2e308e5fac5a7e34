"""Meetings that somebody may read, who can be invited, and when they are at each side's place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import WHOLE_PROJECT, Act
from hoseibi.accounts.models import Circle, Seat
from hoseibi.accounts.permissions import Reader, circles_where

from ..models import ActionItem, AgendaItem, Attendance, Meeting


def meetings(user: Reader) -> QuerySet[Meeting]:
    """The meetings of the circles in which somebody reads, newest first."""
    own = Meeting.objects.filter(circle__in=circles_where(user, Act.READ))
    related = ("circle", "interpreter", "approved_by")
    acts = ("release__recorded_by", "release__withdrawn_by")
    return own.select_related(*related, *acts)


NAMED = (
    *("title", "begins_at", "ends_at", "state", "circle__name"),
    *("home_place", "home_zone", "partner_place", "partner_zone"),
)
"""What one line says of a meeting."""


def named(found: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings with what one line says of each, and none of those who wrote and released it."""
    return found.select_related(None).select_related("circle").only(*NAMED)


def meeting(user: Reader, key: int) -> Meeting | None:
    """One meeting by its number in addresses."""
    return meetings(user).filter(pk=key).first()


def upcoming(user: Reader) -> QuerySet[Meeting]:
    """What is not over yet, the next first."""
    return meetings(user).filter(ends_at__gte=timezone.now()).order_by("begins_at", "pk")


def past(user: Reader) -> QuerySet[Meeting]:
    """What is over, the last first."""
    return meetings(user).filter(ends_at__lt=timezone.now())


def circles_to_meet(user: Reader) -> QuerySet[Circle]:
    """The circles for which somebody may plan a meeting."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.MINUTE), closed_on=None)


def invitable(user: Reader, circle: Circle) -> list[Seat]:
    """Who can be invited: each person with a seat in the circle today, and those who serve the
    whole project that it stands in. One seat for each person, the nearest."""
    if circle.pk not in circles_where(user, Act.READ):
        return []
    found: dict[int, Seat] = {}
    held = Seat.objects.filter(Seat.held(timezone.localdate())).select_related("person__organ")
    inside: Circle | None = circle
    while inside is not None:
        seats = held.filter(circle=inside)
        if inside.pk != circle.pk:
            seats = seats.filter(role__in=WHOLE_PROJECT)
        for seat in seats.order_by("side", "pk"):
            found.setdefault(seat.person_id, seat)
        inside = inside.parent
    return list(found.values())


def attendance(user: Reader, meeting: Meeting) -> QuerySet[Attendance]:
    """Who was to come and who came, our side first."""
    own = Attendance.objects.filter(meeting=meeting, meeting__in=meetings(user))
    return own.select_related("person__organ").order_by("side", "pk")


def item(user: Reader, meeting: Meeting, key: int) -> AgendaItem | None:
    """One item of an agenda."""
    own = AgendaItem.objects.filter(meeting=meeting, meeting__in=meetings(user))
    return own.select_related("meeting__circle", "anchor__law").filter(pk=key).first()


def tasks(user: Reader) -> QuerySet[ActionItem]:
    """What is to be done in the circles in which somebody reads."""
    own = ActionItem.objects.filter(circle__in=circles_where(user, Act.READ))
    return own.select_related("person", "item__meeting").order_by("state", "due_on", "pk")


def task(user: Reader, key: int) -> ActionItem | None:
    """One thing that is to be done."""
    return tasks(user).filter(pk=key).first()


class Clock(NamedTuple):
    """A meeting at one side's place: where, and from when to when by the clock there."""

    side: str
    place: str
    zone: str
    begins: datetime
    ends: datetime

    @property
    def hours(self) -> str:
        """From when to when; the day too where it ends on another."""
        over = self.ends.date() - self.begins.date()
        return f"{self.begins:%H:%M}–{self.ends:%H:%M}" + (f" (+{over.days})" if over else "")

    @property
    def city(self) -> str:
        """The zone as people read it: its last word."""
        return self.zone.rsplit("/", 1)[-1].replace("_", " ")


def clocks(meeting: Meeting) -> Sequence[Clock]:
    """The meeting by the clocks of both sides; one where they meet at one place."""
    found = [
        _clock(meeting, "partner", meeting.partner_place, meeting.partner_zone),
        _clock(meeting, "home", meeting.home_place, meeting.home_zone),
    ]
    same = meeting.home_zone == meeting.partner_zone and meeting.home_place in (
        "",
        meeting.partner_place,
    )
    return found[:1] if same else found


def _clock(meeting: Meeting, side: str, place: str, name: str) -> Clock:
    zone = ZoneInfo(name)
    begins, ends = meeting.begins_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    return Clock(side, place, name, begins, ends)
