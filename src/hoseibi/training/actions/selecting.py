"""How trainees are selected: points by several officers, a decision with its reason on each, the
waiting list, and who moves up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import OPEN_TO_CHOICE, CourseState, NominationState
from ..models import Course, Criterion, Nomination, Score
from ..permissions import require_may_plan
from .waiting import held, queue

SELECTABLE = (CourseState.SELECTING, CourseState.SET, CourseState.UNDER_WAY)


class NotSelecting(Refusal):
    message = _("Trainees are selected once the call is closed.")


class NotToBeChosen(Refusal):
    message = _("This nomination was not sent, or it was withdrawn.")


class ReasonOfDecision(Refusal):
    message = _("Give the reason: the organ is told it.")


class AllPlacesTaken(Refusal):
    message = _("All {places} places are taken. Put this person on the waiting list.")


class PointsOutOfReach(Refusal):
    message = _("Between 0 and {most} points are given by “{criterion}”.")


class NobodyWaits(Refusal):
    message = _("Nobody is on the waiting list.")


class NothingToDecide(Refusal):
    message = _("Say whether somebody is selected, waits, or is not selected.")


@dataclass(frozen=True)
class Points:
    """The points that somebody gives by a criterion, with why; None takes them back."""

    points: int | None
    reason: str = ""


@transaction.atomic
def score(
    by: User,
    nomination: Nomination,
    given: Mapping[int, Points],
    *,
    origin: str = Origin.PAGE,
) -> None:
    """Give a nominee one's own points, by the key of the criterion."""
    require_may_plan(by, nomination.course)
    found = held(nomination)
    if found.course.state not in (CourseState.CALLING, CourseState.SELECTING):
        raise NotSelecting
    if found.state not in OPEN_TO_CHOICE:
        raise NotToBeChosen
    criteria = Criterion.objects.filter(course=found.course_id).in_bulk(list(given))
    now = timezone.now()
    for key, one in given.items():
        criterion = criteria.get(key)
        if criterion is None:
            continue
        if one.points is None:
            Score.objects.filter(nomination=found, criterion=criterion, given_by=by).delete()
            continue
        if not 0 <= one.points <= criterion.most:
            said = PointsOutOfReach.message.format(most=criterion.most, criterion=criterion)
            raise PointsOutOfReach(said)
        Score.objects.update_or_create(
            nomination=found,
            criterion=criterion,
            given_by=by,
            defaults={"points": one.points, "reason": one.reason.strip(), "given_at": now},
        )
    record(by, "gave points to nominee", f"{found.course} · {found.name}", origin=origin)


@dataclass(frozen=True)
class Deciding:
    """What becomes of a nominee, why, at which place of the waiting list (the last one unless
    said), and when; now unless said."""

    state: NominationState
    reason: str
    rank: int | None = None
    at: datetime | None = None


@transaction.atomic
def decide(
    by: User, nomination: Nomination, deciding: Deciding, *, origin: str = Origin.PAGE
) -> Nomination:
    """Select somebody, let them wait, or not; never more than there are places."""
    require_may_plan(by, nomination.course)
    course = Course.objects.select_for_update().get(pk=nomination.course_id)
    found = held(nomination)
    if course.state not in SELECTABLE:
        raise NotSelecting
    if found.state not in OPEN_TO_CHOICE:
        raise NotToBeChosen
    if deciding.state not in OPEN_TO_CHOICE or deciding.state == NominationState.SENT:
        raise NothingToDecide
    if not deciding.reason.strip():
        raise ReasonOfDecision
    if deciding.state == NominationState.SELECTED and found.state != NominationState.SELECTED:
        _require_place(course)
    before = found.state
    found.state, found.reason, found.rank = deciding.state, deciding.reason.strip(), None
    found.decided_by, found.decided_at = by, deciding.at or timezone.now()
    found.changed_at = timezone.now()
    found.save()
    if NominationState.WAITING in (before, found.state):
        queue(course, found, deciding.rank)
    record(by, VERBS[deciding.state], f"{course} · {found.name}", origin=origin)
    found.refresh_from_db()
    return found


VERBS = {
    NominationState.SELECTED: "selected trainee",
    NominationState.WAITING: "put on the waiting list",
    NominationState.NOT_SELECTED: "did not select",
}


@transaction.atomic
def move_up(by: User, course: Course, reason: str, *, origin: str = Origin.PAGE) -> Nomination:
    """Offer a place that is free to the first of the waiting list."""
    require_may_plan(by, course)
    waiting = course.nominations.filter(state=NominationState.WAITING)
    first = waiting.order_by("rank", "pk").first()
    if first is None:
        raise NobodyWaits
    deciding = Deciding(NominationState.SELECTED, reason)
    return decide(by, first, deciding, origin=origin)


def _require_place(course: Course) -> None:
    taken = course.trainees.count()
    if taken >= course.places:
        raise AllPlacesTaken(AllPlacesTaken.message.format(places=course.places))
