"""Pair the terms of two languages by how surely they stand in the same places.

The measure is the log-likelihood ratio of standing together (T. Dunning, “Accurate Methods for the
Statistics of Surprise and Coincidence”, 1993). The best pairs are taken first, each term once; a
part of a term that is taken already counts only for where it stands by itself.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ...model.term import CANDIDATE, Concept, Gloss, Term, TermTransaction
from .phrases import stretches

LEAST_TOGETHER = 3
LEAST_LIKENESS = 0.35
"""Dice coefficient: twice the places in common, by the places of both."""
EXAMPLES = 5

COUNTED_BY = "hoseibi terms extract"
"""Who is named for what was counted."""
_COUNTED = re.compile(r"\d+ of \d+ and \d+ places, score \d+(?:\.\d+)?")


class UnitPair(msgspec.Struct, frozen=True):
    """Two texts that say the same in two languages: an article, a paragraph, a sentence."""

    address: str
    first: str
    second: str


class TermCandidate(msgspec.Struct, frozen=True):
    """Two terms that may be of one concept.

    together                   in how many units both stand
    first_count, second_count  in how many each stands
    score                      log-likelihood ratio: above 11 it is chance in one case of a thousand
    examples                   the addresses and texts of up to five units
    """

    first: str
    second: str
    together: int
    first_count: int
    second_count: int
    score: float
    examples: tuple[UnitPair, ...] = ()


def extract_terms(
    units: Sequence[UnitPair],
    languages: tuple[str, str],
    *,
    known: Iterable[Concept] = (),
    most: int = 200,
) -> tuple[TermCandidate, ...]:
    """The likeliest pairs of terms in texts of two languages, the surest first.

    known  concepts whose pairs are left out, since nobody needs to approve them again
    """
    firsts = stretches([unit.first for unit in units], languages[0], LEAST_TOGETHER)
    seconds = stretches([unit.second for unit in units], languages[1], LEAST_TOGETHER)
    places, others = _places(firsts), _places(seconds)
    ranked = sorted(
        _scored(places, others, seconds, len(units)),
        key=lambda pair: (-pair[0], -len(pair[1]) - len(pair[2]), pair[1], pair[2]),
    )
    named = _known(known, languages)
    chosen = (pair for pair in _once(ranked, places, others) if (pair[1], pair[2]) not in named)
    found: list[TermCandidate] = []
    for score, first, second, together in chosen:
        both = sorted(places[first] & others[second])
        shown = tuple(units[at] for at in both[:EXAMPLES])
        counts = len(places[first]), len(others[second])
        found.append(TermCandidate(first, second, together, *counts, round(score, 1), shown))
        if len(found) == most:
            break
    return tuple(found)


def _places(rows: Sequence[set[str]]) -> dict[str, set[int]]:
    places: dict[str, set[int]] = {}
    for at, row in enumerate(rows):
        for text in row:
            places.setdefault(text, set()).add(at)
    return places


Pair = tuple[float, str, str, int]
"""Score, both terms, and in how many units they stand together."""


def _scored(
    places: dict[str, set[int]],
    others: dict[str, set[int]],
    seconds: Sequence[set[str]],
    total: int,
) -> Iterator[Pair]:
    for first, where in places.items():
        together = Counter(text for at in where for text in seconds[at])
        for second, count in together.items():
            alone = len(others[second])
            likeness = 2 * count / (len(where) + alone)
            if count >= LEAST_TOGETHER and likeness >= LEAST_LIKENESS:
                yield _ratio(count, len(where), alone, total), first, second, count


def _ratio(both: int, first: int, second: int, total: int) -> float:
    """The log-likelihood ratio of a table of two by two."""
    cells = (both, first - both, second - both, total - first - second + both)
    rows, columns = (first, total - first), (second, total - second)
    sums = sum(map(_weight, cells)) - sum(map(_weight, rows)) - sum(map(_weight, columns))
    return 2 * (sums + _weight(total))


def _weight(count: int) -> float:
    return count * math.log(count) if count > 0 else 0.0


def _once(
    ranked: Iterable[Pair], places: dict[str, set[int]], others: dict[str, set[int]]
) -> Iterator[Pair]:
    """The pairs in order, each term once; no pair that is a piece of one taken, in its places."""
    firsts: dict[str, str] = {}
    seconds: dict[str, str] = {}
    for pair in ranked:
        _, first, second, together = pair
        if first in firsts or second in seconds:
            continue
        if any(_piece(first, one, places, together) for one in firsts):
            continue
        if any(_piece(second, one, others, together) for one in seconds):
            continue
        firsts[first], seconds[second] = second, first
        yield pair


def _piece(text: str, whole: str, places: dict[str, set[int]], together: int) -> bool:
    """Whether a text is a piece of another, or the other way round, and stands mostly there."""
    if text not in whole and whole not in text:
        return False
    shared = len(places[text] & places[whole])
    return shared > 0.7 * together and shared > 0.7 * min(len(places[text]), len(places[whole]))


def _known(concepts: Iterable[Concept], languages: tuple[str, str]) -> set[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for concept in concepts:
        for first in concept.named(languages[0]):
            pairs.update((first.lower(), second.lower()) for second in concept.named(languages[1]))
    return pairs


def as_concepts(
    candidates: Iterable[TermCandidate], languages: tuple[str, str]
) -> tuple[Concept, ...]:
    """The candidates as concepts of a term base, to be decided one by one."""
    return tuple(_concept(one, languages) for one in candidates)


def _concept(one: TermCandidate, languages: tuple[str, str]) -> Concept:
    firsts = tuple(Gloss(unit.first, "", unit.address) for unit in one.examples)
    seconds = tuple(Gloss(unit.second, "", unit.address) for unit in one.examples)
    said = f"{one.together} of {one.first_count} and {one.second_count} places, score {one.score}"
    counted = TermTransaction("origination", None, COUNTED_BY, said)
    terms = (
        Term(languages[0], one.first, CANDIDATE, examples=firsts),
        Term(languages[1], one.second, CANDIDATE, examples=seconds),
    )
    return Concept(one.first, terms, history=(counted,))


def without_counts(note: str) -> str:
    """A note without what a machine counted: lists that were made before it went into the history
    have it there."""
    return "\n".join(line for line in note.split("\n") if not _COUNTED.fullmatch(line.strip()))
