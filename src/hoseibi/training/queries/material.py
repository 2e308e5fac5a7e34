"""The material of a course that is open to somebody, and its earlier files."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, is_signed_in

from ..choices import ANNOUNCED, LectureState, NominationState, Rights
from ..models import Course, Lecture, Material
from ..permissions import may_bring


def material(user: Reader) -> QuerySet[Material]:
    """The material that somebody may read: in the circles in which they read, in the courses for
    which they were selected or in which they teach or interpret; and what may be published, which
    everybody may."""
    keys = Material.objects.filter(_open(user)).order_by().values("pk")
    related = ("course__circle", "session", "file", "added_by", "replaces")
    return Material.objects.filter(pk__in=keys).select_related(*related)


def _open(user: Reader) -> Q:
    found = Q(rights=Rights.PUBLIC) | Q(course__circle__in=circles_where(user, Act.READ))
    if not is_signed_in(user) or user.person_id is None:
        return found
    announced = Q(course__state__in=ANNOUNCED)
    taught = Lecture.objects.filter(person=user.person_id).exclude(state=LectureState.DECLINED)
    found |= announced & Q(course__in=taught.order_by().values("session__course"))
    found |= announced & Q(course__sessions__interpreter=user.person_id)
    return found | Q(
        course__nominations__person=user.person_id,
        course__nominations__state=NominationState.SELECTED,
    )


class Kept(NamedTuple):
    """Material with the files that it replaced, the newest first, and whether the reader may
    replace and change it."""

    material: Material
    before: list[Material]
    may_change: bool


def of_course(user: Reader, course: Course) -> list[Kept]:
    """The material of a course, that of the whole course first and then session by session."""
    rows = list(material(user).filter(course=course).order_by("pk"))
    by_key = {one.pk: one for one in rows}
    replaced = {one.replaces_id for one in rows}
    newest = [one for one in rows if one.pk not in replaced]
    newest.sort(key=lambda one: (one.session is not None, _moment(one), one.pk))
    allowed = {
        session: may_bring(user, course, one.session)
        for session, one in {one.session_id: one for one in newest}.items()
    }
    return [Kept(one, _before(one, by_key), allowed[one.session_id]) for one in newest]


def _moment(one: Material) -> float:
    return one.session.begins_at.timestamp() if one.session else 0


def _before(one: Material, by_key: dict[int, Material]) -> list[Material]:
    found: list[Material] = []
    key = one.replaces_id
    while key in by_key and len(found) < len(by_key):
        found.append(by_key[key])
        key = by_key[key].replaces_id
    return found


def piece(user: Reader, key: int) -> Material | None:
    """One piece of material by its number."""
    return material(user).filter(pk=key).first()
