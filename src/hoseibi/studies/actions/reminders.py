"""How who leads a round writes to those who have not answered, whatever its day is."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.letters import actions as letters
from hoseibi.letters.choices import Pace
from hoseibi.letters.queries import pace, takes_letters

from ..choices import RoundState
from ..models import Round
from ..permissions import require_may_lead
from ..queries.reminders import ROUNDS, matter_of, waited_for
from .rounds import NotOpen


class Reminded(NamedTuple):
    """To whom a letter is in the outbox, who had one today already, and who wants none."""

    written: tuple[User, ...]
    had: tuple[User, ...]
    unwanted: tuple[User, ...]


def remind_group(by: User, round: Round) -> Reminded:
    """Write to everybody who has not answered all of a round, once a day at most."""
    require_may_lead(by, round)
    if round.state != RoundState.OPEN:
        raise NotOpen
    if not settings.SENDS_LETTERS:
        raise letters.NoLetters
    written, had, unwanted = [], [], []
    for user in waited_for(by, round):
        if not takes_letters(user) or pace(user, ROUNDS.code) == Pace.NOTHING:
            unwanted.append(user)
        elif _asked_again(by, user, round):
            written.append(user)
        else:
            had.append(user)
    if written:
        record(by, "reminded", f"{round.group} · {round.number}")
    return Reminded(tuple(written), tuple(had), tuple(unwanted))


def _asked_again(by: User, user: User, round: Round) -> bool:
    """Whether a letter is written; where letters need not wait, it leaves at once."""
    letter = letters.ask_again(by, user, ROUNDS.code, lambda one: matter_of(one, round))
    if letter is not None:
        letters.send(letter.pk)
    return letter is not None
