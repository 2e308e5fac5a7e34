"""Who may look for experts, send them, and read of those who were sent."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, Reader, is_officer, may

from .choices import BEGUN, KNOWN_TO_ALL
from .models import Assignment, Expert, Handover


def may_see_roster(user: Reader) -> bool:
    """Whether somebody may look for experts and fill posts: an officer of the department."""
    return bool(is_officer(user))


def require_roster(user: Reader) -> None:
    """Refuse somebody who does not look for experts."""
    if not may_see_roster(user):
        raise NotAllowed


def open_to_roster(user: Reader) -> None:
    """The same for a page."""
    if not may_see_roster(user):
        raise PermissionDenied(str(NotAllowed()))


def is_own(user: Reader, expert: Expert | None) -> bool:
    """Whether an entry of the roster is one's own."""
    own = getattr(user, "person_id", None)
    return expert is not None and own is not None and expert.person_id == own


def may_open(user: Reader, expert: Expert) -> bool:
    """Whether somebody may read an entry of the roster and write in it: whose it is, and officers
    while it may be found or waits for consent."""
    found = expert.consents(timezone.localdate()) or expert.consented_on is None
    return is_own(user, expert) or (may_see_roster(user) and found)


def require_may_change(user: Reader, expert: Expert) -> None:
    """Refuse somebody whose entry it is not."""
    if not may_open(user, expert):
        raise NotAllowed


def may_write(user: Reader, assignment: Assignment) -> bool:
    """Whether somebody notes, reports and hands over for an assignment: its expert, once it is
    agreed."""
    return is_own(user, assignment.expert) and assignment.state in KNOWN_TO_ALL


def require_may_write(user: Reader, assignment: Assignment) -> None:
    """Refuse somebody whose assignment it is not."""
    if not may_write(user, assignment):
        raise NotAllowed


def may_hand_over(user: Reader, assignment: Assignment) -> bool:
    """Whether somebody may make a handover pack: the expert, and who manages the circle."""
    manages = may_see_roster(user) or may(user, Act.MANAGE, assignment.circle_id)
    return assignment.state in BEGUN and (manages or is_own(user, assignment.expert))


def may_receive(user: Reader, assignment: Assignment) -> bool:
    """Whether somebody may receive reports: an officer, and never the expert themselves."""
    manages = may_see_roster(user) or may(user, Act.MANAGE, assignment.circle_id)
    return manages and not is_own(user, assignment.expert)


def may_tick(user: Reader, pack: Handover) -> bool:
    """Whether somebody ticks lines of a pack off: who comes after its expert, and who manages."""
    post, person = pack.assignment, getattr(user, "person_id", None)
    if is_own(user, post.expert):
        return False
    after = post.followed_by.filter(expert__person=person, state__in=KNOWN_TO_ALL)
    return (person is not None and after.exists()) or may_hand_over(user, post)
