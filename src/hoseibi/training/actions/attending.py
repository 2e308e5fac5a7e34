"""How it becomes known who is in a session: from the list, or by the code in the room."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import MarkedBy, NominationState, Presence
from ..models import Attended, Nomination, Session
from ..permissions import require_may_plan
from ..queries.attending import EARLY, LATE_AFTER, is_door
from .sessions import OfAnotherCourse


class WrongCode(Refusal):
    message = _(
        "This is not the code of this session, or it was changed meanwhile. Look at the code in "
        "the room once more."
    )


class NotYet(Refusal):
    message = _("The session has not begun. The code works from a quarter of an hour before.")


class Over(Refusal):
    message = _("The session is over. Tell the course office that you were there.")


class NoTrainee(Refusal):
    message = _("You are not entered as a trainee of this course. Tell the course office.")


@transaction.atomic
def make_door(by: User, session: Session) -> Session:
    """Give a session a code of its own for its room; the one before opens nothing any more."""
    require_may_plan(by, session.course)
    session.door = secrets.token_urlsafe(9)
    session.save(update_fields=("door",))
    record(by, "made the code of a room for", session)
    return session


@transaction.atomic
def mark(by: User, session: Session, presences: Mapping[int, str]) -> None:
    """Say from the list who was there, by nomination; an empty word takes back what was said."""
    require_may_plan(by, session.course)
    known = set(session.course.trainees.values_list("pk", flat=True))
    if not presences.keys() <= known:
        raise OfAnotherCourse
    now = timezone.now()
    before = dict(session.attended.values_list("nomination", "presence"))
    for key, presence in presences.items():
        # What the code in the room said stays so, unless the list says otherwise.
        if before.get(key, "") == presence:
            continue
        if not presence:
            session.attended.filter(nomination=key).delete()
            continue
        Attended.objects.update_or_create(
            session=session,
            nomination_id=key,
            defaults={
                "presence": Presence(presence),
                "marked_by": MarkedBy.LIST,
                "marked_at": now,
            },
        )
    record(by, "noted attendance", session)


@transaction.atomic
def come_in(by: User | None, session: Session, code: str, nomination: Nomination) -> Attended:
    """A trainee is in the room: by its code, in the hours of the session. Who comes more than so
    many minutes after its beginning is late; what was noted before stays."""
    if not is_door(session, code):
        raise WrongCode
    now = timezone.now()
    if now < session.begins_at - EARLY:
        raise NotYet
    if now > session.ends_at:
        raise Over
    selected = nomination.state == NominationState.SELECTED
    if nomination.course_id != session.course_id or not selected:
        raise NoTrainee
    presence = Presence.LATE if now > session.begins_at + LATE_AFTER else Presence.PRESENT
    found, made = Attended.objects.get_or_create(
        session=session,
        nomination=nomination,
        defaults={"presence": presence, "marked_by": MarkedBy.CODE, "marked_at": now},
    )
    if made:
        record(by, "came into session", session)
    return found
