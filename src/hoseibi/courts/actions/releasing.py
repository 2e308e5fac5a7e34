"""What is opened to everybody, closed again, or taken out."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..models import CaseTable, Kept
from ..permissions import require_may_change


class WhoReleased(Refusal):
    message = _("Say who on the partner's side decided to release it.")


class NotTaken(Refusal):
    message = _("This table was not taken over yet. Look at what is odd in it first.")


class IsReleased(Refusal):
    message = _("What is released is not taken out. Withdraw the release first.")


@transaction.atomic
def release(by: User, kept: Kept, released_by: str) -> None:
    """Open something to everybody, as somebody on the partner's side decided."""
    require_may_change(by, kept)
    if not released_by.strip():
        raise WhoReleased
    held = _held(kept)
    if isinstance(held, CaseTable) and held.taken_at is None:
        raise NotTaken
    held.released_on, held.released_by = timezone.localdate(), released_by.strip()[:200]
    held.save(update_fields=("released_on", "released_by"))
    record(by, "released figures of courts", held)


@transaction.atomic
def withdraw_release(by: User, kept: Kept) -> None:
    """Close something again that was open to everybody."""
    require_may_change(by, kept)
    held = _held(kept)
    held.released_on, held.released_by = None, ""
    held.save(update_fields=("released_on", "released_by"))
    record(by, "withdrew figures of courts", held)


@transaction.atomic
def discard(by: User, kept: Kept) -> None:
    """Take something out that is not released; its file stays in the library."""
    require_may_change(by, kept)
    held = _held(kept)
    if held.released_on is not None:
        raise IsReleased
    record(by, "took out figures of courts", held)
    held.delete()


def _held(kept: Kept) -> Any:
    return type(kept)._default_manager.select_for_update().get(pk=kept.pk)
