"""Which deviations of two texts are wanted, and whether they are at hand. Nothing here looks for
any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.queries.kept import Kept
from hoseibi.corpus.models import LawVersion
from hoseibi.terms.queries import Base, bases_in

from ..choices import DeviationKind
from ..models import ComputedDeviations
from ..storage import Deviation, unpacked_deviations
from .alignments import Wanted

FOUND_BY = "5"
"""Changes with what the engine finds: what another found is looked for anew."""

MOST_KEPT = 60_000
"""Deviations that are kept in the memory of a process, those of the texts last asked for: about
90 MB."""

UNWANTED, OTHER, UNNAMED = "term-not-to-be-used", "term-leaves-habit", "term-not-named"
RENAMED, LEFT_OVER = "term-renamed", "term-left-over"
TERM_CODES = (UNWANTED, OTHER, UNNAMED, RENAMED, LEFT_OVER)
"""What is told of terms: one that was decided against, another one than usual, none of all; one
that a later version calls otherwise, and where it still stands."""


STEPS = 6
"""So many steps from version to version are looked at for renamed terms, the latest of a day."""


class Look(NamedTuple):
    """What two texts are to be held against one another for, with the terms where they matter, and
    the key of what all that makes."""

    kind: DeviationKind
    left: LawVersion
    right: LawVersion
    key: str
    base: Base | None = None


def parity_look(wanted: Wanted) -> Look:
    """What two languages do not say alike."""
    key = _print(DeviationKind.PARITY, _CHECKS, wanted.texts)
    return Look(DeviationKind.PARITY, wanted.left, wanted.right, key)


def drift_look(wanted: Wanted, base: Base, *, turned: bool = False) -> Look:
    """Where the second language leaves its own terms, or the first where it is `turned`; the base
    is of both languages."""
    key = _print(DeviationKind.DRIFT, str(turned), wanted.texts, base.fingerprint)
    ends = (wanted.right, wanted.left) if turned else (wanted.left, wanted.right)
    return Look(DeviationKind.DRIFT, *ends, key, base)


def renamed_look(old: LawVersion, new: LawVersion, base: Base) -> Look:
    """What a later version of a language calls otherwise; the base is of that language."""
    key = _print(DeviationKind.RENAMED, old.fingerprint, new.fingerprint, base.fingerprint)
    return Look(DeviationKind.RENAMED, old, new, key, base)


def term_looks(all_wanted: Sequence[Wanted]) -> list[Look]:
    """What one text and those beside it are held against for their terms: each pair one way and the
    other, one after the other, and then each text the versions before it. One query."""
    versions = [all_wanted[0].left, *(one.right for one in all_wanted)]
    over_time = [step for version in versions for step in steps(version)[:STEPS]]
    pairs = [(one.left, one.right) for one in all_wanted]
    languages = [[end.language_version.language for end in ends] for ends in (*pairs, *over_time)]
    bases = iter(bases_in(languages))
    looks = [
        drift_look(one, base, turned=turned)
        for one, base in zip(all_wanted, bases, strict=False)
        for turned in (False, True)
    ]
    return looks + [renamed_look(*step, base) for step, base in zip(over_time, bases, strict=True)]


def steps(version: LawVersion) -> list[tuple[LawVersion, LawVersion]]:
    """Each version of a text up to one, with the one that came after it, the latest first; of a law
    of `law_by_slug`, and as far as the reader may see them."""
    held = list(version.language_version.versions.all())
    place = next(at for at, each in enumerate(held) if each.pk == version.pk)
    return list(zip(held[:place], held[1 : place + 1], strict=True))[::-1]


def _print(*parts: str) -> str:
    return sha256(" ".join((FOUND_BY, *parts)).encode()).hexdigest()


_CHECKS = _print(*(f"{one.code} {one.severity} {one.message}" for one in legaltext.PARITY_CHECKS))


def deviations_at_hand(looks: Sequence[Look]) -> dict[str, tuple[Deviation, ...]]:
    """Those that are at hand, by key; one query for those that are not in memory."""
    known = ((one.key, _kept.get(one.key)) for one in looks)
    found = {key: held for key, held in known if held is not None}
    missing = [one.key for one in looks if one.key not in found]
    rows: Iterable[ComputedDeviations] = ()
    if missing:
        rows = ComputedDeviations.objects.filter(key__in=missing)
    for row in rows:
        found[row.key] = keep_deviations(row.key, unpacked_deviations(bytes(row.packed)))
    return found


def keep_deviations(key: str, found: tuple[Deviation, ...]) -> tuple[Deviation, ...]:
    """Keep deviations in the memory of this process."""
    _kept.keep(key, found)
    return found


def _weight(found: tuple[Deviation, ...]) -> int:
    return len(found) + 1


_kept: Kept[str, tuple[Deviation, ...]] = Kept(MOST_KEPT, _weight)
