"""How many hours of a course its trainees were there."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ..choices import IDLE, THERE, Presence
from ..models import Attended, Course


class Tally(NamedTuple):
    """Minutes of a course: those `held` in the sessions of which somebody's presence is known; and
    by nomination those that were attended, and in how many sessions somebody was late."""

    held: int
    attended: dict[int, int]
    late: dict[int, int]


def tally(course: Course) -> Tally:
    """What trainees attended of what was held; one query."""
    rows = Attended.objects.filter(session__course=course).exclude(session__kind__in=IDLE)
    lasts: dict[int, int] = {}
    attended: dict[int, int] = defaultdict(int)
    late: dict[int, int] = defaultdict(int)
    for key, session, presence, begins, ends in rows.order_by().values_list(
        "nomination", "session", "presence", "session__begins_at", "session__ends_at"
    ):
        lasts[session] = int((ends - begins).total_seconds()) // 60
        attended[key] += lasts[session] if presence in THERE else 0
        late[key] += presence == Presence.LATE
    return Tally(sum(lasts.values()), attended, late)


def hours_of(course: Course) -> dict[int, float]:
    """Hours by nomination, of those who were there at all."""
    return {key: minutes / 60 for key, minutes in tally(course).attended.items() if minutes}


def hours_taught(course: Course) -> float:
    """Hours in which something is taught, whether or not they were held yet."""
    spans = course.sessions.exclude(kind__in=IDLE).values_list("begins_at", "ends_at")
    return sum((ends - begins).total_seconds() for begins, ends in spans) / 3600
