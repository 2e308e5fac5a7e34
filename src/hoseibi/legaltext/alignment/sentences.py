"""Sentences inside provisions that answer one another: which says what the other language says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from math import exp

from ..model.address import walk
from ..model.alignment import Alignment, SentenceTie, Tie
from ..model.law import Law, text_of
from ..model.span import Span
from ..model.term import Concept
from ..scripts.sentences import sentences
from .learning import Learning, usual_lengths
from .likeness import Likeness
from .sequence import sequence
from .units import Unit


def align_sentences(
    left: Law, right: Law, alignment: Alignment, *, terms: Collection[Concept] = ()
) -> tuple[SentenceTie, ...]:
    """Every sentence of the units that `alignment` ties, with what answers it, in its order.

    One sentence beside one is not looked at any closer; what has no unit in the other text is left
    out, as the ties of units say it already.
    """
    return tuple(_Sentences(left, right, alignment, terms).ties())


class _Sentences:
    def __init__(
        self, left: Law, right: Law, alignment: Alignment, terms: Collection[Concept]
    ) -> None:
        self.said = tuple(
            {place.short: text_of(place.provision) for place in walk(law)} for law in (left, right)
        )
        self.tied = [tie for tie in alignment.units if tie.left and tie.right]
        self.learning = Learning((left.language, right.language), terms)
        self._likeness: Likeness | None = None

    @property
    def likeness(self) -> Likeness:
        """Learnt when it is first needed, from the units that are tied one by one."""
        if self._likeness is None:
            pairs = [
                (self._unit(0, tie.left[0]), self._unit(1, tie.right[0]))
                for tie in self.tied
                if len(tie.left) == len(tie.right) == 1
            ]
            self._likeness = self.learning.likeness(pairs, usual_lengths(pairs))
        return self._likeness

    def _unit(self, side: int, address: str) -> Unit:
        return Unit(address, self.said[side][address], (), numbered=False)

    def ties(self) -> Iterator[SentenceTie]:
        for tie in self.tied:
            yield from self._inside(tie)

    def _inside(self, tie: Tie) -> Iterator[SentenceTie]:
        left, right = self._spans(0, tie.left), self._spans(1, tie.right)
        if len(left) == len(right) == 1:
            yield SentenceTie(tuple(left), tuple(right), tie.likeness)
            return
        like = self.likeness
        texts = [[self._text(side, span) for span in row] for side, row in enumerate((left, right))]

        def gain(i: int, taken: int, j: int, given: int) -> float:
            one = self.learning.sketch(like, "\n".join(texts[0][i : i + taken]), 0)
            other = self.learning.sketch(like, "\n".join(texts[1][j : j + given]), 1)
            return like.gain(one, other)

        for i, taken, j, given in sequence(len(left), len(right), gain):
            sure = 1 / (1 + exp(-gain(i, taken, j, given))) if taken and given else 0.0
            yield SentenceTie(
                tuple(left[i : i + taken]), tuple(right[j : j + given]), round(sure, 3)
            )

    def _spans(self, side: int, addresses: Iterable[str]) -> list[Span]:
        return [
            Span(address, start, end)
            for address in addresses
            for start, end in sentences(self.said[side][address])
        ]

    def _text(self, side: int, span: Span) -> str:
        return self.said[side][span.address][span.start : span.end]
