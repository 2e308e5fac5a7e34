"""The units inside articles that answer one another: tied by numbers where these leave no doubt,
the others by words that the sure ones have taught."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ..model.alignment import Tie
from .learning import Learning, Texts, TiedUnits, usual_lengths
from .likeness import Lengths, Likeness
from .units import Unit
from .within import Words, by_numbers, is_doubtful, with_leads

ENOUGH = 20
"""Units that must be tied for sure before words are learnt from them alone."""
_ROUNDS = 3
_FEWEST = 4
_LIKELY = 0.6
"""Likeness above which a tie may teach."""
_OFTEN, _VERY_OFTEN = 0.01, 0.04
"""Shares of units left out or moved from which every article is looked at, and looked at closely.
"""
_FEW = 5
"""Where so many times more units are sure than were tied by words, these teach nothing new."""


class Row:
    """The units of articles that answer one another, and their ties; `is_open` until words were
    asked."""

    def __init__(self, left: Sequence[Unit], right: Sequence[Unit]) -> None:
        self.left, self.right = left, right
        found = by_numbers(left, right)
        self.is_open = found is None
        self.ties: list[Tie] = found or []

    def pairs(self) -> list[TiedUnits]:
        """The units of both sides one by one, as far as there are two."""
        return list(zip(self.left, self.right, strict=False))

    def likely(self, ties: Iterable[Tie]) -> list[TiedUnits]:
        """The units that words have tied one by one and that may teach."""
        here = {unit.address: unit for unit in self.left}
        there = {unit.address: unit for unit in self.right}
        return [
            (here[tie.left[0]], there[tie.right[0]])
            for tie in ties
            if len(tie.left) == len(tie.right) == 1 and tie.likeness > _LIKELY
        ]


class Inside:
    """The rows of two texts. `whole` says how long one whole text is beside the other."""

    def __init__(self, rows: Sequence[Row], learning: Learning, whole: Lengths) -> None:
        self._rows, self._learning = rows, learning
        plain = [pair for row in rows if not row.is_open for pair in row.pairs()]
        self.lengths = usual_lengths(plain) if len(plain) >= _FEWEST else whole
        for row in rows:
            row.is_open = row.is_open or is_doubtful(row.left, row.right, self.lengths)

    def sure(self, without: Collection[Row] = ()) -> list[TiedUnits]:
        """The units of the rows that numbers tie."""
        rows = [row for row in self._rows if not row.is_open and row not in without]
        return [pair for row in rows for pair in row.pairs()]

    def look_closely(self) -> None:
        """Tie by words what is open; everything, where units turn out to be left out often."""
        if not self._open():
            return
        like = self._learnt(self._open_texts())
        for again in range(_ROUNDS):
            for row in self._open():
                row.ties = with_leads(row.left, row.right, self._words(row, like).ties())
            if again + 1 == _ROUNDS:
                return
            found = [pair for row in self._open() for pair in row.likely(row.ties)]
            odd = 0.0 if again else self._odd_share()
            if odd > _OFTEN:
                self._open_more(self._learnt(), odd)
            elif len(found) * _FEW < len(self.sure()):
                return
            taught = self.sure() + found
            like = self._learning.likeness(taught, usual_lengths(taught), self._open_texts())

    def _learnt(self, asked: Texts | None = None) -> Likeness:
        """Likeness from what is sure; where too little is, also from the likeliest ties of what is
        open by lengths and figures alone. `asked` are the texts that will be compared, where they
        are known."""
        taught = self.sure()
        if len(taught) < ENOUGH:
            blind = self._learning.likeness([], self.lengths)
            for row in self._open():
                taught += row.likely(self._words(row, blind).ties())
        return self._learning.likeness(taught, usual_lengths(taught), asked)

    def _open_texts(self) -> Texts:
        """The texts of what is open, of either side."""
        rows = self._open()
        return (
            [unit.text for row in rows for unit in row.left],
            [unit.text for row in rows for unit in row.right],
        )

    def _open(self) -> list[Row]:
        return [row for row in self._rows if row.is_open]

    def _words(self, row: Row, like: Likeness) -> Words:
        return Words(row.left, row.right, self._learning, like)

    def _odd_share(self) -> float:
        """The share of all ties that leave a unit out or move it, of those that words have made."""
        ties = [tie for row in self._open() for tie in row.ties]
        return _odd(ties) / max(1, sum(len(row.ties) for row in self._rows))

    def _open_more(self, like: Likeness, odd: float) -> None:
        """Look at rows that seemed sure, as one unit may be missing on either side: at all of
        several units where that is very often so, else at those whose words speak against a tie."""
        for row in self._rows:
            pairs = row.pairs()
            if row.is_open or all(one.numbered and other.numbered for one, other in pairs):
                continue
            every = odd > _VERY_OFTEN and len(pairs) > 1
            row.is_open = every or self._words(row, like).doubt()


def _odd(ties: Iterable[Tie]) -> int:
    return sum(not tie.left or not tie.right or tie.moved for tie in ties)
