"""How approved minutes are released to those who sign in, and how that is withdrawn."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require_may_release
from hoseibi.errors import Refusal

from ..choices import MeetingState
from ..models import Meeting


class NotApproved(Refusal):
    message = _("These minutes are not approved yet. What both sides stand by can be released.")


class MinutesReleased(Refusal):
    message = _("These minutes are released already.")


@transaction.atomic
def release_minutes(
    by: User, meeting: Meeting, releasing: Releasing, *, origin: str = Origin.PAGE
) -> Meeting:
    """Let everybody who signs in read the minutes with their decisions, in every language."""
    require_may_release(by, meeting.circle_id)
    now = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    if now.state != MeetingState.APPROVED:
        raise NotApproved
    if now.release is not None and now.release.withdrawn_at is None:
        raise MinutesReleased
    now.release = accounts.release(by, now.circle, str(now), releasing, origin=origin)
    now.save(update_fields=("release",))
    return now


@transaction.atomic
def withdraw_minutes(
    by: User, meeting: Meeting, reason: str, *, origin: str = Origin.PAGE
) -> Meeting:
    """Let only the circle read them again."""
    require_may_release(by, meeting.circle_id)
    accounts.withdraw_release(by, meeting.release, reason, origin=origin)
    meeting.refresh_from_db()
    return meeting
