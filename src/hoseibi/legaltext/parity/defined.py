"""The terms that each version defines, and which of them are one term in two languages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ..checks import Definition, definitions
from ..figures import plain
from ..model.span import Span
from ..model.term import Concept, Term
from ..model.toml import compiled
from .sides import Article, Pair, Side

_QUOTED = re.compile('[“”„"«»「」『』‘]')


class Both(NamedTuple):
    """A term that both versions define: what each calls it."""

    left: Definition
    right: Definition


class Defined:
    """The definitions of both versions by the provision that they stand in."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.sides = (pair.left, pair.right)
        self.at = tuple(_by_place(side) for side in self.sides)

    def alone(self) -> Iterator[tuple[Article, int, Definition]]:
        """Terms of articles that define none in the other version and have no words that might,
        each with the side that defines it: 0 for the source."""
        if not all(self.at):
            return
        for article in self.pair.articles:
            if self.pair.left.by_short[article.left].provision.kind != "article":
                continue
            found = self._in(article, 0), self._in(article, 1)
            for side in (0, 1):
                if found[side] and not found[1 - side] and not self._may_define(article, 1 - side):
                    yield from ((article, side, one) for one in found[side])

    def both(self) -> Iterator[Both]:
        """Terms defined in units that answer one another, where both define as many, in their
        order; in what order the units themselves stand does not count."""
        for article in self.pair.articles:
            for tie in article.units:
                left = [one for at in tie.left for one in self.at[0].get(at, ())]
                right = [one for at in tie.right for one in self.at[1].get(at, ())]
                if len(left) == len(right):
                    yield from map(Both, left, right)

    def _in(self, article: Article, side: int) -> list[Definition]:
        block = (article.left, article.right)[side]
        places = self.sides[side].within(block)
        return [one for place in places for one in self.at[side].get(place.short, ())]

    def _may_define(self, article: Article, side: int) -> bool:
        """Whether quotation marks or words that define stand in an article."""
        block = (article.left, article.right)[side]
        places = self.sides[side].within(block)
        text = plain("\n".join(self.sides[side].text(place.short) for place in places))
        defining = self.sides[side].wording.defining
        return not defining or bool(_QUOTED.search(text) or compiled(defining).search(text))


def concepts_of(pair: Pair) -> tuple[Concept, ...]:
    """The terms that hold in the whole law and that both versions define, as concepts whose terms
    are what each calls them."""
    names: dict[str, dict[str, None]] = {}
    for one in Defined(pair).both():
        if not one.left.scope and not one.right.scope:
            names.setdefault(one.left.term, {})[one.right.term] = None
    here, there = pair.left.language, pair.right.language
    return tuple(
        Concept(term, (Term(here, term), *(Term(there, name) for name in others)))
        for term, others in names.items()
    )


def _by_place(side: Side) -> dict[str, list[Definition]]:
    found: dict[str, list[Definition]] = defaultdict(list)
    for one in definitions(side.law):
        found[one.place.short].append(one)
    return found


def span_of(one: Definition) -> Span:
    """Where a term is defined."""
    return Span(one.place.short, one.start, one.end)
