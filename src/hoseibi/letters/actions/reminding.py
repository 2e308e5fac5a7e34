"""How people are told of what waits for them: each thing once at each stage, by a letter that goes
through the outbox like every other."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.partners.models import Person

from ..choices import Pace
from ..models import Letter, Reminder
from ..queries import Matter, pace, subject, takes_letters, text, told_today
from ..queries import untold as what_is_untold
from .sending import NoLetters
from .writing import Address, More, addressed, by_itself, named, put


def drafted(user: User) -> list[tuple[tuple[str, str], More]]:
    """The letters that somebody would get now, as (subject, text) with what they are about. What
    an application says of its matters is said in the language of who gets them."""
    with translation.override(_language(user)):
        return [
            (
                _words(user, [one for _kind, one in each.matters]),
                More(each.kind, about=each.matters),
            )
            for each in what_is_untold(user, timezone.localdate())
        ]


def _words(user: User, about: list[Matter]) -> tuple[str, str]:
    return subject(about), text(user, about)


def _language(user: User) -> str:
    return user.language or settings.LANGUAGE_CODE


@transaction.atomic
def remind(user: User) -> list[Letter]:
    """Put into the outbox what somebody was not told of at its stage; the letters."""
    if not settings.SENDS_LETTERS:
        raise NoLetters
    # Two runs at once would both find nothing told.
    held = User.objects.select_for_update().get(pk=user.pk)
    made = [_put(None, held, words, more) for words, more in drafted(held)]
    for letter in made:
        record(None, "wrote a letter", named(letter), origin=Origin.COMMAND)
    return made


def _put(by: User | None, user: User, words: tuple[str, str], more: More) -> Letter:
    more = more._replace(language=_language(user), send_after=by_itself())
    _tell(user, [one for _kind, one in more.about])
    return put(by, user, words, more)


def _tell(user: User, about: Iterable[Matter]) -> None:
    now = timezone.now()
    Reminder.objects.bulk_create(
        Reminder(user=user, matter=one.key, stage=one.stage, told_at=now) for one in about
    )


@transaction.atomic
def ask_again(
    by: User, user: User, kind: str, telling: Callable[[User], Matter | None]
) -> Letter | None:
    """Write to somebody of one matter because somebody asks for it, however far its day is; None
    when they were told of it today already. `telling` says what it is, in the language of who gets
    the letter. The action that calls this tells the journal."""
    if not settings.SENDS_LETTERS:
        raise NoLetters
    held = User.objects.select_for_update().get(pk=user.pk)
    today = timezone.localdate()
    with translation.override(_language(held)):
        matter = telling(held)
        if matter is None or told_today(held, matter.key, today):
            return None
        now = matter._replace(stage=today.isoformat())
        return _put(by, held, _words(held, [now]), More(kind, about=((kind, now),)))


@transaction.atomic
def write_of(
    by: User, to: User | Person | Address, words: tuple[str, str], more: More
) -> Letter | None:
    """Put a letter into the outbox that somebody writes of what rules tell of too. It counts as
    told; None for who has an account and switched letters of its kind off."""
    user, _person, _address = addressed(to)
    if user is not None:
        held = User.objects.select_for_update().get(pk=user.pk)
        if not takes_letters(held) or pace(held, more.kind) == Pace.NOTHING:
            return None
        _tell(held, [one for _kind, one in more.about])
    letter = put(by, to, words, more)
    record(by, "wrote a letter", named(letter))
    return letter
