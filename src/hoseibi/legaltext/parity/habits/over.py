"""Concepts that one version of a law calls otherwise than the version before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model.drift import Renaming
from ...model.law import Law
from ...model.term import Concept
from .articles import named_by_article

FEWEST = 3
"""Articles that must have said the old term; fewer are a change of words, and no renaming."""


def renamings(old: Law, new: Law, concepts: Sequence[Concept]) -> tuple[Renaming, ...]:
    """What concepts of a base were called in an older version and are called in a newer one of the
    same language, where that differs; those of the most articles first.

    A concept was renamed when a term that was the usual one lost more than half of its articles and
    another one is the usual one now.
    """
    before, after = _by_concept(old, concepts), _by_concept(new, concepts)
    found = []
    for place, terms in before.items():
        one = _renaming(concepts[place].code, terms, after.get(place, {}))
        if one:
            found.append(one)
    return tuple(sorted(found, key=lambda one: -one.before[0]))


def _renaming(
    code: str, before: dict[str, list[str]], after: dict[str, list[str]]
) -> Renaming | None:
    if not after:
        return None
    was, now = _usual(before), _usual(after)
    if was == now or len(before[was]) < FEWEST:
        return None
    first = len(before[was]), len(before.get(now, ()))
    second = len(after.get(was, ())), len(after[now])
    if second[0] * 2 > first[0] or second[1] <= first[1]:
        return None
    return Renaming(code, was, now, first, second, tuple(after.get(was, ())))


def _usual(terms: dict[str, list[str]]) -> str:
    return max(terms, key=lambda term: len(terms[term]))


def _by_concept(law: Law, concepts: Sequence[Concept]) -> dict[int, dict[str, list[str]]]:
    """The articles that say each term of each concept; words of several concepts aside."""
    found: dict[int, dict[str, list[str]]] = {}
    for address, uses in named_by_article(law, concepts).items():
        said = Counter((use.concepts[0], use.term) for use in uses if len(use.concepts) == 1)
        for place, term in said:
            found.setdefault(place, {}).setdefault(term, []).append(address)
    return found
