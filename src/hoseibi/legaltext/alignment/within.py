"""Units of one article in two languages: by their numbers where these leave no doubt, else by
their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp

from ..model.alignment import NUMBER, PLACE, WORDS, Tie
from .crossing import assignment
from .learning import Learning
from .likeness import Lengths, Likeness, Sketch, joined
from .sequence import ALONE, Bead, Families, sequence
from .units import Unit, keys_of

Row = Sequence[Unit]

_FAR, _FAR_OF_SEVERAL = 4.5, 2.0
"""How unusual two lengths may be before words are looked at, in units of the spread."""
_FIGURE = re.compile(r"\d{2,}")
_SAME_NUMBER, _OTHER_NUMBER = 1.5, -1.0
_MARGIN = 6.0
_HABIT = 4.0
"""How much more anything must speak for itself than one by one, where that is possible."""
"""How much more an order of its own must speak for itself than the common one."""
_FEWEST_IN_LIST, _MOST_CELLS = 3, 250_000


def by_numbers(left: Row, right: Row) -> list[Tie] | None:
    """The ties of units whose numbers are the same on both sides; None where they are not."""
    if not left or not right:
        alone = [Tie((unit.address,), (), PLACE, 0.0) for unit in left]
        return alone + [Tie((), (unit.address,), PLACE, 0.0) for unit in right]
    if keys_of(left) != keys_of(right):
        return None
    return [
        Tie(
            (one.address,),
            (other.address,),
            NUMBER if one.numbered and other.numbered else PLACE,
        )
        for one, other in zip(left, right, strict=True)
    ]


def with_leads(left: Row, right: Row, ties: list[Tie]) -> list[Tie]:
    """The ties with the words that lead the lists of two articles tied to one another, where words
    tied neither: “the following terms mean” may have no word in common with what answers it, and
    where the first items beneath answer one another it can answer nothing else."""
    if not (_leads(left) and _leads(right)):
        return ties
    if not any(left[1].address in tie.left and right[1].address in tie.right for tie in ties):
        return ties
    ends = (left[0].address,), (right[0].address,)
    alone = [tie for tie in ties if (tie.left, tie.right) in ((ends[0], ()), ((), ends[1]))]
    if len(alone) < len(ends):
        return ties
    return [Tie(*ends, PLACE), *(tie for tie in ties if tie not in alone)]


def _leads(row: Row) -> bool:
    """Whether an article begins with words that lead a list and bear no number."""
    if len(row) < 2 or row[0].numbered:
        return False
    first, second = row[0].key, row[1].key
    return len(second) > len(first) and second[: len(first)] == first


def is_doubtful(left: Row, right: Row, lengths: Lengths) -> bool:
    """Whether units tied one by one should be looked at more closely: where no numbers are
    printed, by their lengths, and by figures that have nothing in common."""
    far = _FAR if len(left) == 1 else _FAR_OF_SEVERAL
    for one, other in zip(left, right, strict=False):
        if one.numbered and other.numbered:
            continue
        if abs(lengths.distance(one.size, other.size)) > far or _disjoint(one.text, other.text):
            return True
    return False


def _disjoint(left: str, right: str) -> bool:
    one, other = _FIGURE.findall(left), _FIGURE.findall(right)
    if not one or not other:
        return False
    return not {int(figure) for figure in one} & {int(figure) for figure in other}


class Words:
    """Units of two rows compared by their words."""

    def __init__(self, left: Row, right: Row, learning: Learning, likeness: Likeness) -> None:
        self.left, self.right = left, right
        self._like = likeness
        self._sketches = (
            [learning.sketch(likeness, unit.text, 0) for unit in left],
            [learning.sketch(likeness, unit.text, 1) for unit in right],
        )
        self._known: dict[Bead, float] = {}
        self._joined: dict[tuple[int, int, int], Sketch] = {}

    def gain(self, i: int, taken: int, j: int, given: int) -> float:
        """What speaks for a tie of some units; numbers that are printed on both sides count."""
        bead = i, taken, j, given
        known = self._known.get(bead)
        if known is None:
            one, other = self._sketch(0, i, taken), self._sketch(1, j, given)
            known = self._like.gain(one, other)
            if taken == given == 1:
                known += _numbers(self.left[i], self.right[j])
            self._known[bead] = known
        return known

    def _sketch(self, side: int, first: int, count: int) -> Sketch:
        if count == 1:
            return self._sketches[side][first]
        known = self._joined.get((side, first, count))
        if known is None:
            known = joined(self._sketches[side][first : first + count])
            self._joined[side, first, count] = known
        return known

    def ties(self) -> list[Tie]:
        """The ties that speak most for themselves, in the order of both texts or, in a list that
        each language orders for itself, in any."""
        families = _families(self.left), _families(self.right)
        beads = sequence(len(self.left), len(self.right), self.gain, families=families)
        if [unit.key for unit in self.left] == [unit.key for unit in self.right]:
            side_by_side = [(at, 1, at, 1) for at in range(len(self.left))]
            if self._total(side_by_side) + _HABIT >= self._total(beads):
                beads = side_by_side
        return self._in_any_order(beads) or [self._tie(bead) for bead in beads]

    def doubt(self) -> bool:
        """Whether the words speak against any tie of the units one by one."""
        return any(self._bare(at, at) < 0 for at in range(len(self.left)))

    def _tie(self, bead: Bead, *, moved: bool = False) -> Tie:
        i, taken, j, given = bead
        gain = self.gain(*bead) if taken and given else 0.0
        likeness = 1 / (1 + exp(-gain)) if taken and given else 0.0
        return Tie(
            tuple(unit.address for unit in self.left[i : i + taken]),
            tuple(unit.address for unit in self.right[j : j + given]),
            WORDS,
            round(likeness, 3),
            moved,
        )

    def _in_any_order(self, beads: list[Bead]) -> list[Tie] | None:
        rows, columns = len(self.left), len(self.right)
        if not self._like.slope or rows * columns > _MOST_CELLS:
            return None
        if min(rows, columns) < _FEWEST_IN_LIST:
            return None
        gains = [[self._bare(i, j) for j in range(columns)] for i in range(rows)]
        worth = [[gain - 2 * ALONE for gain in row] for row in gains]
        chosen = assignment(worth)
        tied = [(i, j) for i, j in enumerate(chosen) if j >= 0]
        total = sum(gains[i][j] for i, j in tied)
        total += ALONE * (rows + columns - 2 * len(tied))
        if total < self._total(beads) + _MARGIN:
            return None
        rising = in_order([j for _, j in tied])
        ties = [self._tie((i, 1, j, 1), moved=at not in rising) for at, (i, j) in enumerate(tied)]
        taken, given = {i for i, _ in tied}, {j for _, j in tied}
        ties += [self._tie((i, 1, 0, 0)) for i in range(rows) if i not in taken]
        ties += [self._tie((0, 0, j, 1)) for j in range(columns) if j not in given]
        return ties

    def _bare(self, i: int, j: int) -> float:
        """The gain without the numbers: a list in another order is numbered in another order."""
        return self.gain(i, 1, j, 1) - _numbers(self.left[i], self.right[j])

    def _total(self, beads: list[Bead]) -> float:
        total = 0.0
        for i, taken, j, given in beads:
            if not taken or not given:
                total += ALONE
            elif taken == given == 1:
                total += self._bare(i, j)
            else:
                total += self.gain(i, taken, j, given)
        return total


def _numbers(one: Unit, other: Unit) -> float:
    if not (one.numbered and other.numbered):
        return 0.0
    return _SAME_NUMBER if one.key == other.key else _OTHER_NUMBER


def _families(row: Row) -> Families:
    """The units that have others beneath them, by the keys; as far as they follow at once."""
    found: Families = {}
    above: list[int] = []
    for at, unit in enumerate(row):
        while above and row[above[-1]].key != unit.key[: len(row[above[-1]].key)]:
            above.pop()
        for one in above:
            found[one] = at + 1 - one
        if unit.key:
            above.append(at)
    return found


def in_order(row: Sequence[int]) -> set[int]:
    """The places of a longest rising part of a row (patience sorting)."""
    tops: list[int] = []
    before: list[int] = []
    for at, value in enumerate(row):
        low, high = 0, len(tops)
        while low < high:
            middle = (low + high) // 2
            if row[tops[middle]] < value:
                low = middle + 1
            else:
                high = middle
        before.append(tops[low - 1] if low else -1)
        if low == len(tops):
            tops.append(at)
        else:
            tops[low] = at
    found: set[int] = set()
    at = tops[-1] if tops else -1
    while at >= 0:
        found.add(at)
        at = before[at]
    return found
