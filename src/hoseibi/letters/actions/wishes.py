"""What people say of the letters that they want: kind by kind, or at the foot of one."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User

from ..choices import Pace
from ..models import Letter, Wish
from ..queries import kind, kinds_in


@transaction.atomic
def choose(user: User, wishes: Mapping[str, Pace], *, any_at_all: bool) -> None:
    """Let somebody say how often they are told of each kind, and whether letters remind them at
    all."""
    for code, pace in wishes.items():
        if kind(code) is not None:
            Wish.objects.update_or_create(user=user, kind=code, defaults={"pace": pace})
    if user.wants_letters != any_at_all:
        user.wants_letters = any_at_all
        user.save(update_fields=("wants_letters",))
    record(user, "chose letters", user)


@transaction.atomic
def switch_off(letter: Letter) -> list[str]:
    """Tell whoever got a letter nothing more of the kinds in it: the key at its foot says that
    they ask for it. The kinds that were on."""
    user = letter.user
    were_on = [
        code
        for code in kinds_in(letter)
        if not Wish.objects.filter(user=user, kind=code, pace=Pace.NOTHING).exists()
    ]
    for code in were_on:
        Wish.objects.update_or_create(user=user, kind=code, defaults={"pace": Pace.NOTHING})
    if were_on:
        record(user, "switched off letters", ", ".join(were_on))
    return were_on


@transaction.atomic
def switch_on(letter: Letter) -> list[str]:
    """Take a switching off back: the kinds in a letter are told again as often as they are unless
    somebody wishes otherwise."""
    codes = kinds_in(letter)
    off = Wish.objects.filter(user=letter.user, kind__in=codes, pace=Pace.NOTHING)
    if off.delete()[0]:
        record(letter.user, "switched on letters", ", ".join(codes))
    return codes
