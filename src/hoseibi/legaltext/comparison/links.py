"""Articles that were split or merged: where the words of what came and went are now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ..model.change import MERGED, SPLIT, Link
from .matching import NONE, Matching, articles
from .sides import Side
from .similar import COMMON, grams, worth_finding

MOST = 0.6
"""Of its words, how much must have been in one other article."""

FEWEST = 15
"""Stretches of words that are in common at least: a repealed article has few."""


def links(matching: Matching, came: list[int], gone: list[int]) -> list[Link]:
    """Splits and merges among what came to the new law and what went from the old one."""
    old, new = matching.old, matching.new
    came = _alone(new, came, matching.to_old)
    gone = _alone(old, gone, matching.to_new)
    if not came and not gone:
        return []
    changed = [
        (first, second)
        for second, first in enumerate(matching.to_old)
        if first != NONE
        and new.provisions[second].kind == "article"
        and old.content[first] != new.content[second]
    ]
    return [*_splits(matching, came, changed, gone), *_merges(matching, gone, changed, came)]


def _splits(
    matching: Matching, came: list[int], changed: list[tuple[int, int]], gone: list[int]
) -> Iterator[Link]:
    """One old article whose words are now in its successor and in articles that came."""
    old, new = matching.old, matching.new
    lost = {first: _lost(old.text(first), new.text(second)) for first, second in changed}
    lost.update((first, grams(old.text(first))) for first in gone)
    parts_of = {first: matching.to_new[_part(old, first)] for first in lost}
    for first, parts in _sources(new, came, lost, parts_of).items():
        successor = matching.to_new[first]
        heirs = sorted([*parts, *([successor] if successor != NONE else [])])
        if len(heirs) > 1:
            yield Link(SPLIT, (old.names[first],), tuple(new.names[at] for at in heirs))


def _merges(
    matching: Matching, gone: list[int], changed: list[tuple[int, int]], came: list[int]
) -> Iterator[Link]:
    """One new article that holds its predecessor's words and those of articles that went."""
    old, new = matching.old, matching.new
    won = {second: _lost(new.text(second), old.text(first)) for first, second in changed}
    won.update((second, grams(new.text(second))) for second in came)
    parts_of = {second: matching.to_old[_part(new, second)] for second in won}
    for second, parts in _sources(old, gone, won, parts_of).items():
        predecessor = matching.to_old[second]
        parents = sorted([*parts, *([predecessor] if predecessor != NONE else [])])
        if len(parents) > 1:
            yield Link(MERGED, tuple(old.names[at] for at in parents), (new.names[second],))


def _sources(
    side: Side, lone: list[int], given: dict[int, set[str]], parts_of: dict[int, int]
) -> dict[int, list[int]]:
    """Of each giver, the lone articles that have most of their words from it.

    Only in one part of the law: what commencement clauses have in common is no sign of anything.
    """
    having: dict[tuple[int, str], list[int]] = defaultdict(list)
    for giver, found in given.items():
        part = parts_of[giver]
        for gram in found:
            having[part, gram].append(giver)
    sources: dict[int, list[int]] = defaultdict(list)
    for at in lone:
        own = grams(side.text(at))
        part = _part(side, at)
        votes: Counter[int] = Counter()
        for gram in own:
            givers = having.get((part, gram), ())
            if len(givers) <= COMMON:
                votes.update(givers)
        best = max(votes.items(), key=lambda vote: (vote[1], -vote[0]), default=(NONE, 0))
        if best[1] >= MOST * len(own) >= FEWEST:
            sources[best[0]].append(at)
    return dict(sorted(sources.items()))


def _part(side: Side, at: int) -> int:
    """The part at the top of the law in which something stands."""
    while side.parent[at] != NONE:
        at = side.parent[at]
    return at


def _lost(before: str, after: str) -> set[str]:
    """The stretches of a text that are not in another."""
    return grams(before) - grams(after)


def _alone(side: Side, roots: list[int], mates: list[int]) -> list[int]:
    """The articles among what came or went that say something."""
    return [
        at
        for root in roots
        for at in ([root] if side.provisions[root].kind == "article" else articles(side, root))
        if mates[at] == NONE and worth_finding(side.text(at))
    ]
