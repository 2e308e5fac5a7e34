"""Which words of one language answer which of another: learnt from provisions that surely do.

No dictionary is needed: what stands again and again in provisions that answer one another is
tied. Concepts of a term list count as words that both languages share, and so do numbers and
names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from math import log

Tokens = frozenset[str]
Pairs = Sequence[tuple[Tokens, Tokens]]

_RARE, _COMMON = 2, 0.2
"""Provisions a word must stand in, and the share of all above which it tells nothing."""
_BEST = 6
"""Words of the other language that are kept for each."""
_LEAST = 0.15
_ABOVE_CHANCE = 2.0
_LONG = 5


class Lexicon:
    """How likely a word of one language is beside a word of the other; both ways.

    pairs   provisions that answer one another, each side its words
    wanted  words of either side that will be asked about; all of them when left out
    """

    def __init__(self, pairs: Pairs, wanted: tuple[set[str], set[str]] | None = None) -> None:
        self.size = len(pairs)
        self._counts = (_count(left for left, _ in pairs), _count(right for _, right in pairs))
        most = max(4, int(_COMMON * self.size))
        telling = [
            {word for word, count in counts.items() if _RARE <= count <= most}
            for counts in self._counts
        ]
        rows = [
            ([w for w in left if w in telling[0]], [w for w in right if w in telling[1]])
            for left, right in pairs
        ]
        self._wanted = wanted
        self.forth = self._learn(rows, 0)
        self.back = self._learn([(right, left) for left, right in rows], 1)

    def _learn(
        self, rows: list[tuple[list[str], list[str]]], side: int
    ) -> dict[str, tuple[tuple[str, float], ...]]:
        """For each word the likeliest of the other side: those it stands beside in a good share of
        its provisions, and more often than by chance."""
        mine, theirs = self._counts[side], self._counts[1 - side]
        beside: dict[str, list[list[str]]] = {}
        wanted = self._wanted[side] if self._wanted else None
        for left, right in rows:
            for word in left:
                if wanted is None or word in wanted:
                    beside.setdefault(word, []).append(right)
        learnt: dict[str, tuple[tuple[str, float], ...]] = {}
        for word, others in beside.items():
            found = self._likely(Counter(chain.from_iterable(others)), mine[word], theirs)
            if found:
                learnt[word] = found
        return learnt

    def _likely(
        self, together: Counter[str], count: int, theirs: Counter[str]
    ) -> tuple[tuple[str, float], ...]:
        least = max(_RARE, _LEAST * count)
        chance = _ABOVE_CHANCE * count / max(1, self.size)
        likely = [
            ((times - 0.5) / (count + 0.5), times / theirs[other], other)
            for other, times in together.items()
            if times >= least and times > chance * theirs[other]
        ]
        likely.sort(key=lambda one: (-one[0] * one[1], one[2]))
        return tuple((other, share) for share, _, other in likely[:_BEST])

    def weight(self, word: str, side: int) -> float:
        """How much a word tells: the rarer, the more."""
        return log((self.size + 1) / (self._counts[side].get(word, 0) + 0.5))

    def is_shared(self, word: str) -> bool:
        """Whether both languages have the word: a number, a name, a word of one origin. A short
        one in Latin letters may be two different words."""
        if len(word) < _LONG and word.isascii() and not word.isdecimal():
            return False
        return word in self._counts[0] and word in self._counts[1]

    def row(self, side: int) -> dict[str, tuple[tuple[str, float], ...]]:
        """What was learnt of the words of a side."""
        return self.back if side else self.forth


def _count(texts: Iterable[Tokens]) -> Counter[str]:
    return Counter(chain.from_iterable(texts))
