"""Which hits of an automaton count, where it gives the longest at each place and none in another.

The automaton knows nothing of where a word may end, nor of terms that are followed word by word. A
hit that does not count as it is may have hidden others, which are then looked for in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import ahocorasick_rs

Hit = tuple[int, int, int]
"""Which pattern, and from where up to where."""


_HALF = re.compile("[\ud800-\udfff]")


def encodable(texts: Iterable[str]) -> list[str]:
    """Texts without lone halves of signs, which the automaton does not take: signs that are
    assigned to nobody instead."""
    known = [*texts]
    try:
        for text in known:
            text.encode()
    except UnicodeEncodeError:
        return [_HALF.sub(lambda half: chr(ord(half[0]) + 0x100000), text) for text in known]
    return known


class Keys:
    """What looks for some patterns in a text, the longest at each place and none in another."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._longest = max(map(len, keys))
        self._automaton = ahocorasick_rs.AhoCorasick(
            encodable(keys),
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.ContiguousNFA,
        )

    def hits(self, text: str) -> list[Hit]:
        """All hits, in order."""
        return self._automaton.find_matches_as_indexes(encodable((text,))[0])

    def between(self, text: str, begin: int, until: int) -> list[Hit]:
        """The hits that begin from one place on and before another."""
        hits = self.hits(text[begin : until + self._longest])
        return [
            (at, start + begin, end + begin) for at, start, end in hits if start + begin < until
        ]


class Settling(NamedTuple):
    """Which hits count. `looked`: what really begins where a hit does."""

    keys: Keys
    text: str
    looked: Callable[[Hit], Hit | None]

    def settled(self, hits: Sequence[Hit], doubted: Iterable[int]) -> list[Hit]:
        """What counts of hits; `doubted`: the numbers of those that may not count as they are."""
        found: list[Hit] = []
        done = 0
        for at in doubted:
            if at >= done:
                found += hits[done:at]
                reach = self._settle(found, hits[at], hits[at][1])
                done = at + 1
                while done < len(hits) and hits[done][1] < reach:
                    reach = self._settle(found, hits[done], reach)
                    done += 1
        return [*found, *hits[done:]]

    def _settle(self, found: list[Hit], hit: Hit, reach: int) -> int:
        """Add what begins from a place on where a hit is; tell from where the next may begin."""
        _, start, end = hit
        true = self.looked(hit) if start >= reach else None
        if true:
            found.append(true)
        if start >= reach:
            reach = true[2] if true else start + 1
        if reach >= end:
            return reach
        for one in self.keys.between(self.text, reach, end):
            reach = self._settle(found, one, reach)
        return max(reach, end)
