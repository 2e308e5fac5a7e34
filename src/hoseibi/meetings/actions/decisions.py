"""How a decision is entered: once, with who took it, for which side, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal

from ..models import AgendaItem, Decision
from ..permissions import require_may_write_down
from .meetings import require_open


class WhoNeeded(Refusal):
    message = _("Say who decided: a name, an office or a group. In ten years somebody will ask.")


class ReasonNeeded(Refusal):
    message = _("Say why it was decided so. Without the reason the same question comes again.")


@dataclass(frozen=True)
class Deciding:
    """A decision that is to be entered; `outcome` as in `choices.Outcome`."""

    outcome: str
    text: str
    reason: str
    language: str
    decided_by: str
    side: str = Side.PARTNER
    dissent: str = ""
    on: date | None = None
    anchors: tuple[Anchor, ...] = ()
    item: AgendaItem | None = None
    follows: Decision | None = None


@transaction.atomic
def decide(by: User, circle: Circle, deciding: Deciding, *, origin: str = Origin.PAGE) -> Decision:
    """Enter a decision of a circle; it is never changed, and another one may follow it."""
    require_may_write_down(by, circle.pk)
    if deciding.item is not None:
        require_open(deciding.item.meeting)
    if not deciding.decided_by.strip():
        raise WhoNeeded
    if not deciding.reason.strip():
        raise ReasonNeeded
    decision = Decision.objects.create(
        circle=circle,
        item=deciding.item,
        outcome=deciding.outcome,
        text=deciding.text,
        reason=deciding.reason,
        dissent=deciding.dissent,
        language=deciding.language,
        side=deciding.side,
        decided_by=deciding.decided_by,
        decided_on=deciding.on or timezone.localdate(),
        recorded_by=by,
        recorded_at=timezone.now(),
        follows=deciding.follows,
    )
    decision.anchors.set(deciding.anchors)
    record(by, "entered decision", decision, origin=origin)
    return decision
