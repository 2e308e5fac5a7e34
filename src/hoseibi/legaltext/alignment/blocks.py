"""Articles of two texts in pairs: by their numbers, or by their words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import exp
from typing import NamedTuple

from ..model.alignment import NUMBER, PLACE, WORDS
from .learning import Learning
from .likeness import Likeness
from .sequence import ALONE, sequence
from .units import Block
from .within import in_order

Blocks = Sequence[Block]

_MARGIN = 6.0
_SAME, _SAME_HERE = 5.0, 1.0
"""What a common number speaks for a pair of articles, in natural logarithms of odds: when numbers
are weighed against words, and little once words are asked, as where numbers shifted all are wrong.
"""


class Pair(NamedTuple):
    """Places of two blocks that answer one another; -1 on a side where there is none."""

    left: int
    right: int
    by: str = NUMBER
    likeness: float = 1.0
    moved: bool = False


class Gap(NamedTuple):
    """Blocks between two pairs, on both sides: from, up to, from, up to."""

    start: int
    stop: int
    begin: int
    end: int


def by_keys(left: Blocks, right: Blocks) -> list[Pair]:
    """The pairs of blocks that bear the same number, each number once on either side."""
    where = _once(right)
    found = [(i, where[key]) for key, i in _once(left).items() if key in where]
    found.sort()
    rising = in_order([j for _, j in found])
    return [Pair(i, j, moved=at not in rising) for at, (i, j) in enumerate(found)]


def _once(blocks: Blocks) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    twice: set[tuple[str, ...]] = set()
    for at, block in enumerate(blocks):
        if block.key in places:
            twice.add(block.key)
        places[block.key] = at
    return {key: at for key, at in places.items() if key not in twice}


def gaps(pairs: list[Pair], left: int, right: int) -> Iterator[Gap]:
    """What lies between the pairs that stand in order, where there is something on both sides."""
    i = j = 0
    for one in [*(pair for pair in pairs if not pair.moved), Pair(left, right)]:
        if one.left > i and one.right > j:
            yield Gap(i, one.left, j, one.right)
        i, j = one.left + 1, one.right + 1


class ByWords:
    """Blocks compared by their words, headings included."""

    def __init__(self, left: Blocks, right: Blocks, learning: Learning, like: Likeness) -> None:
        self._left = [learning.block_sketch(like, block, 0) for block in left]
        self._right = [learning.block_sketch(like, block, 1) for block in right]
        self._like = like

    def gain(self, i: int, _taken: int, j: int, _given: int) -> float:
        """What speaks for two blocks being one article."""
        return self._like.gain(self._left[i], self._right[j])

    def pairs(
        self, start: int = 0, begin: int = 0, same: Collection[tuple[int, int]] = ()
    ) -> list[Pair]:
        """The pairs that speak most for themselves, counted from the places given; `same` are those
        that bear the same number."""

        def gain(i: int, taken: int, j: int, given: int) -> float:
            return self.gain(i, taken, j, given) + (_SAME_HERE if (i, j) in same else 0.0)

        beads = sequence(len(self._left), len(self._right), gain, grouped=False)
        return [
            Pair(start + i, begin + j, WORDS, round(1 / (1 + exp(-self.gain(i, 1, j, 1))), 3))
            for i, taken, j, given in beads
            if taken and given
        ]

    def better(self, pairs: list[Pair]) -> list[Pair] | None:
        """Other pairs than these, where they speak for themselves much more: a common number speaks
        for a pair, and so does that nobody is left alone."""
        numbered = {one[:2] for one in pairs}
        found = self.pairs(same=numbered)
        if {one[:2] for one in found} == numbered:
            return None
        then, now = self._worth(found, numbered), self._worth(pairs, numbered)
        return found if then > now + _MARGIN else None

    def _worth(self, pairs: list[Pair], numbered: set[tuple[int, int]]) -> float:
        both = len(self._left) + len(self._right)
        return ALONE * (both - 2 * len(pairs)) + sum(
            self.gain(one.left, 1, one.right, 1) + (_SAME if one[:2] in numbered else 0.0)
            for one in pairs
        )


def left_over(left: int, right: int, pairs: list[Pair]) -> list[Pair]:
    """The blocks that no pair holds, each by itself."""
    taken, given = {one.left for one in pairs}, {one.right for one in pairs}
    alone = [Pair(i, -1, PLACE, 0.0) for i in range(left) if i not in taken]
    return alone + [Pair(-1, j, PLACE, 0.0) for j in range(right) if j not in given]
