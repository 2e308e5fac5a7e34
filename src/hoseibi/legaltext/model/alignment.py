"""Two language versions of one law beside one another: which provisions say the same."""

from __future__ import annotations

import msgspec

from .span import Span

MATCHED, MISSING, EXTRA = "matched", "missing", "extra"
SPLIT, MERGED, REGROUPED = "split", "merged", "regrouped"
TIE_KINDS = (MATCHED, MISSING, EXTRA, SPLIT, MERGED, REGROUPED)
"""One for one; only in the first text; only in the second; one of the first is several of the
second; several of the first are one of the second; several are several."""

NUMBER, WORDS, PLACE, HAND = "number", "words", "place", "hand"
TIED_BY = (NUMBER, WORDS, PLACE, HAND)
"""What a link rests on: the numbers that both bear, their words, that nothing else is left at
their place, or a person's decision."""


def kind_of(left: int, right: int) -> str:
    """What a link of so many to so many is called."""
    if not left or not right:
        return MISSING if left else EXTRA
    if left == 1:
        return MATCHED if right == 1 else SPLIT
    return MERGED if right == 1 else REGROUPED


class Tie(msgspec.Struct, frozen=True, gc=False):
    """Provisions of two texts that answer one another, by their short addresses.

    `likeness` is from 0 to 1: how surely the two say the same, as far as it was looked at. `moved`
    says that they stand in another order than what is around them.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    by: str = WORDS
    likeness: float = 1.0
    moved: bool = False

    @property
    def kind(self) -> str:
        """One of `TIE_KINDS`."""
        return kind_of(len(self.left), len(self.right))


class SentenceTie(msgspec.Struct, frozen=True, gc=False):
    """Sentences that answer one another, each a stretch of the words at its address."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    likeness: float = 1.0

    @property
    def kind(self) -> str:
        """One of `TIE_KINDS`."""
        return kind_of(len(self.left), len(self.right))


class Alignment(msgspec.Struct, frozen=True):
    """Every provision of both texts in exactly one link of its level, in the order of the first.

    articles  articles, divisions, and what stands outside of articles (a preamble)
    units     what has words of its own: paragraphs, points, the opening words of a list
    """

    articles: tuple[Tie, ...] = ()
    units: tuple[Tie, ...] = ()
