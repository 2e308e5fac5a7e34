"""How many hours of a course its trainees were there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Q, Sum, Value, When

from ..choices import IDLE, THERE, Presence
from ..models import Attended, Course


class Tally(NamedTuple):
    """Minutes of a course: those `held` in the sessions of which somebody's presence is known; and
    by nomination those that were attended, and in how many sessions somebody was late."""

    held: int
    attended: dict[int, int]
    late: dict[int, int]


def tally(course: Course, people: Iterable[int] | None = None) -> Tally:
    """What trainees attended of what was held, all of them or some nominations, summed by the
    database; two queries, however many trainees and sessions."""
    held = course.sessions.exclude(kind__in=IDLE).filter(
        Exists(Attended.objects.filter(session=OuterRef("pk")))
    )
    by_length: dict[int, list[int]] = defaultdict(list)
    for key, begins, ends in held.order_by().values_list("pk", "begins_at", "ends_at"):
        by_length[int((ends - begins).total_seconds()) // 60].append(key)
    rows = Attended.objects.filter(session__course=course).exclude(session__kind__in=IDLE)
    if people is not None:
        rows = rows.filter(nomination__in=list(people))
    lengths = [
        When(session__in=keys, presence__in=THERE, then=Value(minutes))
        for minutes, keys in by_length.items()
    ]
    minutes = Sum(Case(*lengths, default=Value(0), output_field=IntegerField()))
    late = Count("pk", filter=Q(presence=Presence.LATE))
    summed = rows.order_by().values("nomination").annotate(minutes=minutes, late=late)
    found = list(summed.values_list("nomination", "minutes", "late"))
    return Tally(
        sum(minutes * len(keys) for minutes, keys in by_length.items()),
        {key: minutes for key, minutes, _late in found},
        {key: late for key, _minutes, late in found},
    )


def hours_of(course: Course, people: Iterable[int] | None = None) -> dict[int, float]:
    """Hours by nomination, of those who were there at all."""
    found = tally(course, people).attended
    return {key: minutes / 60 for key, minutes in found.items() if minutes}


def hours_taught(course: Course) -> float:
    """Hours in which something is taught, whether or not they were held yet."""
    spans = course.sessions.exclude(kind__in=IDLE).values_list("begins_at", "ends_at")
    return sum((ends - begins).total_seconds() for begins, ends in spans) / 3600
