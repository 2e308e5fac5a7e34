"""What people say of the letters that they want: kind by kind, or at the foot of one."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.db.models import F

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
            wished = {"pace": pace, "before": ""}
            Wish.objects.update_or_create(user=user, kind=code, defaults=wished)
    if user.wants_letters != any_at_all:
        user.wants_letters = any_at_all
        user.save(update_fields=("wants_letters",))
    record(user, "chose letters", user)


@transaction.atomic
def switch_off(letter: Letter) -> list[str]:
    """Tell whoever got a letter nothing more of the kinds in it: the key at its foot says that
    they ask for it. The kinds that were on."""
    user = letter.user
    wished = dict(Wish.objects.filter(user=user).values_list("kind", "pace"))
    were_on = [code for code in kinds_in(letter) if wished.get(code) != Pace.NOTHING]
    for code in were_on:
        off = {"pace": Pace.NOTHING, "before": wished.get(code, "")}
        Wish.objects.update_or_create(user=user, kind=code, defaults=off)
    if were_on:
        record(user, "switched off letters", ", ".join(were_on))
    return were_on


@transaction.atomic
def switch_on(letter: Letter) -> list[str]:
    """Take a switching off back: the kinds in a letter are told again as often as was wished
    before, or else as often as they are."""
    codes = kinds_in(letter)
    off = Wish.objects.filter(user=letter.user, kind__in=codes, pace=Pace.NOTHING)
    again = off.exclude(before="").update(pace=F("before"), before="")
    if off.delete()[0] + again:
        record(letter.user, "switched on letters", ", ".join(codes))
    return codes
