"""Who may see and do what with events: what the roles of the circle allow.

Whoever reads in the circle sees its events. Who plans for the circle changes them and reads e-mail
addresses; who writes agendas there keeps the programme, the list at the door and the questions.
"""

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, Reader, may, require

from .models import Event


def may_see(user: Reader, event: Event) -> bool:
    """Whether somebody may know of an event: everybody, once it is announced."""
    return event.announced_at is not None or may_read(user, event)


def may_read(user: Reader, event: Event) -> bool:
    """Whether somebody may see what the circle sees of an event."""
    return may(user, Act.READ, event.circle_id)


def may_plan(user: Reader, circle: int) -> bool:
    """Whether somebody may plan events of a circle, announce them, and read who registered with
    what is needed to write to them."""
    return may(user, Act.PLAN, circle)


def require_may_plan(user: Reader, circle: int) -> None:
    require(user, Act.PLAN, circle)


def may_arrange(user: Reader, circle: int) -> bool:
    """Whether somebody may write the programme, note who came and put questions in order."""
    return may(user, Act.MINUTE, circle)


def require_may_arrange(user: Reader, circle: int) -> None:
    require(user, Act.MINUTE, circle)


def require_may_see(user: Reader, event: Event) -> None:
    """Refuse somebody who may not know of an event."""
    if not may_see(user, event):
        raise NotAllowed
