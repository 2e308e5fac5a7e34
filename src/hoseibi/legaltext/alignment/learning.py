"""What two language versions teach about one another: likeness, from pairs that surely answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..model.term import Concept
from ..scripts.tokens import tokens_for_index
from ..terminology import Uses
from .lexicon import Lexicon, Pairs, Tokens
from .likeness import CONCEPT, Lengths, Likeness, Sketch, lengths_of
from .units import Block, Unit

UnitPair = tuple[Unit, Unit]

_MANY = 400
"""Pairs from which on those that a lexicon was learnt from may say what it is worth: of fewer, each
would only confirm itself."""
_MOST_PAIRS = 6_000
"""Pairs that a lexicon is learnt from; more make it slower and hardly better."""


class Learning:
    """The words of both texts, cut once; and what can be learnt from pairs of their units."""

    def __init__(self, languages: tuple[str, str], terms: Collection[Concept] = ()) -> None:
        self._languages = languages
        self._uses = [Uses(terms, language) if terms else None for language in languages]
        self._cut: tuple[dict[str, Tokens], dict[str, Tokens]] = {}, {}

    def tokens(self, text: str, side: int) -> Tokens:
        """The words of a text, each once, with the concepts that its terms stand for."""
        known = self._cut[side].get(text)
        if known is None:
            found = tokens_for_index(text, self._languages[side])
            uses = self._uses[side]
            if uses is not None:
                for use in uses.find(text):
                    found += (f"{CONCEPT}{place}" for place in use.concepts)
            self._cut[side][text] = known = frozenset(found)
        return known

    def likeness(self, pairs: Sequence[UnitPair], lengths: Lengths) -> Likeness:
        """What pairs of units teach."""
        step = max(1, -(-len(pairs) // _MOST_PAIRS))
        cut: Pairs = [
            (self.tokens(left.text, 0), self.tokens(right.text, 1)) for left, right in pairs[::step]
        ]
        learnt = Likeness(Lexicon(cut), lengths)
        if len(cut) >= _MANY:
            return learnt.calibrated(cut)
        half = Likeness(Lexicon(cut[::2]), lengths).calibrated(cut[1::2])
        learnt.middle, learnt.slope, learnt.of_length = half.middle, half.slope, half.of_length
        return learnt

    def sketch(self, likeness: Likeness, text: str, side: int) -> Sketch:
        """A text of a side, made ready for comparing."""
        return likeness.sketch(self.tokens(text, side), len(text), side)

    def block_sketch(self, likeness: Likeness, block: Block, side: int) -> Sketch:
        """A whole block, heading and words."""
        return self.sketch(likeness, block.whole.text, side)


def usual_lengths(pairs: Sequence[UnitPair]) -> Lengths:
    """How long a unit is in the other language."""
    return lengths_of([(left.size, right.size) for left, right in pairs])
