"""What two language versions teach about one another: likeness, from pairs that surely answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..model.term import Concept
from ..scripts.tokens import tokens_for_index
from ..terminology import Uses
from .lexicon import Lexicon, Pairs, Tokens
from .likeness import CONCEPT, Lengths, Likeness, Sketch, lengths_of
from .units import Block, Unit

TiedUnits = tuple[Unit, Unit]
Texts = tuple[list[str], list[str]]

_MANY = 400
"""Pairs from which on those that a lexicon was learnt from may say what it is worth: of fewer, each
would only confirm itself."""
_SAMPLE = 200
"""Pairs that say what words are worth."""
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

    def likeness(
        self, pairs: Sequence[TiedUnits], lengths: Lengths, asked: Texts | None = None
    ) -> Likeness:
        """What pairs of units teach.

        asked  the texts that will be compared, where they are known: only their words are learnt
               then
        """
        step = max(1, -(-len(pairs) // _MOST_PAIRS))
        cut = [self._words(pair) for pair in pairs[::step]]
        if len(cut) < _MANY:
            half = Likeness(Lexicon(cut[::2]), lengths).calibrated(cut[1::2])
            learnt = Likeness(Lexicon(cut), lengths)
            learnt.middle, learnt.slope, learnt.of_length = half.middle, half.slope, half.of_length
            return learnt
        some = cut[:: max(1, len(cut) // _SAMPLE)]
        wanted = self._wanted(some, asked) if asked else None
        return Likeness(Lexicon(cut, wanted), lengths).calibrated(some)

    def _wanted(self, pairs: Pairs, texts: Texts) -> tuple[set[str], set[str]]:
        """All words of either side, of some pairs and of some texts."""
        return (
            set().union(*(one for one, _ in pairs), *(self.tokens(text, 0) for text in texts[0])),
            set().union(*(one for _, one in pairs), *(self.tokens(text, 1) for text in texts[1])),
        )

    def _words(self, pair: TiedUnits) -> tuple[Tokens, Tokens]:
        return self.tokens(pair[0].text, 0), self.tokens(pair[1].text, 1)

    def sketch(self, likeness: Likeness, text: str, side: int) -> Sketch:
        """A text of a side, made ready for comparing."""
        return likeness.sketch(self.tokens(text, side), len(text), side)

    def block_sketch(self, likeness: Likeness, block: Block, side: int) -> Sketch:
        """A whole block, heading and words."""
        return self.sketch(likeness, block.whole.text, side)


def usual_lengths(pairs: Sequence[TiedUnits]) -> Lengths:
    """How long a unit is in the other language."""
    return lengths_of([(left.size, right.size) for left, right in pairs])
