"""How somebody says that something is still true, on a day, and how they know."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..models import Confirmation, InventoryEntry, SurveyFinding
from ..permissions import require_may_change
from .findings import DayAhead, WasSuperseded
from .keeping import named


class HowNeeded(Refusal):
    message = _("Say how you know that it is still so: whom you asked, what you read.")


class SeenSince(Refusal):
    message = _("It was seen on a later day already. Give a day after that one.")


@transaction.atomic
def confirm(
    by: User,
    known: SurveyFinding | InventoryEntry,
    how: str,
    on: date | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Confirmation:
    """Enter that something is still so."""
    now = type(known).objects.select_for_update().get(pk=known.pk)
    require_may_change(by, now)
    if isinstance(now, SurveyFinding) and now.superseded_by_id is not None:
        raise WasSuperseded
    day = on or timezone.localdate()
    if day > timezone.localdate():
        raise DayAhead
    if day < now.seen_on:
        raise SeenSince
    if not how.strip():
        raise HowNeeded
    which = "finding" if isinstance(now, SurveyFinding) else "entry"
    made = Confirmation.objects.create(**{which: now}, on=day, how=how.strip()[:300], by=by)
    now.seen_on = day
    now.changed_at = timezone.now()
    now.save(update_fields=("seen_on", "changed_at"))
    record(by, "confirmed", named(now), origin=origin)
    return made
