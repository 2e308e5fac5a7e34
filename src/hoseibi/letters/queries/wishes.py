"""How often somebody is told of what, and what they have not been told yet."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.utils import timezone

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader

from ..choices import GATHERED, Pace
from ..models import Letter, Reminder, Wish
from .kinds import KINDS, Kind, Matter
from .leaving import is_reminder, kinds_in


class Paced(NamedTuple):
    """A kind of matter with how often somebody is told of it."""

    kind: Kind
    pace: Pace


class Untold(NamedTuple):
    """Matters for one letter: its kind, and each matter with its own."""

    kind: str
    matters: tuple[tuple[str, Matter], ...]


def paces(user: Reader) -> list[Paced]:
    """Every kind of matter, with how often somebody is told of it."""
    wishes = dict(Wish.objects.filter(user=user.pk).values_list("kind", "pace"))
    return [Paced(one, Pace(wishes.get(one.code, one.pace))) for one in KINDS]


def pace(user: Reader, code: str) -> Pace:
    """How often somebody is told of one kind."""
    return next((one.pace for one in paces(user) if one.kind.code == code), Pace.NOTHING)


def takes_letters(user: User) -> bool:
    """Whether reminders reach somebody at all."""
    return bool(user.is_active and user.wants_letters and user.email)


def is_unwanted(letter: Letter) -> bool:
    """Whether a letter is a reminder of nothing but what its addressee switched off, all of it or
    kind by kind, since it was written."""
    user = letter.user
    if user is None or not is_reminder(letter):
        return False
    wanted = {one.kind.code for one in paces(user) if one.pace != Pace.NOTHING}
    return not takes_letters(user) or wanted.isdisjoint(kinds_in(letter))


def untold(user: User, today: date) -> list[Untold]:
    """What somebody is to be told now, as the letters that it makes, most urgent first. What is
    gathered waits until its day or its week is round."""
    if not takes_letters(user):
        return []
    found: list[Untold] = []
    for each in Pace:
        asked = [one.kind for one in paces(user) if one.pace == each]
        if each == Pace.NOTHING or not asked or _gathered_already(user, each, today):
            continue
        found += _letters(each, _matters(user, asked, today))
    return found


def _letters(pace: Pace, matters: list[tuple[str, Matter]]) -> list[Untold]:
    if pace == Pace.AT_ONCE:
        return [Untold(kind, ((kind, one),)) for kind, one in matters]
    return [Untold(pace.value, tuple(matters))] if matters else []


def _matters(user: User, kinds: list[Kind], today: date) -> list[tuple[str, Matter]]:
    told = set(Reminder.objects.filter(user=user).values_list("matter", "stage"))
    found = [
        (kind.code, one)
        for kind in kinds
        for one in kind.waiting(user, today)
        if one.stage and (one.key, one.stage) not in told
    ]
    return sorted(found, key=lambda pair: pair[1].days_left)


def _gathered_already(user: User, pace: Pace, today: date) -> bool:
    days = GATHERED.get(pace)
    if days is None:
        return False
    since = midnight(today - timedelta(days - 1))
    return Letter.objects.filter(user=user, kind=pace.value, made_at__gte=since).exists()


def midnight(day: date) -> datetime:
    """The moment at which a day begins here."""
    return timezone.make_aware(datetime.combine(day, datetime.min.time()))


def told_today(user: User, key: str, today: date) -> bool:
    """Whether somebody was told of a matter today, however it came about."""
    told = Reminder.objects.filter(user=user, matter=key)
    return told.filter(told_at__gte=midnight(today)).exists()
