"""How it is decided what a term is: approved, forbidden, deprecated, or open again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import DECIDES, JOURNALLED, TermStatus
from ..models import ConceptTerm
from ..permissions import require_may_decide
from .history import tell


class ReasonMissing(Refusal):
    message = _("Say why it was decided so. Whoever asks later finds it in the history.")


class DayAhead(Refusal):
    message = _("This day is still to come. Write down a decision once it was taken.")


class AlreadySo(Refusal):
    message = _("The term is that already.")


@dataclass(frozen=True)
class Verdict:
    """What a term becomes, and why; who decided it on which day, and where that is written."""

    status: str
    reason: str
    decided_by: str = ""
    decided_on: date | None = None
    decision: str = ""


@transaction.atomic
def decide(
    by: User, term: ConceptTerm, verdict: Verdict, *, origin: str = Origin.PAGE
) -> ConceptTerm:
    """Let a term become what was decided. Without who and when, the decision is today's and of
    who writes it down."""
    require_may_decide(by)
    if not verdict.reason.strip():
        raise ReasonMissing
    today = timezone.localdate()
    if verdict.decided_on is not None and verdict.decided_on > today:
        raise DayAhead
    status = TermStatus(verdict.status)
    if term.status == status:
        raise AlreadySo
    is_open = status == TermStatus.CANDIDATE
    term.status = status
    term.decided_on = None if is_open else verdict.decided_on or today
    term.decided_by = "" if is_open else verdict.decided_by.strip() or str(by)
    term.decision = "" if is_open else verdict.decision.strip()
    term.save()
    tell(by, term.concept, DECIDES[status], _told(term, verdict), term)
    record(by, JOURNALLED[status], f"{term.concept}, {term}", origin=origin)
    return term


def _told(term: ConceptTerm, verdict: Verdict) -> str:
    """The reason, and who decided where that is somebody else than who writes it down."""
    said = [verdict.reason.strip()]
    if verdict.decided_by.strip():
        said.append(f"{term.decided_by}, {term.decided_on}")
    return "\n".join([*said, *filter(None, [term.decision])])
