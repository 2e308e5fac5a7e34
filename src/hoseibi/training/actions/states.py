"""How a course goes on: from its plan to the call, the selection, the teaching and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Release, User
from hoseibi.errors import Refusal
from hoseibi.ui.languages import by_language

from ..choices import CourseState, NominationState
from ..models import Course, CourseStep, PublicPage
from ..permissions import require_may_plan

FORWARD = MappingProxyType(
    {
        CourseState.PLANNED: CourseState.CALLING,
        CourseState.CALLING: CourseState.SELECTING,
        CourseState.SELECTING: CourseState.SET,
        CourseState.SET: CourseState.UNDER_WAY,
        CourseState.UNDER_WAY: CourseState.ENDED,
    }
)
"""The state that follows each."""

BACK = MappingProxyType(
    {
        CourseState.CALLING: CourseState.PLANNED,
        CourseState.SELECTING: CourseState.CALLING,
        CourseState.SET: CourseState.SELECTING,
        CourseState.UNDER_WAY: CourseState.SET,
    }
)
"""The state that a course goes back to, with a reason."""

CALLED_OFF_FROM = (
    *(CourseState.PLANNED, CourseState.CALLING, CourseState.SELECTING, CourseState.SET),
    CourseState.UNDER_WAY,
)


class NotTheNextState(Refusal):
    message = _("The course does not stand where this button was pressed. Look at it again.")


class ReasonNeeded(Refusal):
    message = _("Say why: those whom it concerns will ask.")


class NobodyIsInvited(Refusal):
    message = _("Say first which organs the course is for, and how many each may nominate.")


class NoDeadline(Refusal):
    message = _("Say first until when nominations come in; that day is not yet over.")


class NothingSaid(Refusal):
    message = _("Say first what the course is for and who may be nominated.")


class NominationsCame(Refusal):
    message = _("Organs have nominated already. Call the course off, or let the call go on.")


class StillPublic(Refusal):
    message = _("Everybody sees this course. Take it back from them first, under For everybody.")


class SomebodyUndecided(Refusal):
    message = _("Decide first on every nominee: selected, waiting or not selected.")


class NobodySelected(Refusal):
    message = _("Nobody is selected yet.")


class NotYet(Refusal):
    message = _("The day for this has not come.")


@dataclass(frozen=True)
class Moving:
    """To which state a course is to go, why (where it goes back or is called off), and when; now
    unless said."""

    to: CourseState
    reason: str = ""
    at: datetime | None = None


@transaction.atomic
def move(by: User, course: Course, moving: Moving, *, origin: str = Origin.PAGE) -> Course:
    """Let a course come to another state."""
    require_may_plan(by, course)
    found = Course.objects.select_for_update().get(pk=course.pk)
    _require_way(found, moving)
    now = moving.at or timezone.now()
    if moving.to == FORWARD.get(CourseState(found.state)):
        _require_ready(found, moving.to, now)
    found.state, found.changed_at = moving.to, now
    found.sequence += moving.to == CourseState.CANCELLED
    found.save(update_fields=("state", "changed_at", "sequence"))
    CourseStep.objects.create(
        course=found, state=moving.to, reason=moving.reason.strip(), taken_by=by, taken_at=now
    )
    record(by, VERBS[moving.to], found, origin=origin)
    course.state, course.sequence = found.state, found.sequence
    return found


VERBS = MappingProxyType(
    {
        CourseState.PLANNED: "took back the call for course",
        CourseState.CALLING: "called for nominations for course",
        CourseState.SELECTING: "began to select for course",
        CourseState.SET: "settled the trainees of course",
        CourseState.UNDER_WAY: "let course begin",
        CourseState.ENDED: "ended course",
        CourseState.CANCELLED: "called off course",
    }
)
"""How the journal tells of each state that a course came to."""


def _require_way(course: Course, moving: Moving) -> None:
    state = CourseState(course.state)
    if moving.to == FORWARD.get(state):
        return
    back = moving.to == BACK.get(state)
    off = moving.to == CourseState.CANCELLED and state in CALLED_OFF_FROM
    if not (back or off):
        raise NotTheNextState
    if not moving.reason.strip():
        raise ReasonNeeded
    if moving.to == CourseState.PLANNED and course.nominations.exists():
        raise NominationsCame
    if (
        moving.to == CourseState.PLANNED
        and PublicPage.objects.filter(Release.standing(), course=course).exists()
    ):
        raise StillPublic


def _require_ready(course: Course, to: CourseState, now: datetime) -> None:
    """What has to be there before a course goes on."""
    today = timezone.localdate(now)
    if to == CourseState.CALLING:
        _require_call(course, today)
    elif to == CourseState.SET:
        if course.nominations.filter(state=NominationState.SENT).exists():
            raise SomebodyUndecided
        if not course.trainees.exists():
            raise NobodySelected
    elif (to == CourseState.UNDER_WAY and today < course.begins_on) or (
        to == CourseState.ENDED and today < course.ends_on
    ):
        raise NotYet


def _require_call(course: Course, today: date) -> None:
    if not course.targets.exists():
        raise NobodyIsInvited
    if course.nominate_until is None or course.nominate_until < today:
        raise NoDeadline
    if not by_language(course.objective) or not by_language(course.eligibility):
        raise NothingSaid
