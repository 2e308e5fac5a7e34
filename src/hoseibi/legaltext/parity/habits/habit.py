"""What a law usually calls each concept in its other language, learnt from its own articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from ...model.term import APPROVED, CANDIDATE
from .articles import Article, Named
from .likeness import is_kin, is_told

USUAL = 0.07
"""Share of them from which a rendering is one of the usual ones: the law goes to and fro."""
STEADY = 0.9
"""Share of them that must say one of the usual ones before another rendering is a deviation."""


class Bounds(msgspec.Struct, frozen=True):
    """In how many articles a concept must be named.

    fewest  before anything about it is usual
    some    before a habit without any other exception makes it odd that one says nothing
    many    before that is told even where no strange word stands instead
    """

    fewest: int = 5
    some: int = 12
    many: int = 40


LEARNT = Bounds()
DEFINED = Bounds(3, 6, 6)
"""Of a term that the law itself defines: what it is called is settled, not only usual."""


class Habit(msgspec.Struct, frozen=True):
    """How a law renders a concept.

    usual     what it calls it in the other language, the most frequent first
    kept, of  how many articles say so, in any form, of those whose source names the concept
    """

    usual: tuple[str, ...]
    kept: int
    of: int
    bounds: Bounds = LEARNT

    @property
    def is_steady(self) -> bool:
        """Whether another rendering is a deviation. The one that is asked about is left aside."""
        return (
            bool(self.usual)
            and self.of >= self.bounds.fewest
            and self.kept >= STEADY * (self.of - 1)
        )

    @property
    def is_unbroken(self) -> bool:
        """Whether the lack of every rendering is one."""
        return self.of >= self.bounds.some and self.kept >= self.of - 1

    def is_in(self, words: str) -> bool:
        """Whether one of the usual ones stands in a text, in any form."""
        return any(is_told(term, words) for term in self.usual)

    def has(self, term: str) -> bool:
        """Whether a term is one of the usual ones, or of the family of one."""
        return any(term == usual or is_kin(term, usual) for usual in self.usual)


def sure(article: Article) -> Counter[int]:
    """The concepts that the source surely names in an article, and how often."""
    return Counter(one.use.concepts[0] for one in article.here if len(one.use.concepts) == 1)


def renders(one: Named, place: int) -> bool:
    """Whether a term of the other version may stand for a concept, and nothing speaks against."""
    return place in one.use.concepts and one.use.status in (APPROVED, CANDIDATE)


def habits(articles: Iterable[Article], bounds: Bounds = LEARNT) -> dict[int, Habit]:
    """The habit of each concept that the source names, by its place in the base."""
    where: dict[int, list[Article]] = {}
    for article in articles:
        for place in sure(article):
            where.setdefault(place, []).append(article)
    return {place: _habit(place, found, bounds) for place, found in where.items()}


def _habit(place: int, articles: list[Article], bounds: Bounds) -> Habit:
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update({one.use.term for one in article.there if renders(one, place)})
    least = max(2.0, USUAL * len(articles))
    usual = tuple(term for term, count in counts.most_common() if count >= least)
    kept = sum(any(is_told(term, article.words) for term in usual) for article in articles)
    return Habit(usual, kept, len(articles), bounds)
