"""How a circle releases something, and takes a mistaken release back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal

from ..choices import Origin
from ..models import Circle, Release, User
from ..permissions import require_may_release
from .journal import record


class WhoReleased(Refusal):
    message = _("Say who of the partner's side released it: a name, an office or a group.")


class DayAhead(Refusal):
    message = _("A release is written down once it has happened. Give today or an earlier day.")


class WhyWithdrawn(Refusal):
    message = _("Say why the release is withdrawn: those who read it will ask.")


class NotReleased(Refusal):
    message = _("This is not released, so there is nothing to withdraw.")


@dataclass(frozen=True)
class Releasing:
    """Who released something, and on which day (today)."""

    released_by: str
    on: date | None = None


@transaction.atomic
def release(
    by: User, circle: Circle, what: str, releasing: Releasing, *, origin: str = Origin.PAGE
) -> Release:
    """Enter that something of a circle is released. What opens by it is its owner's to say."""
    require_may_release(by, circle)
    if not releasing.released_by.strip():
        raise WhoReleased
    today = timezone.localdate()
    on = releasing.on or today
    if on > today:
        raise DayAhead
    made = Release.objects.create(
        circle=circle,
        what=what[:500],
        released_by=releasing.released_by.strip()[:300],
        released_on=on,
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    record(by, "released", what, origin=origin)
    return made


@transaction.atomic
def withdraw_release(
    by: User, release: Release | None, reason: str, *, origin: str = Origin.PAGE
) -> Release:
    """Take a release back, with the reason; both stay on record."""
    if release is None:
        raise NotReleased
    now = Release.objects.select_for_update().get(pk=release.pk)
    require_may_release(by, now.circle_id)
    if now.withdrawn_at is not None:
        raise NotReleased
    if not reason.strip():
        raise WhyWithdrawn
    now.withdrawn_by = by
    now.withdrawn_at = timezone.now()
    now.reason = reason.strip()
    now.save(update_fields=("withdrawn_by", "withdrawn_at", "reason"))
    record(by, "withdrew the release of", now.what, origin=origin)
    return now
