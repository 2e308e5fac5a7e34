"""Who may do what with terms: everybody reads what was decided, who signs in reads and proposes
candidates, and those who change laws decide."""

import rules

from hoseibi.accounts.permissions import NotAllowed, Reader, is_officer, is_signed_in

from .choices import DECIDED, TermStatus
from .models import ConceptTerm

rules.add_perm("terms.propose", is_signed_in)
rules.add_perm("terms.decide", is_officer)


def may_propose(user: Reader) -> bool:
    """Whether somebody may enter concepts and candidates, and read those of others."""
    return bool(user.has_perm("terms.propose"))


def may_decide(user: Reader) -> bool:
    """Whether somebody may approve, forbid, deprecate, merge and bring in lists."""
    return bool(user.has_perm("terms.decide"))


def may_change(user: Reader, term: ConceptTerm) -> bool:
    """Whether somebody may change the words of a term: who decides; and who proposed it, as long
    as nobody has decided."""
    own = term.entered_by_id is not None and term.entered_by_id == user.pk
    return may_decide(user) or (own and term.status == TermStatus.CANDIDATE)


def statuses(user: Reader) -> tuple[str, ...]:
    """Terms of which status somebody may know."""
    return tuple(TermStatus) if may_propose(user) else DECIDED


def require_may_propose(user: Reader) -> None:
    """Refuse somebody who did not sign in."""
    if not may_propose(user):
        raise NotAllowed


def require_may_decide(user: Reader) -> None:
    """Refuse somebody who does not decide on terms."""
    if not may_decide(user):
        raise NotAllowed


def require_may_change(user: Reader, term: ConceptTerm) -> None:
    """Refuse somebody whose candidate it is not."""
    if not may_change(user, term):
        raise NotAllowed
