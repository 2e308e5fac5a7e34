"""What somebody teaches and interprets, with all that they need for it."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader

from ..choices import LectureState, NominationState
from ..models import JobReport, Lecture
from .held import Held, held
from .material import of_course
from .sessions import own_interpreting, own_lectures, whole
from .term_packs import LawTaught, laws_taught


class Teaching(NamedTuple):
    """A session of somebody: what they were asked and answered (None for who interprets), its
    articles by law, its material, and the job reports of trainees that were handed in."""

    held: Held
    course: object
    lecture: Lecture | None
    laws: list[LawTaught]
    material: list[object]
    reports: list[JobReport]
    interprets: bool


def own(user: Reader) -> list[Teaching]:
    """The sessions in which somebody teaches and which they interpret, the next first."""
    lectures = {one.session_id: one for one in own_lectures(user)}
    interpreted = set(own_interpreting(user).order_by().values_list("pk", flat=True))
    sessions = whole(user).filter(pk__in={*lectures, *interpreted}).order_by("begins_at", "pk")
    found = list(sessions)
    courses = {one.course_id: one.course for one in found}
    material: dict[int | None, list[object]] = defaultdict(list)
    for course in courses.values():
        for kept in of_course(user, course):
            material[kept.material.session_id].append(kept)
    reports = _reports(user, list(courses))
    return [
        Teaching(
            held(one),
            one.course,
            lectures.get(one.pk),
            laws_taught(user, one),
            material[one.pk],
            [] if _declined(lectures.get(one.pk)) else reports[one.course_id],
            one.pk in interpreted,
        )
        for one in found
    ]


def _declined(lecture: Lecture | None) -> bool:
    return lecture is not None and lecture.state == LectureState.DECLINED


def _reports(user: Reader, courses: list[int]) -> dict[int, list[JobReport]]:
    """What the trainees of these courses handed in of their own work, for those who teach them."""
    rows = JobReport.objects.filter(
        nomination__course__in=courses,
        nomination__state=NominationState.SELECTED,
        handed_in_at__isnull=False,
    )
    found: dict[int, list[JobReport]] = defaultdict(list)
    for one in rows.select_related("nomination__target__organ").order_by("nomination__name", "pk"):
        found[one.nomination.course_id].append(one)
    return found
