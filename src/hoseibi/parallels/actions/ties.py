"""A person says which provisions of two languages answer one another, or that nothing answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.models import LawVersion
from hoseibi.errors import Refusal

from ..models import KeptTie
from ..permissions import require_may_tie
from ..queries.words import words_of


class NothingChosen(Refusal):
    message = _(
        "Choose provisions on both sides that answer one another, or on one side alone those that"
        " nothing answers."
    )


class BothChosen(Refusal):
    message = _("Something is chosen on both sides. To say that nothing answers, choose one side.")


class NoSuchProvision(Refusal):
    message = _("One of the texts no longer has a provision that you chose. Look at it again.")


@dataclass(frozen=True)
class Tying:
    """Provisions of two texts by their short addresses; with one side empty, nothing answers the
    other."""

    left: LawVersion
    right: LawVersion
    left_places: tuple[str, ...] = ()
    right_places: tuple[str, ...] = ()
    reason: str = ""
    alone: bool = False


@transaction.atomic
def tie(by: User, tying: Tying) -> KeptTie:
    """Keep what somebody decided; what was decided of the same provisions before gives way."""
    law = tying.left.language_version.law
    require_may_tie(by, law)
    sides = bool(tying.left_places), bool(tying.right_places)
    if not any(sides) or (not tying.alone and not all(sides)):
        raise NothingChosen
    if tying.alone and all(sides):
        raise BothChosen
    made = KeptTie(
        left=tying.left.language_version,
        right=tying.right.language_version,
        left_version=tying.left,
        right_version=tying.right,
        left_places=_said(tying.left, tying.left_places),
        right_places=_said(tying.right, tying.right_places),
        reason=tying.reason.strip()[:500],
        tied_by=by,
        tied_at=timezone.now(),
    )
    for earlier in _of_the_same(made):
        _undo(by, earlier)
    made.save()
    record(by, "tied provisions", f"{law} {made}")
    return made


@transaction.atomic
def untie(by: User, kept: KeptTie) -> None:
    """Take a tie by hand back; the engine's own counts again."""
    law = kept.left.law
    require_may_tie(by, law)
    _undo(by, kept)
    record(by, "untied provisions", f"{law} {kept}")


def _undo(by: User, kept: KeptTie) -> None:
    kept.undone_by, kept.undone_at = by, timezone.now()
    kept.save(update_fields=("undone_by", "undone_at"))


def _said(version: LawVersion, places: Sequence[str]) -> list[list[str]]:
    """Provisions with their words, in the order of the text."""
    words = words_of(corpus.law_of(version))
    if not words.keys() >= set(places):
        raise NoSuchProvision
    return [[address, said] for address, said in words.items() if address in set(places)]


def _of_the_same(made: KeptTie) -> list[KeptTie]:
    """Standing ties of these two languages that speak of a provision of the new one."""
    new = {made.left_id: _places(made.left_places), made.right_id: _places(made.right_places)}
    held = KeptTie.objects.select_for_update().filter(left__in=new, right__in=new, undone_at=None)
    return [
        one
        for one in held
        if new[one.left_id] & _places(one.left_places)
        or new[one.right_id] & _places(one.right_places)
    ]


def _places(side: Sequence[Sequence[str]]) -> set[str]:
    return {address for address, _words in side}
