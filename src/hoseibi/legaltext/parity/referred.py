"""References that lead to another article in one version than in the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.reference import QUOTED, RESOLVED, Reference
from ..model.span import Span
from .sides import Article, Pair, Side
from .unlike import Spot


def unlike_references(pair: Pair) -> Iterator[Spot]:
    """Of each article: what each version refers to and the other does not, where both lack
    something. What only one of them says may be said by other words, and is left alone."""
    if not any(pair.left.references.values()) or not any(pair.right.references.values()):
        return
    answers = _answers(pair)
    for article in pair.articles:
        yield from _in_article(pair, article, answers)


def _answers(pair: Pair) -> dict[str, str]:
    """The article of the source that each article of the other version answers to."""
    return {
        right: tie.left[0] for tie in pair.alignment.articles if tie.left for right in tie.right
    }


def _in_article(pair: Pair, article: Article, answers: dict[str, str]) -> Iterator[Spot]:
    here, there = article.addresses
    left, right = _named(pair.left, here), _named(pair.right, there)
    own = {article.left}
    meant_left = {target: one for target, one in left.items() if target not in own}
    meant_right = {
        answers.get(target, target): one
        for target, one in right.items()
        if answers.get(target, target) not in own
    }
    only_left = [one for target, one in meant_left.items() if target not in meant_right]
    only_right = [one for target, one in meant_right.items() if target not in meant_left]
    if len(only_left) == len(only_right):
        for one, other in zip(only_left, only_right, strict=True):
            said = {"left": one.words, "right": other.words}
            yield Spot(_span(pair.left, one), _span(pair.right, other), said)


def _named(side: Side, addresses: Iterable[str]) -> dict[str, Reference]:
    """The articles that some provisions name, each with the reference; those that are open, or
    lead into another law, are left alone."""
    found: dict[str, Reference] = {}
    for address in addresses:
        for one in side.references.get(address, ()):
            if one.kind == QUOTED or one.status != RESOLVED or one.doubt:
                continue
            for target in one.targets:
                found.setdefault(_article(side, target), one)
    return found


def _article(side: Side, target: str) -> str:
    """The short address of the article that a place stands in, or of the place itself."""
    place = side.by_address.get(target)
    at = place
    while at is not None:
        if at.provision.kind == "article":
            return at.short
        at = side.placed[at.parent] if at.parent >= 0 else None
    return place.short if place else target


def _span(side: Side, one: Reference) -> Span:
    return Span(side.shorts[one.address], one.span.start, one.span.end)
