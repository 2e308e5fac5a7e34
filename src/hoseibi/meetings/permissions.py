"""Who may see and write what was said in meetings: what the roles of the circle allow."""

from hoseibi.accounts.choices import Act, Side
from hoseibi.accounts.permissions import NotAllowed, Reader, may


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
