"""Align two language versions of one law: articles first, then the units inside each pair.

Numbers come first, for they are what both versions share and what a jurist trusts. Words are looked
at only where numbers are missing, differ, or go with texts of unlikely lengths; how alike two words
are is learnt from the rest of the same two texts, so no dictionary of the languages is needed.
Linear in the law, where numbers are shared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ..model.address import walk
from ..model.alignment import Alignment, Tie
from ..model.law import Law
from ..model.term import Concept
from .blocks import Blocks, ByWords, Pair, by_keys, gaps, left_over
from .hand import Hand
from .inside import ENOUGH, Inside, Row
from .learning import Learning, TiedUnits, usual_lengths
from .likeness import lengths_of
from .shifts import mended, shifted
from .units import Block, blocks_of


def align(
    left: Law, right: Law, *, terms: Collection[Concept] = (), kept: Collection[Tie] = ()
) -> Alignment:
    """Every provision of two texts with what answers it in the other.

    terms  concepts of a term list: their terms in both languages help to compare words
    kept   ties that a person decided (`by` is `hand`): they stand as they are, and the rest is
           aligned around them. A tie with an empty side says that nothing answers; one that names
           what is not there, or what an earlier one named, is left out.
    """
    sides = blocks_of(walk(left)), blocks_of(walk(right))
    hand = Hand(kept, sides)
    return _Aligner(sides, hand, Learning((left.language, right.language), terms)).alignment()


class _Aligner:
    """The blocks of both texts, those that nobody tied apart from the rest."""

    def __init__(
        self, sides: tuple[list[Block], list[Block]], hand: Hand, learning: Learning
    ) -> None:
        self.sides, self.hand, self.learning = sides, hand, learning
        self.left, self.right = (hand.free_blocks(side, at) for at, side in enumerate(sides))
        self.whole = lengths_of([(_size(sides[0]), _size(sides[1]))])

    def alignment(self) -> Alignment:
        pairs = by_keys(self.left, self.right)
        rows = self.rows(pairs)
        inside = Inside(rows, self.learning, self.whole)
        better = self.by_words(pairs, rows, inside)
        if better != pairs:
            rows = self.rows(better)
            inside = Inside(rows, self.learning, self.whole)
        inside.look_closely()
        alone = left_over(len(self.left), len(self.right), better)
        return Alignment(self.articles([*better, *alone]), self.units(rows, alone))

    def rows(self, pairs: Sequence[Pair]) -> list[Row]:
        """The units of each pair, in their order; then those of the articles tied by hand."""
        found = [self.row([self.left[one.left]], [self.right[one.right]]) for one in pairs]
        for tie in self.hand.articles:
            ends = zip(self.sides, (tie.left, tie.right), strict=True)
            left, right = ([block for block in side if block.address in end] for side, end in ends)
            found.append(self.row(left, right))
        return found

    def row(self, left: Blocks, right: Blocks) -> Row:
        return Row(self.hand.free_units(left, 0), self.hand.free_units(right, 1))

    def by_words(self, pairs: list[Pair], rows: Sequence[Row], inside: Inside) -> list[Pair]:
        """The pairs with others where numbers have shifted or are missing."""
        odd = shifted(self.left, self.right, pairs)
        if not odd and not any(gaps(pairs, len(self.left), len(self.right))):
            return pairs
        without = {rows[at] for start, stop in odd for at in range(start, stop)}
        taught = inside.sure(without)
        if len(taught) < ENOUGH:
            taught += self.likely_blocks()
        like = self.learning.likeness(taught, usual_lengths(taught))

        def compare(left: Blocks, right: Blocks) -> ByWords:
            return ByWords(left, right, self.learning, like)

        return mended(self.left, self.right, pairs, compare)

    def likely_blocks(self) -> list[TiedUnits]:
        """Blocks as wholes, tied by nothing but their lengths and figures."""
        blind = self.learning.likeness([], self.whole)
        words = ByWords(self.left, self.right, self.learning, blind)
        return [(self.left[one.left].whole, self.right[one.right].whole) for one in words.pairs()]

    def articles(self, pairs: Iterable[Pair]) -> tuple[Tie, ...]:
        """The ties of articles, those by hand among them."""
        ties = list(self.hand.articles)
        for one in pairs:
            left = (self.left[one.left].address,) if one.left >= 0 else ()
            right = (self.right[one.right].address,) if one.right >= 0 else ()
            ties.append(Tie(left, right, one.by, one.likeness, one.moved))
        return _in_order(ties, *([block.address for block in side] for side in self.sides))

    def units(self, rows: Iterable[Row], alone: Iterable[Pair]) -> tuple[Tie, ...]:
        """The ties of units: of rows, of articles that nothing answers, and those by hand."""
        ties = [*self.hand.units, *(tie for row in rows for tie in row.ties)]
        for one in alone:
            left = [self.left[one.left]] if one.left >= 0 else []
            right = [self.right[one.right]] if one.right >= 0 else []
            ties += self.row(left, right).ties
        return _in_order(
            ties, *([unit.address for block in side for unit in block.units] for side in self.sides)
        )


def _size(blocks: Sequence[Block]) -> int:
    return sum(block.size for block in blocks)


def _in_order(ties: list[Tie], left: list[str], right: list[str]) -> tuple[Tie, ...]:
    """The ties in the order of the first text; what only the second has, where it stands there."""
    here = {address: at for at, address in enumerate(left)}
    there = {address: at for at, address in enumerate(right)}
    first = {there[tie.right[0]]: here[tie.left[0]] for tie in ties if tie.left and tie.right}
    before: list[int] = []
    last = -1
    for at in range(len(right)):
        last = first.get(at, last)
        before.append(last)

    def place(tie: Tie) -> tuple[int, int, int]:
        if tie.left:
            return here[tie.left[0]], 0, 0
        at = there[tie.right[0]]
        return before[at], 1, at

    return tuple(sorted(ties, key=place))
