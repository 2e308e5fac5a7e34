"""Who may write, send and close rounds of questions: what the roles of the circle allow."""

from hoseibi.accounts.choices import WHOLE_PROJECT, Act
from hoseibi.accounts.permissions import NotAllowed, Reader, may, roles_in

from .models import Round


def may_begin_round(user: Reader, circle: int) -> bool:
    """Whether somebody may ask a group."""
    return may(user, Act.OPINE, circle)


def may_lead(user: Reader, round: Round) -> bool:
    """Whether a round is somebody's to write, send and close: who began it, and the officers and
    experts who serve the whole project, so that it does not end with one person's post."""
    circle = round.group.circle_id
    if not may(user, Act.OPINE, circle):
        return False
    serves = not WHOLE_PROJECT.isdisjoint(roles_in(user, circle))
    return serves or (round.begun_by_id is not None and round.begun_by_id == user.pk)


def require_may_lead(user: Reader, round: Round) -> None:
    """Refuse somebody whose round it is not."""
    if not may_lead(user, round):
        raise NotAllowed
