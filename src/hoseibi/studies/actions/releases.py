"""How what a group answered as a whole is released, and how that is withdrawn."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require_may_release
from hoseibi.errors import Refusal

from ..choices import RoundState
from ..models import Round


class NotClosed(Refusal):
    message = _("This round is still open. Close it with a summary; that is what is released.")


class RoundReleased(Refusal):
    message = _("What came of this round is released already.")


@transaction.atomic
def release_round(
    by: User, round: Round, releasing: Releasing, *, origin: str = Origin.PAGE
) -> Round:
    """Let everybody who signs in read the questions, the summary and the numbers; who said what
    stays with the group."""
    require_may_release(by, round.group.circle_id)
    now = Round.objects.select_for_update(of=("self",)).get(pk=round.pk)
    if now.state != RoundState.CLOSED:
        raise NotClosed
    if now.release is not None and now.release.withdrawn_at is None:
        raise RoundReleased
    circle = now.group.circle
    now.release = accounts.release(by, circle, f"{circle} · {now}", releasing, origin=origin)
    now.save(update_fields=("release",))
    return now


@transaction.atomic
def withdraw_round(by: User, round: Round, reason: str, *, origin: str = Origin.PAGE) -> Round:
    """Let only the group read it again."""
    require_may_release(by, round.group.circle_id)
    accounts.withdraw_release(by, round.release, reason, origin=origin)
    round.refresh_from_db()
    return round
