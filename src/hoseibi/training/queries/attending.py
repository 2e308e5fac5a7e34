"""Who was in a session, how many hours a trainee attended, and what the code in a room is."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from hoseibi.accounts.permissions import Reader

from ..choices import NominationState
from ..models import Attended, Course, Nomination, Session
from ..permissions import may_read
from .attended_hours import tally
from .own import own_nominations

EARLY = timedelta(minutes=15)
"""From when before its beginning the code of a session works."""
LATE_AFTER = timedelta(minutes=10)
"""From when after its beginning one is late."""


class Line(NamedTuple):
    """A trainee in the list of a session, with what is known; and their own key, by which they
    come in without an account."""

    nomination: Nomination
    attended: Attended | None
    key: str


class Hours(NamedTuple):
    """What a trainee attended of what was held, in minutes."""

    nomination: Nomination
    attended: int
    held: int
    late: int

    @property
    def share(self) -> int:
        """Percent, rounded down; 0 where nothing was held."""
        return self.attended * 100 // self.held if self.held else 0


def trainees(user: Reader, course: Course) -> QuerySet[Nomination]:
    """Who was selected for a course, by name; for who reads there."""
    if not may_read(user, course):
        return Nomination.objects.none()
    found = course.trainees.select_related("person__organ", "target__organ")
    return found.order_by("name", "pk")


def attendance(user: Reader, session: Session, people: Iterable[Nomination]) -> list[Line]:
    """The list of a session: some of its trainees, for who reads there."""
    if not may_read(user, session.course):
        return []
    rows = Attended.objects.filter(session=session, nomination__in=[one.pk for one in people])
    known = {one.nomination_id: one for one in rows}
    return [Line(one, known.get(one.pk), own_key(one)) for one in people]


def known(user: Reader, session: Session) -> int:
    """Of how many trainees it is known whether they were in a session, for who reads there."""
    if not may_read(user, session.course):
        return 0
    return Attended.objects.filter(
        session=session, nomination__state=NominationState.SELECTED
    ).count()


def hours(user: Reader, course: Course, people: Sequence[Nomination]) -> list[Hours]:
    """The hours of some trainees of a course, for who reads there. What was held are the sessions
    of which somebody's presence is known; travel and free time are none."""
    if not may_read(user, course):
        return []
    found = tally(course, [one.pk for one in people])
    return [
        Hours(one, found.attended.get(one.pk, 0), found.held, found.late.get(one.pk, 0))
        for one in people
    ]


def is_door(session: Session, code: str) -> bool:
    """Whether a code is that of the room of a session."""
    return bool(session.door) and hmac.compare_digest(session.door.encode(), code.encode())


def room_of(user: Reader, key: int, code: str) -> Session | None:
    """The session whose code somebody holds: it is all that they need to know of it."""
    found = Session.objects.select_related("course", "room").filter(pk=key).first()
    return found if found is not None and is_door(found, code) else None


def own_nomination(user: Reader, session: Session) -> Nomination | None:
    """The reader as a trainee of the course of a session."""
    return own_nominations(user).filter(course=session.course_id).first()


def own_key(nomination: Nomination) -> str:
    """The key of a trainee, as it stands on their card: short enough to be typed. It is reckoned
    and not kept, and lets in to nothing but the list of who was there."""
    made = salted_hmac("hoseibi.training.own-key", str(nomination.pk), algorithm="sha256")
    return f"{nomination.pk}-{base64.b32encode(made.digest())[:8].decode()}"


def by_own_key(user: Reader, session: Session, typed: str) -> Nomination | None:
    """The trainee of a course whose key was typed, whatever its case and the signs around it."""
    number, _dash, _rest = typed.strip().partition("-")
    if not (number.isascii() and number.isdigit() and len(number) <= 18):
        return None
    found = session.course.trainees.filter(pk=int(number)).first()
    if found is None:
        return None
    said = typed.strip().upper().encode()
    return found if hmac.compare_digest(own_key(found).encode(), said) else None
