"""Terms of scripts with spaces, found by what each word of a text may be.

Each word is looked up once, and becomes one sign that stands for all words of terms of which it may
be a form. Terms are then runs of such signs, which Aho-Corasick finds all at once. A word before
something else than a joint has another sign, with which no term goes on.
"""

from __future__ import annotations

from ...model.term import Use
from .cutting import Pieces, pieces_of
from .gapped import Gapped
from .listed import Forms, Listed, Signs, Units
from .patterns import Patterns
from .portions import Portion
from .settling import Hit, Keys, Settling


class Signed:
    """What finds the terms that are listed."""

    def __init__(self, listed: Listed, forms: Forms) -> None:
        units = Units(forms)
        self._signs = Signs(units.of_pieces())
        self._patterns = Patterns(listed, forms, units)
        self._keys = Keys(self._patterns.ways)

    def find(self, portion: Portion, key: str) -> list[Use]:
        """Where each term stands in a portion of a text, the longest at each place, none inside
        another; `key` is the portion, cut."""
        pieces = pieces_of(portion.text, key, portion.place)
        starts, ends = pieces.starts, pieces.ends
        signs = "".join(map(self._signs.__getitem__, pieces.words))
        hits = self._keys.hits(signs)
        if self._patterns.gapped:
            hits = self._settled(self._patterns.gapped, pieces, signs, hits)
        meant = self._patterns.meant
        return [
            Use(starts[at], ends[to] - 1, term, status, concepts)
            for which, at, to in hits
            for term, status, concepts in (meant[which],)
        ]

    def _settled(self, gapped: Gapped, pieces: Pieces, signs: str, hits: list[Hit]) -> list[Hit]:
        """The same hits, with terms that are followed word by word."""
        asked = self._patterns.asked
        doubted = [at for at, hit in enumerate(hits) if hit[0] in asked]

        def looked(hit: Hit) -> Hit | None:
            return gapped.longest(pieces, hit[1]) if hit[0] in asked else hit

        return Settling(self._keys, signs, looked).settled(hits, doubted)
