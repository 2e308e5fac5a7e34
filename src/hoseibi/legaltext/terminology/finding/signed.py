"""Terms of scripts with spaces, found by what each word of a text may be.

Each word is looked up once, and becomes one sign that stands for all words of terms of which it may
be a form. Terms are then runs of such signs, which Aho-Corasick finds all at once. A word before
something else than a joint has another sign, with which no term goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from ...model.term import Use
from .cutting import Pieces, pieces_of
from .gapped import Gapped
from .listed import FEW, Forms, Listed, Signs, Units
from .meaning import NOTHING, Entry, Meant, meanings
from .portions import Portion
from .settling import Hit, Keys, Settling


class Signed:
    """What finds the terms that are listed."""

    def __init__(self, listed: Listed, forms: Forms) -> None:
        units = Units(forms)
        self._signs = Signs(units.of_pieces())
        ways: dict[str, list[Entry]] = {}
        firsts: set[str] = set()
        asked: set[str] = set()
        for path, node in listed.paths():
            choices = [units.choices[unit] for unit in path]
            for between, entries in node.terms.items():
                if not any(between) and prod(map(len, choices)) <= FEW:
                    for way in product(*choices):
                        ways.setdefault("".join(way), []).extend(entries)
                else:
                    firsts.update(forms[path[0]])
                    asked.update(_beginnings(between, choices, units))
        meant = dict.fromkeys(asked, NOTHING)
        for said, one in meanings(ways).items():
            meant[said] = meant[units.parted(said)] = one
        self._meant: list[Meant] = [*meant.values()]
        self._keys = Keys([*meant])
        begun = ((at, way[:to]) for at, way in enumerate(meant) for to in range(len(way) + 1))
        self._asked = frozenset(at for at, begin in begun if begin in asked) if asked else asked
        self._gapped = Gapped(listed, firsts, forms, self._meant) if firsts else None

    def find(self, portion: Portion, key: str) -> list[Use]:
        """Where each term stands in a portion of a text, the longest at each place, none inside
        another; `key` is the portion, cut."""
        pieces = pieces_of(portion.text, key, portion.begin)
        _, words, starts, ends = pieces
        signs = "".join(map(self._signs.__getitem__, words))
        hits = self._keys.hits(signs)
        if self._gapped:
            hits = self._settled(self._gapped, pieces, signs, hits)
        meant = self._meant
        return [
            Use(starts[at], ends[to] - 1, term, status, concepts)
            for which, at, to in hits
            for term, status, concepts in (meant[which],)
        ]

    def _settled(self, gapped: Gapped, pieces: Pieces, signs: str, hits: list[Hit]) -> list[Hit]:
        """The same hits, with terms that are followed word by word."""
        asked = self._asked
        doubted = [at for at, hit in enumerate(hits) if hit[0] in asked]

        def looked(hit: Hit) -> Hit | None:
            return gapped.longest(pieces, hit[1]) if hit[0] in asked else hit

        return Settling(self._keys, signs, looked).settled(hits, doubted) if doubted else hits


def _beginnings(between: tuple[str, ...], choices: list[list[str]], units: Units) -> Iterator[str]:
    """What a term begins with that is asked for word by word: up to the first sign in it that is no
    joint, or as many words as there are few ways to write."""
    size = next((at for at, gap in enumerate(between, 1) if gap), len(choices))
    marked = size < len(choices)
    while size > 1 and prod(map(len, choices[:size])) > FEW:
        size -= 1
        marked = False
    for way in map("".join, product(*choices[:size])):
        if marked:
            yield from units.before_mark(way)
        else:
            yield way
            if size == len(choices):
                yield units.parted(way)
