"""Who may see and write what was said in meetings: what the roles of the circle allow."""

from django.utils import timezone

from hoseibi.accounts.choices import GRANTS, WHOLE_PROJECT, Act, Side
from hoseibi.accounts.models import Seat, User
from hoseibi.accounts.permissions import NotAllowed, Reader, may, require, roles_in
from hoseibi.partners.models import Person

from .models import Meeting


def may_decide(user: Reader, circle: int) -> bool:
    """Whether somebody's own decision counts: one of the partner's drafters."""
    return may(user, Act.DECIDE, circle)


def may_write_down(user: Reader, circle: int) -> bool:
    """Whether somebody may enter a decision, their own or one that others took."""
    return may_decide(user, circle) or may(user, Act.MINUTE, circle)


def require_may_write_down(user: Reader, circle: int) -> None:
    """Refuse somebody who may not enter a decision."""
    if not may_write_down(user, circle):
        raise NotAllowed


def settles(side: str) -> bool:
    """Whether a decision of a side settles what becomes of a draft: the partner's alone."""
    return side == Side.PARTNER


# --- meetings ---


def may_minute(user: Reader, circle: int) -> bool:
    """Whether somebody may plan meetings of a circle and write their agenda and minutes."""
    return may(user, Act.MINUTE, circle)


def require_may_minute(user: Reader, circle: int) -> None:
    """Refuse somebody who writes no minutes in a circle."""
    require(user, Act.MINUTE, circle)


def may_approve(user: Reader, meeting: Meeting) -> bool:
    """Whether somebody may approve minutes: the partner's drafters where they sit in the circle,
    so that the record is one of both sides; in a group of one side, who writes minutes."""
    if may_decide(user, meeting.circle_id):
        return True
    deciders = Seat.objects.filter(
        Seat.held(timezone.localdate()),
        circle=meeting.circle_id,
        role__in=GRANTS[Act.DECIDE],
    )
    return may_minute(user, meeting.circle_id) and not deciders.exists()


def require_may_approve(user: Reader, meeting: Meeting) -> None:
    """Refuse somebody who may not approve the minutes."""
    if not may_approve(user, meeting):
        raise NotAllowed


# --- answers ---


def may_answer_for(user: Reader, circle: int, person: Person) -> bool:
    """Whether somebody may enter the answer of another: officers, experts and interpreters do it
    for those who have no account."""
    serves = not WHOLE_PROJECT.isdisjoint(roles_in(user, circle))
    has_account = User.objects.filter(person=person.pk).exists()
    return serves and not has_account and may(user, Act.MINUTE, circle)
