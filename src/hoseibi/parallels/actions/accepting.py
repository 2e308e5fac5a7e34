"""Somebody says that a deviation between two texts is meant, and takes that back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus.storage import shown
from hoseibi.errors import Refusal

from ..models import AcceptedDeviation
from ..permissions import require_may_accept
from ..queries.accepted import Judged


class NoReason(Refusal):
    message = _("Say why it is meant so. The reason is kept with your name and the day.")


class AcceptedAlready(Refusal):
    message = _("Somebody has accepted this meanwhile; the reason stands there.")


class TakenBackAlready(Refusal):
    message = _("There is no such acceptance, or it was taken back already.")


@transaction.atomic
def accept(by: User, judged: Judged, reason: str) -> AcceptedDeviation:
    """Keep that a deviation is meant, for the words of its articles as they are. What was said of
    the same place when it had other words gives way."""
    look, one = judged.look, judged.deviation
    law = look.left.language_version.law
    require_may_accept(by, law)
    if not reason.strip():
        raise NoReason
    if judged.accepted:
        raise AcceptedAlready
    if judged.earlier:
        _end(by, judged.earlier.pk)
    made, new = AcceptedDeviation.objects.get_or_create(
        key=judged.key,
        taken_back_at=None,
        defaults={
            "left": look.left.language_version,
            "right": look.right.language_version,
            "left_version": look.left,
            "right_version": look.right,
            "kind": look.kind,
            "code": one.code,
            "concept_id": one.concept or None,
            "left_place": one.left.address[:500],
            "right_place": one.right.address[:500],
            "message": one.message,
            "arguments": [[name, shown(said)] for name, said in one.arguments],
            "reason": reason.strip()[:1000],
            "accepted_by": by,
            "accepted_at": timezone.now(),
        },
    )
    if not new:
        raise AcceptedAlready
    record(by, "accepted deviation", f"{law} {made}")
    return made


@transaction.atomic
def count_again(by: User, accepted: AcceptedDeviation) -> None:
    """Take back that a deviation is meant: it counts again. Raises `TakenBackAlready` where
    somebody else was faster; it stays with them."""
    law = accepted.left.law
    require_may_accept(by, law)
    if not _end(by, accepted.pk):
        raise TakenBackAlready
    record(by, "took back accepted deviation", f"{law} {accepted}")


def _end(by: User, accepted: int) -> bool:
    """Take back an acceptance by its number; False where that was done already."""
    standing = AcceptedDeviation.objects.filter(pk=accepted, taken_back_at=None)
    return bool(standing.update(taken_back_by=by, taken_back_at=timezone.now()))
