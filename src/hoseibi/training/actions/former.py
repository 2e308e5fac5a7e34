"""Former trainees: they say themselves whether they may be found, and what they do now."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal

from ..choices import NominationState
from ..models import Nomination
from ..permissions import is_own, may_plan


class NotTrained(Refusal):
    message = _("Only who was selected for a course is a former trainee.")


class SaidInTheFuture(Refusal):
    message = _("This day has not come yet.")


@transaction.atomic
def agree(
    by: User, nomination: Nomination, on: date | None = None, *, origin: str = Origin.PAGE
) -> Nomination:
    """Let a former trainee be found: they say so themselves, or an officer writes down the day on
    which they said so."""
    found = _own(by, nomination)
    day = on or timezone.localdate()
    if day > timezone.localdate():
        raise SaidInTheFuture
    found.agreed_to_be_found = day
    found.save(update_fields=("agreed_to_be_found",))
    record(by, "let be found", f"{found.course} · {found.name}", origin=origin)
    return found


@transaction.atomic
def take_back(by: User, nomination: Nomination, *, origin: str = Origin.PAGE) -> Nomination:
    """Let a former trainee be found no longer; what they do now is forgotten with it."""
    found = _own(by, nomination)
    found.agreed_to_be_found, found.does_now, found.does_since = None, "", None
    found.save(update_fields=("agreed_to_be_found", "does_now", "does_since"))
    record(by, "let be found no longer", f"{found.course} · {found.name}", origin=origin)
    return found


@transaction.atomic
def say_now(
    by: User, nomination: Nomination, does_now: str, *, origin: str = Origin.PAGE
) -> Nomination:
    """Say what a former trainee does now; it is known since today."""
    found = _own(by, nomination)
    found.does_now, found.does_since = does_now.strip()[:300], timezone.localdate()
    found.save(update_fields=("does_now", "does_since"))
    record(by, "said what a former trainee does", f"{found.course} · {found.name}", origin=origin)
    return found


def _own(by: User, nomination: Nomination) -> Nomination:
    if not (is_own(by, nomination) or may_plan(by, nomination.course)):
        raise NotAllowed
    if nomination.state != NominationState.SELECTED:
        raise NotTrained
    return Nomination.objects.select_for_update().select_related("course").get(pk=nomination.pk)
