"""Terms that a version in another language renders otherwise in one article than in the others.

A law is its own measure: what it calls a concept in nearly every article is its habit, and what the
base advises against is never right. A rendering is no deviation where another word of the source
explains it, where it is a verb for a noun, or where the law goes to and fro between several.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...alignment import align
from ...model.alignment import Alignment
from ...model.drift import OTHER, UNNAMED, UNWANTED, AcceptedDrift, Drift
from ...model.law import Law
from ...model.span import Span
from ...model.term import APPROVED, DEPRECATED, FORBIDDEN, Concept
from .articles import Article, Named, articles_of
from .habit import LEARNT, Bounds, Habit, habits, renders, sure
from .likeness import long_words

RARE = 1
"""Articles in which a word stands that no other article says."""

_OFTEN = 8
_BOUND = 0.97
"""In so many articles and of so many of them must the source name the concept of a term, for the
term to betray that the version speaks of something else where the source does not."""


def drift(
    source: Law,
    other: Law,
    concepts: Sequence[Concept],
    *,
    accepted: Iterable[AcceptedDrift] = (),
    alignment: Alignment | None = None,
) -> tuple[Drift, ...]:
    """Where a version leaves its own words for a concept that its source names, in reading order.

    concepts   the base; its terms in both languages are looked for
    accepted   deviations that somebody let stand: they are not told again
    alignment  of the two, where it was made before, as with ties that a person decided
    """
    articles = articles_of(source, other, concepts, alignment or align(source, other))
    return deviations(articles, concepts, other.language, accepted)


def deviations(
    articles: Sequence[Article],
    concepts: Sequence[Concept],
    language: str,
    accepted: Iterable[AcceptedDrift] = (),
    bounds: Bounds = LEARNT,
) -> tuple[Drift, ...]:
    """As `drift`, of articles whose terms are found already; `language` is that of the version."""
    held = _Held(articles, concepts, language, bounds)
    silent = {(one.concept, one.address) for one in accepted}
    return tuple(
        one
        for article in articles
        for one in held.of(article)
        if not _is_accepted(one, article, silent)
    )


def _is_accepted(one: Drift, article: Article, silent: set[tuple[str, str]]) -> bool:
    places = ("", article.left, article.right, one.left.address, one.right.address)
    return any((one.concept, place) in silent for place in places)


class _Held:
    """The articles of two versions, and what is usual in them."""

    def __init__(
        self,
        articles: Sequence[Article],
        concepts: Sequence[Concept],
        language: str,
        bounds: Bounds,
    ) -> None:
        self.concepts = concepts
        self.language = language
        self.bounds = bounds
        self.habits = habits(articles, bounds)
        self.bound = _bound(articles)
        self.spread = Counter(word for article in articles for word in long_words(article.words))

    def of(self, article: Article) -> Iterator[Drift]:
        """What is odd in an article."""
        for place, count in sure(article).items():
            found = [one for one in article.there if place in one.use.concepts]
            unwanted = [one for one in found if one.use.status in (DEPRECATED, FORBIDDEN)]
            for one in unwanted:
                yield self.told(UNWANTED, article, place, one)
            if not unwanted and self.habits[place].is_steady:
                yield from self.strange(article, place, count)

    def strange(self, article: Article, place: int, count: int) -> Iterator[Drift]:
        """Another rendering than the usual ones; or none of all."""
        habit = self.habits[place]
        own = [one for one in article.there if renders(one, place)]
        usual = sum(habit.has(one.use.term) for one in own)
        meant = meant_in(article) - {place}
        others = [
            one
            for one in own
            if not habit.has(one.use.term) and not meant.intersection(one.use.concepts)
        ]
        if others and usual < count:
            yield self.told(OTHER, article, place, others[0])
        elif habit.is_unbroken and not habit.is_in(article.words):
            yield from self.lacking(article, place)

    def lacking(self, article: Article, place: int) -> Iterator[Drift]:
        """That a concept is not named in an article, where something stands there instead, or the
        law names it so often that even silence is odd."""
        strange = [one for one in article.there if self.is_stray(one, article)]
        approved = first_use(article, place).use.status == APPROVED
        if self.habits[place].of >= self.bounds.many or (
            approved and (strange or self.has_rare(article))
        ):
            found = strange[0] if strange else None
            yield self.told(OTHER if found else UNNAMED, article, place, found)

    def has_rare(self, article: Article) -> bool:
        """Whether it has a word that the law says nowhere else."""
        return any(self.spread[word] <= RARE for word in long_words(article.words))

    def is_stray(self, one: Named, article: Article) -> bool:
        """Whether a term stands there of which the source says nothing, as it does elsewhere."""
        return one.use.term in self.bound and not meant_in(article).intersection(one.use.concepts)

    def told(self, kind: str, article: Article, place: int, found: Named | None) -> Drift:
        """A deviation with its counts."""
        habit: Habit = self.habits[place]
        concept = self.concepts[place]
        source = first_use(article, place)
        return Drift(
            kind,
            concept.code,
            source.use.term,
            (*habit.usual, *concept.named(self.language, APPROVED), "")[0],
            habit.kept,
            habit.of,
            found.use.term if found else "",
            source.span,
            found.span if found else Span(article.right, 0, 0),
        )


def first_use(article: Article, place: int) -> Named:
    """Where the source first names a concept surely."""
    return next(one for one in article.here if one.use.concepts == (place,))


def meant_in(article: Article) -> set[int]:
    """Every concept that the source may name in an article."""
    return {place for one in article.here for place in one.use.concepts}


def _bound(articles: Sequence[Article]) -> set[str]:
    """Terms of the version that stand nearly only where the source names a concept of theirs."""
    stands: dict[str, list[bool]] = {}
    for article in articles:
        meant = meant_in(article)
        for term, places in {one.use.term: one.use.concepts for one in article.there}.items():
            stands.setdefault(term, []).append(not meant.isdisjoint(places))
    return {
        term
        for term, found in stands.items()
        if len(found) >= _OFTEN and sum(found) >= _BOUND * len(found)
    }
