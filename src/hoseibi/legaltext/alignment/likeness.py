"""How alike two provisions of different languages are, and how much that speaks for a tie."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt
from statistics import median

import msgspec

from .lexicon import Lexicon, Pairs, Tokens

_BLANK = 6.0
"""Weight of words that a text is taken to have besides its own and that speak neither for nor
against a tie: a short text proves little."""
_MOST = 8.0
_NARROWEST = 0.15
_FEWEST = 4
_WIDE = 0.4
_STEEPEST = 20.0
_SURE = 4.0
"""Standard errors by which pairs that answer must differ from others before words count."""
_ANY = 1.2
"""Spread of the logarithm of the ratio of two lengths taken at random."""


class Lengths(msgspec.Struct, frozen=True):
    """How long a text is in the other language: the logarithm of the ratio, and its spread."""

    ratio: float = 0.0
    spread: float = 0.5

    def distance(self, left: int, right: int) -> float:
        """How far two lengths are from what is usual, in units of the spread."""
        return (log((right + 3) / (left + 3)) - self.ratio) / self.spread

    def gain(self, left: int, right: int) -> float:
        """What the lengths speak for a tie, in natural logarithms of odds."""
        off, any_ = self.distance(left, right), _ANY / self.spread
        return max(-_MOST, -0.5 * off * off + 0.5 * (off / any_) ** 2 + log(any_))


def lengths_of(sizes: Sequence[tuple[int, int]]) -> Lengths:
    """What pairs that surely answer one another say about lengths; robust against strays."""
    if len(sizes) < _FEWEST:
        left, right = (sum(sides) for sides in zip(*sizes, strict=True)) if sizes else (0, 0)
        return Lengths(log((right + 3) / (left + 3)), _WIDE)
    ratios = [log((right + 3) / (left + 3)) for left, right in sizes]
    middle = median(ratios)
    spread = 1.4826 * median(abs(ratio - middle) for ratio in ratios)
    return Lengths(middle, max(_NARROWEST, spread))


class Sketch:
    """A text as it is compared: its words with their weights, and what the other language would
    say for them with how likely each is."""

    __slots__ = ("known", "said", "size", "total", "words")

    def __init__(
        self, words: Tokens, size: int, known: dict[str, float], said: dict[str, float]
    ) -> None:
        self.words = words
        self.size = size
        self.known = known
        self.said = said
        self.total = sum(known.values())


class Likeness:
    """Compares by a lexicon and by lengths; knows what pairs that answer one another look like."""

    def __init__(self, lexicon: Lexicon, lengths: Lengths) -> None:
        self.lexicon = lexicon
        self.lengths = lengths
        self.middle, self.slope, self.of_length = 0.25, 0.0, 1.0

    def calibrated(self, pairs: Pairs) -> Likeness:
        """The same, taught by pairs that it was not learnt from how much its words are worth: their
        middle between pairs that answer one another and pairs that do not, and the odds for each
        step away from it (of two normal distributions of one spread)."""
        left = [self.sketch(words, 0, 0) for words, _ in pairs]
        right = [self.sketch(words, 0, 1) for _, words in pairs]
        turn = len(pairs) // 3 + 1
        true = _shares(left, right)
        false = _shares(left, right[turn:] + right[:turn])
        if min(len(true), len(false)) < _FEWEST:
            return self
        apart = median(true) - median(false)
        spread = 1.4826 * max(_deviation(true), _deviation(false), 0.02)
        if apart > _SURE * spread * sqrt(2 / len(true)):
            self.middle = (median(true) + median(false)) / 2
            self.slope = min(_STEEPEST, apart / spread**2)
            self.of_length = 0.5 if apart > spread else 1.0
        return self

    def sketch(self, words: Tokens, size: int, side: int) -> Sketch:
        """A text of a side (0 or 1) made ready for comparing."""
        learnt = self.lexicon.row(side)
        known: dict[str, float] = {}
        said: dict[str, float] = {}
        for word in words:
            row = learnt.get(word)
            if row:
                for other, share in row:
                    if said.get(other, 0.0) < share:
                        said[other] = share
            if row or word.isdecimal() or word[0] == CONCEPT or self.lexicon.is_shared(word):
                known[word] = self.lexicon.weight(word, side)
                said[word] = 1.0
        return Sketch(words, size, known, said)

    def gain(self, left: Sketch, right: Sketch) -> float:
        """What speaks for a tie, in natural logarithms of odds; below 0 against it."""
        got, total = explained(left, right)
        share = (got + _BLANK * self.middle) / (total + _BLANK)
        sure = max(-_MOST, min(_MOST, (share - self.middle) * self.slope))
        return sure + self.of_length * self.lengths.gain(left.size, right.size)


CONCEPT = "\x01"
"""How the word begins that stands for a concept of a term list, whatever the language."""


def explained(left: Sketch, right: Sketch) -> tuple[float, float]:
    """How much of the words of both the other explains, and how much there is to explain."""
    said, other = left.said, right.said
    got = 0.0
    for word, weight in right.known.items():
        if word in said:
            got += weight * said[word]
    for word, weight in left.known.items():
        if word in other:
            got += weight * other[word]
    return got, left.total + right.total


def _shares(left: Sequence[Sketch], right: Sequence[Sketch]) -> list[float]:
    """The share explained of each pair that has something to explain; from 0 to 1."""
    both = (explained(one, other) for one, other in zip(left, right, strict=True))
    return [got / total for got, total in both if total]


def _deviation(values: list[float]) -> float:
    middle = median(values)
    return median(abs(value - middle) for value in values)


def joined(sketches: Sequence[Sketch]) -> Sketch:
    """Several texts as one."""
    if len(sketches) == 1:
        return sketches[0]
    known: dict[str, float] = {}
    said: dict[str, float] = {}
    for one in sketches:
        known |= one.known
        for word, share in one.said.items():
            if said.get(word, 0.0) < share:
                said[word] = share
    words = frozenset().union(*(one.words for one in sketches))
    return Sketch(words, sum(one.size for one in sketches), known, said)
