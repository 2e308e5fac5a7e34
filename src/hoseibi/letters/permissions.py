"""Who reads the outbox: who answers for what leaves this site."""

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, Reader, circles_where, is_officer, may

from .models import Letter


def may_read_outbox(user: Reader) -> bool:
    """Whether somebody reads letters before they leave: an officer of the department, and who
    gives seats in a circle, for the letters about it."""
    return is_officer(user) or bool(circles_where(user, Act.MANAGE))


def may_handle(user: Reader, letter: Letter) -> bool:
    """Whether somebody may let a letter go, hold it, edit it or discard it. Who does not read what
    it is about may not; letters about nobody's circle are the department's."""
    circles = {one.circle_id for one in letter.matters.all()}
    if not all(may(user, Act.READ, circle) for circle in circles if circle is not None):
        return False
    if is_officer(user):
        return True
    return bool(circles) and None not in circles and circles <= set(managed(user))


def managed(user: Reader) -> list[int]:
    """The circles for whose letters somebody answers."""
    return circles_where(user, Act.MANAGE)


def require_may_handle(user: Reader, letter: Letter) -> None:
    if not may_handle(user, letter):
        raise NotAllowed


def require_may_edit(user: Reader, letter: Letter) -> None:
    """Who wrote a letter may put it right, and take it back."""
    if letter.made_by_id is None or letter.made_by_id != getattr(user, "pk", None):
        require_may_handle(user, letter)
