"""Terms that a law leaves or renames, by concept, over its languages and versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader
from hoseibi.terms.queries import names_of

from .accepted import Judged

CONCEPTS = 25
"""Concepts on a page."""


class OfConcept(NamedTuple):
    """A concept: its number in the list of terms (0 where this reader may not know of it), what it
    is called, and where a law leaves or renames its terms, in reading order."""

    key: int
    name: str
    found: list[Judged]


class DriftPage(NamedTuple):
    """Some concepts, which page of how many they are, and how many there are in all."""

    concepts: list[OfConcept]
    page: int
    pages: int
    total: int


def drift_page(user: Reader, found: Iterable[Judged], page: int) -> DriftPage:
    """A page of the concepts that something was found of; those with most open ones first."""
    held: dict[int, list[Judged]] = defaultdict(list)
    for one in found:
        held[one.deviation.concept].append(one)
    keys = sorted(held, key=lambda key: (-sum(one.is_open for one in held[key]), key))
    pages = max(1, -(-len(keys) // CONCEPTS))
    number = min(max(page, 1), pages)
    shown = keys[(number - 1) * CONCEPTS : number * CONCEPTS]
    names = names_of(user, shown)
    concepts = [_of_concept(key, names, held[key]) for key in shown]
    return DriftPage(concepts, number, pages, len(keys))


def _of_concept(key: int, names: Mapping[int, str], found: Sequence[Judged]) -> OfConcept:
    """A concept that this reader may not know of is called by the words of the text."""
    name = names.get(key, "")
    if not name:
        quotes = found[0].deviation.quotes
        return OfConcept(0, quotes[0].words or quotes[1].words, list(found))
    return OfConcept(key, name, list(found))
