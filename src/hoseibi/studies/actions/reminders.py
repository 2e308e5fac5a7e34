"""How letters remind people of what waits for them, each thing once at each stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.meetings.models import Reminder

from ..choices import RoundState
from ..models import Round
from ..permissions import require_may_lead
from ..queries import letters
from ..queries.reminders import Matter, matter_of, matters, round_key, waited_for
from .rounds import NotOpen


class NoLetters(Refusal):
    message = _("This site sends no letters. Who keeps the server can let it: MAIL_URL.")


class Reminded(NamedTuple):
    """Who got a letter, who had one today already, and who wants none."""

    sent: tuple[User, ...]
    had: tuple[User, ...]
    unwanted: tuple[User, ...]


def letter(user: User, about: Sequence[Matter]) -> EmailMessage:
    """What is written to somebody, in their language."""
    with translation.override(user.language or settings.LANGUAGE_CODE):
        subject, text = letters.subject(about), letters.text(user, about)
    # So that holiday notices are not sent back (RFC 3834).
    return EmailMessage(
        subject, text, to=[user.email], headers={"Auto-Submitted": "auto-generated"}
    )


def remind(user: User) -> EmailMessage | None:
    """Write to somebody of what they were not reminded of at its stage; the letter that was sent.
    When it cannot be sent, nothing counts as told."""
    if not settings.SENDS_LETTERS:
        raise NoLetters
    with transaction.atomic():
        # Two runs at once would both find nothing told.
        held = User.objects.select_for_update().get(pk=user.pk)
        about = untold(held)
        told = _tell(held, about)
    return _send(letter(held, about), told) if about else None


def _send(made: EmailMessage, told: Sequence[Reminder]) -> EmailMessage:
    """Send a letter, outside of every transaction: a slow server must not hold up who writes."""
    try:
        made.send()
    except OSError:
        Reminder.objects.filter(pk__in=[one.pk for one in told]).delete()
        raise
    return made


def untold(user: User) -> list[Matter]:
    """What somebody would be reminded of now."""
    if not user.wants_letters or not user.email:
        return []
    told = set(Reminder.objects.filter(user=user).values_list("matter", "stage"))
    return [one for one in matters(user, timezone.localdate()) if (one.key, one.stage) not in told]


def _tell(user: User, about: Sequence[Matter]) -> list[Reminder]:
    now = timezone.now()
    return Reminder.objects.bulk_create(
        Reminder(user=user, matter=one.key, stage=one.stage, sent_at=now) for one in about
    )


def remind_group(by: User, round: Round) -> Reminded:
    """Write to everybody who has not answered all of a round, once a day at most."""
    require_may_lead(by, round)
    if round.state != RoundState.OPEN:
        raise NotOpen
    if not settings.SENDS_LETTERS:
        raise NoLetters
    sent, had, unwanted = [], [], []
    for user in waited_for(by, round):
        if not (user.wants_letters and user.email):
            unwanted.append(user)
        elif _ask_again(user, round):
            sent.append(user)
        else:
            had.append(user)
    if sent:
        record(by, "reminded", f"{round.group} · {round.number}")
    return Reminded(tuple(sent), tuple(had), tuple(unwanted))


def _ask_again(user: User, round: Round) -> bool:
    """Whether a letter about a round was sent: one a day, however it came about."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    with transaction.atomic():
        held = User.objects.select_for_update().get(pk=user.pk)
        about = matter_of(held, round)
        told = Reminder.objects.filter(user=held, matter=round_key(round))
        if about is None or told.filter(sent_at__gte=midnight).exists():
            return False
        now_told = _tell(held, [about._replace(stage=timezone.localdate().isoformat())])
    _send(letter(held, [about]), now_told)
    return True
