"""Which provision of the old law each one of the new law is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model.law import DIVISIONS
from .pairs import pair_up
from .sides import Side

NONE = -1
_FRAMES = frozenset((*DIVISIONS, "body", "supplement", "annex", "preamble", "preface"))


class Matching:
    """`to_old` and `to_new` give the other place of a pair, -1 where there is none.

    Inside provisions that say the same there are no pairs: nothing differs there.
    """

    def __init__(self, old: Side, new: Side) -> None:
        self.old, self.new = old, new
        self.to_old = [NONE] * len(new.placed)
        self.to_new = [NONE] * len(old.placed)
        self._todo: list[tuple[int, int]] = []
        self._tops()
        while self._todo:
            self._rows(*self._todo.pop())

    def _take(self, first: int, second: int) -> None:
        self.to_old[second] = first
        self.to_new[first] = second
        if self.old.content[first] != self.new.content[second]:
            self._todo.append((first, second))

    def _tops(self) -> None:
        """Articles are looked for in the whole part of the law in which they stand."""
        self._articles(_divisions(self.old), _divisions(self.new))
        self._rows(NONE, NONE)
        for first, second in list(self._todo):
            if self.old.parent[first] == self.new.parent[second] == NONE:
                self._articles([first], [second])

    def _rows(self, first: int, second: int) -> None:
        """Pair what is directly in one provision with what is directly in another."""
        olds = [at for at in self.old.children(first) if self.to_new[at] == NONE]
        news = [at for at in self.new.children(second) if self.to_old[at] == NONE]
        if olds and news:
            for pair in pair_up(self.old, self.new, olds, news):
                self._take(*pair)

    def _articles(self, firsts: list[int], seconds: list[int]) -> None:
        """Pair the articles of one part, then the divisions by the articles they hold."""
        olds = [at for top in firsts for at in articles(self.old, top) if self.to_new[at] == NONE]
        news = [at for top in seconds for at in articles(self.new, top) if self.to_old[at] == NONE]
        if not olds or not news:
            return
        pairs = pair_up(self.old, self.new, olds, news)
        for pair in pairs:
            self._take(*pair)
        for pair in self._by_votes(pairs):
            self._take(*pair)

    def _by_votes(self, pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """A division is the one that most of its articles were in; of two, the one named alike."""
        votes: Counter[tuple[int, int]] = Counter()
        olds: Counter[int] = Counter()
        news: Counter[int] = Counter()
        for one, other in pairs:
            above, over = list(_above(self.old, one)), list(_above(self.new, other))
            olds.update(above)
            news.update(over)
            votes.update(
                (a, b)
                for a in above
                for b in over
                if self.old.provisions[a].kind == self.new.provisions[b].kind
            )
        ranked = sorted(votes, key=lambda pair: (-votes[pair], not self._named_alike(*pair), pair))
        for a, b in ranked:
            few = votes[a, b] * 2 < min(olds[a], news[b])
            if few and not self._named_alike(a, b):
                continue
            if self.to_new[a] == NONE and self.to_old[b] == NONE:
                yield a, b

    def _named_alike(self, first: int, second: int) -> bool:
        here, there = self.old.provisions[first], self.new.provisions[second]
        return here.heading == there.heading and here.number == there.number


def articles(side: Side, top: int) -> Iterator[int]:
    """The outermost articles in one part, in reading order."""
    at, end = top + 1, side.end[top]
    while at < end:
        kind = side.provisions[at].kind
        if kind == "article":
            yield at
        at = at + 1 if kind in _FRAMES else side.end[at]


def _above(side: Side, at: int) -> Iterator[int]:
    """The divisions in which an article stands."""
    while (at := side.parent[at]) != NONE:
        if side.provisions[at].kind in DIVISIONS:
            yield at


def _divisions(side: Side) -> list[int]:
    """Divisions at the top of a law that has no body around them."""
    return [at for at in side.top if side.provisions[at].kind in DIVISIONS]
