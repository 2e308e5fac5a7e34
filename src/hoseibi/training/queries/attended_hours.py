"""How many hours of a course its trainees were there."""

from __future__ import annotations

from collections import defaultdict

from ..choices import Presence, SessionKind
from ..models import Attended, Course

COUNTED = (Presence.PRESENT, Presence.LATE)
IDLE = (SessionKind.FREE, SessionKind.TRAVEL)
"""Hours in which nothing is taught."""


def hours_of(course: Course) -> dict[int, float]:
    """Hours by nomination; one query. Who was late was there."""
    rows = Attended.objects.filter(session__course=course, presence__in=COUNTED)
    found: dict[int, float] = defaultdict(float)
    for key, begins, ends in rows.exclude(session__kind__in=IDLE).values_list(
        "nomination", "session__begins_at", "session__ends_at"
    ):
        found[key] += (ends - begins).total_seconds() / 3600
    return dict(found)


def hours_taught(course: Course) -> float:
    """Hours in which something is taught."""
    spans = course.sessions.exclude(kind__in=IDLE).values_list("begins_at", "ends_at")
    return sum((ends - begins).total_seconds() for begins, ends in spans) / 3600
