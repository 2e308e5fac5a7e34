"""The waiting list of a course: numbered from 1 without a gap, whatever becomes of a nominee."""

from __future__ import annotations

from ..choices import NominationState
from ..models import Course, Nomination


def held(nomination: Nomination) -> Nomination:
    """A nomination as it is now, held until it was changed."""
    own = Nomination.objects.select_for_update(of=("self",))
    return own.select_related("course", "target__organ").get(pk=nomination.pk)


def queue(course: Course, moved: Nomination, rank: int | None = None) -> None:
    """Number the waiting list, with `moved` at its place, or out of it; without a `rank` it is the
    last one. The course is held by whoever calls this, so that nobody numbers it beside them."""
    waiting = course.nominations.filter(state=NominationState.WAITING)
    rows = list(waiting.exclude(pk=moved.pk).order_by("rank", "pk"))
    if moved.state == NominationState.WAITING:
        at = len(rows) if rank is None else min(max(rank, 1), len(rows) + 1) - 1
        rows.insert(at, moved)
    for place, one in enumerate(rows, start=1):
        one.rank = place
    Nomination.objects.bulk_update(rows, ("rank",))
