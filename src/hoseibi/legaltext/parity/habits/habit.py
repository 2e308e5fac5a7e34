"""What a law usually calls each concept in its other language, learnt from its own articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from ...model.term import APPROVED, CANDIDATE
from .articles import Article, Named
from .likeness import is_kin, is_told

FEWEST = 5
"""Articles that must name a concept before anything about it is usual."""
USUAL = 0.07
"""Share of them from which a rendering is one of the usual ones: the law goes to and fro."""
STEADY = 0.9
"""Share of them that must say one of the usual ones before another rendering is a deviation."""
SOME = 12
"""In so many articles a habit without any other exception makes it odd that one says nothing."""


class Habit(msgspec.Struct, frozen=True):
    """How a law renders a concept.

    usual     what it calls it in the other language, the most frequent first
    kept, of  how many articles say so, in any form, of those whose source names the concept
    """

    usual: tuple[str, ...]
    kept: int
    of: int

    @property
    def is_steady(self) -> bool:
        """Whether another rendering is a deviation. The one that is asked about is left aside."""
        return bool(self.usual) and self.of >= FEWEST and self.kept >= STEADY * (self.of - 1)

    @property
    def is_unbroken(self) -> bool:
        """Whether the lack of every rendering is one."""
        return self.of >= SOME and self.kept >= self.of - 1

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


def habits(articles: Iterable[Article]) -> dict[int, Habit]:
    """The habit of each concept that the source names, by its place in the base."""
    where: dict[int, list[Article]] = {}
    for article in articles:
        for place in sure(article):
            where.setdefault(place, []).append(article)
    return {place: _habit(place, found) for place, found in where.items()}


def _habit(place: int, articles: list[Article]) -> Habit:
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update({one.use.term for one in article.there if renders(one, place)})
    least = max(2.0, USUAL * len(articles))
    usual = tuple(term for term, count in counts.most_common() if count >= least)
    kept = sum(any(is_told(term, article.words) for term in usual) for article in articles)
    return Habit(usual, kept, len(articles))
