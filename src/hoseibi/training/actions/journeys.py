"""How trainees come and go, and where they stay."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import NominationState
from ..models import Journey, Nomination
from ..permissions import require_may_plan


class NotATrainee(Refusal):
    message = _("Only who is selected travels. Select this person first.")


class LeavesBeforeComing(Refusal):
    message = _("The departure is before the arrival. Look at both again.")


@dataclass(frozen=True)
class Travelling:
    """A journey as it is planned; moments with their zone."""

    arrives_at: datetime | None = None
    arrives_by: str = ""
    departs_at: datetime | None = None
    departs_by: str = ""
    lodging: str = ""
    met_by: str = ""
    note: str = ""


@transaction.atomic
def plan_journey(
    by: User, nomination: Nomination, said: Travelling, *, origin: str = Origin.PAGE
) -> Journey:
    """Write down how a trainee comes and goes."""
    require_may_plan(by, nomination.course)
    if nomination.state != NominationState.SELECTED:
        raise NotATrainee
    if said.arrives_at and said.departs_at and said.departs_at < said.arrives_at:
        raise LeavesBeforeComing
    values = {each.name: getattr(said, each.name) for each in fields(said)}
    made, _new = Journey.objects.update_or_create(
        nomination=nomination, defaults=values | {"changed_at": timezone.now()}
    )
    subject = f"{nomination.course} · {nomination.name}"
    record(by, "planned journey", subject, origin=origin)
    return made
