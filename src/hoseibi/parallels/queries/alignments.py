"""Which alignment of two texts is wanted, and whether it is at hand. Nothing here computes one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.kept import Kept
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import visible_languages
from hoseibi.legaltext import Alignment, Tie

from ..models import ComputedAlignment, KeptTie
from ..storage import Pair, unpacked

MADE_BY = "3"
"""Changes with what the engine finds: alignments made by another are made anew."""

MOST_KEPT = 300_000
"""Ties that are kept in the memory of a process, those of the texts last asked for: about 60 MB."""


class Wanted(NamedTuple):
    """Two texts to be set beside one another, with the versions before each that the reader may
    see, the ties by hand, and the key of what all that makes."""

    left: LawVersion
    right: LawVersion
    chains: tuple[tuple[LawVersion, ...], tuple[LawVersion, ...]]
    ties: tuple[KeptTie, ...]
    texts: str
    key: str


def wanted(user: Reader, law: Law, left: LawVersion, rights: Sequence[LawVersion]) -> list[Wanted]:
    """What is wanted to set one text beside others; the law is one of `law_by_slug`. One query."""
    ties = list(standing_ties(user, law))
    return [_wanted(left, right, ties) for right in rights]


def standing_ties(user: Reader, law: Law) -> QuerySet[KeptTie]:
    """The ties by hand of a law that nobody has undone, of languages that the reader may see."""
    seen = visible_languages(user).filter(law=law).values("pk")
    held = KeptTie.objects.filter(left__in=seen, right__in=seen, undone_at=None)
    return held.select_related("tied_by__person").order_by("pk")


def _wanted(left: LawVersion, right: LawVersion, ties: Iterable[KeptTie]) -> Wanted:
    sides = {left.language_version_id, right.language_version_id}
    own = tuple(tie for tie in ties if {tie.left_id, tie.right_id} == sides)
    chains = (_chain(left), _chain(right))
    named = [MADE_BY, left.fingerprint, right.fingerprint, *(str(tie.pk) for tie in own)]
    before = [f"{each.fingerprint}{each.in_force_from}" for one in chains for each in one]
    return Wanted(left, right, chains, own, _print(named), _print([*named, "|", *before]))


def _print(parts: Iterable[str]) -> str:
    return sha256(" ".join(parts).encode()).hexdigest()


def _chain(version: LawVersion) -> tuple[LawVersion, ...]:
    """The versions of a text up to one, the oldest first, as far as the reader may see them."""
    held = list(version.language_version.versions.all())
    place = next(at for at, each in enumerate(held) if each.pk == version.pk)
    return tuple(held[: place + 1])


def at_hand(all_wanted: Sequence[Wanted]) -> dict[str, Pair]:
    """Those that are at hand, by key; one query for those that are not in memory."""
    found = {one.key: pair for one in all_wanted if (pair := _kept.get(one.key))}
    missing = [one.key for one in all_wanted if one.key not in found]
    rows = ComputedAlignment.objects.filter(key__in=missing) if missing else ()
    for row in rows:
        found[row.key] = keep_at_hand(row.key, unpacked(bytes(row.packed)))
    return found


def keep_at_hand(key: str, pair: Pair) -> Pair:
    """Keep an alignment in the memory of this process."""
    _kept.keep(key, pair)
    return pair


def _weight(pair: Pair) -> int:
    return len(pair.units) + len(pair.articles)


_kept: Kept[str, Pair] = Kept(MOST_KEPT, _weight)


def tie_here(user: Reader, law: Law, pk: int) -> KeptTie | None:
    """A tie by hand of a law, in languages that the reader may see."""
    return standing_ties(user, law).filter(pk=pk).first()


def alignment_of(pair: Pair, *, turned: bool = False) -> Alignment:
    """An alignment as the engine takes it, or the same with the second text first: its ties then
    still stand in the order of the other."""
    if not turned:
        return Alignment(pair.articles, pair.units)
    return Alignment(*(tuple(map(_turned, ties)) for ties in (pair.articles, pair.units)))


def _turned(tie: Tie) -> Tie:
    return Tie(tie.right, tie.left, tie.by, tie.likeness, tie.moved)
