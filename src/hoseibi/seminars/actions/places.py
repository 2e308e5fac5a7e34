"""How quotas and interpretation channels of an event are set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person
from hoseibi.ui.languages import in_languages

from ..models import Channel, Event, Quota
from .events import CalledOff, planned
from .waiting import move_up


class QuotaInUse(Refusal):
    message = _("People registered in this group. Give it no places instead of taking it away.")


class QuotaNeedsName(Refusal):
    message = _("Give the group a name, in at least one language.")


class LanguageTwice(Refusal):
    message = _("Each language has one channel. This one is there already.")


@dataclass(frozen=True)
class Share:
    """A quota as it is to be."""

    names: Mapping[str, str] = field(default_factory=dict)
    seats: int = 0


@dataclass(frozen=True)
class Tuning:
    """A channel as it is to be."""

    language: str
    number: str = ""
    link: str = ""
    interpreter: Person | None = None


@transaction.atomic
def set_quota(by: User, event: Event, share: Share, quota: Quota | None = None) -> Quota:
    """Enter a quota or change one. Where there are more places, the waiting list moves up; where
    there are fewer, nobody loses theirs."""
    now = planned(by, event)
    if now.called_off_at:
        raise CalledOff
    if not any(said.strip() for said in share.names.values()):
        raise QuotaNeedsName
    row = quota or Quota(event=now, position=now.quotas.count() + 1)
    row.name, row.seats = in_languages(share.names), share.seats
    row.save()
    record(by, "set a quota", f"{now} · {row}")
    move_up(now)
    return row


@transaction.atomic
def remove_quota(by: User, quota: Quota) -> None:
    """Take away a quota that nobody registered in."""
    now = planned(by, quota.event)
    if quota.registrations.exists() or quota.invitees.exists():
        raise QuotaInUse
    record(by, "removed a quota", f"{now} · {quota}")
    quota.delete()


@transaction.atomic
def set_channel(by: User, event: Event, tuning: Tuning, channel: Channel | None = None) -> Channel:
    """Enter an interpretation channel or change one."""
    now = planned(by, event)
    if now.called_off_at:
        raise CalledOff
    others = now.channels.exclude(pk=channel.pk) if channel else now.channels.all()
    if others.filter(language=tuning.language).exists():
        raise LanguageTwice
    row = channel or Channel(event=now, position=now.channels.count() + 1)
    row.language, row.number, row.link = tuning.language, tuning.number, tuning.link
    row.interpreter = tuning.interpreter
    row.save()
    now.changed_at = timezone.now()
    now.save(update_fields=("changed_at",))
    record(by, "set an interpretation channel", f"{now} · {row.language}")
    return row


@transaction.atomic
def remove_channel(by: User, channel: Channel) -> None:
    """Take away a channel; who chose it has none."""
    now = planned(by, channel.event)
    record(by, "removed an interpretation channel", f"{now} · {channel.language}")
    channel.delete()
