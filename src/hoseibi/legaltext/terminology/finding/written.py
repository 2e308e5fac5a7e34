"""Terms of scripts with spaces, found in a text as it is written, where they bend in few ways.

Each word has a capital at its beginning (`title`), and a joint or another sign behind it, so that
Aho-Corasick finds whole words without cutting any. What may hit besides, a capital inside a word
behind a digit or an apostrophe, is seen by the sign before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import product
from math import prod

from ...model.term import Use
from .cutting import JOINED, PARTED, SEVERAL, pieces_of
from .folding import replaced, twins
from .listed import FEW, Forms, Listed
from .patterns import Patterns
from .portions import Portion
from .settling import Hit, Keys, Settling

_MOST_WAYS = 30_000
"""Ways to write all terms of a base up to which this is faster than a sign for each word."""
_BOUNDS = JOINED + PARTED
_SEVERAL = re.compile(f"{JOINED}+")


class _Letters:
    """Words as they are written, each with the joint behind it."""

    def __init__(self, forms: Forms) -> None:
        self.choices = {
            unit: [form.title() + JOINED for form in several] for unit, several in forms.items()
        }

    def parted(self, way: str) -> str:
        """As `Writing` has it."""
        return way[:-1] + PARTED

    def before_mark(self, way: str) -> tuple[str, str]:
        """As `Writing` has it."""
        return self.parted(way), way + PARTED


class Written:
    """What finds the terms that are listed."""

    def __init__(self, listed: Listed, forms: Forms) -> None:
        self._patterns = Patterns(listed, forms, _Letters(forms))
        self._keys = Keys(self._patterns.ways)
        self._beside = frozenset(_beside(listed, forms))
        self._longest = 1 + max(
            (len(form) for several in forms.values() for form in several), default=0
        )

    def find(self, portion: Portion, key: str) -> list[Use]:
        """Where each term stands in a portion of a text, the longest at each place, none inside
        another; `key` is the portion, cut."""
        gaps = [*self._crossed(key)] if SEVERAL in key else []
        spelt = replaced(key + JOINED, ((gap, JOINED) for gap in gaps))
        headed = spelt.text.title()
        hits = self._keys.hits(headed)
        asked = self._patterns.asked
        doubted = [
            at
            for at, (which, start, _) in enumerate(hits)
            if headed[start - 1] not in _BOUNDS or which in asked
        ]
        if doubted:
            text = replaced(portion.text, ((gap, JOINED) for gap in gaps)).text
            hits = self._settled(text, headed, hits, doubted)
        meant, place = self._patterns.meant, portion.place
        if not spelt.ends:
            before = place - 1
            return [
                Use(start + place, end + before, term, status, concepts)
                for which, start, end in hits
                for term, status, concepts in (meant[which],)
            ]
        starts, ends = spelt.places([hit[1] for hit in hits], [hit[2] - 1 for hit in hits])
        return [
            Use(start + place, end + place, *meant[which])
            for start, end, (which, _, _) in zip(starts, ends, hits, strict=True)
        ]

    def _crossed(self, key: str) -> Iterator[re.Match[str]]:
        """The joints beside joints between two words that stand beside one another in a term."""
        at = key.find(SEVERAL)
        while at >= 0:
            end = at
            if at and key[at - 1] != PARTED:
                gap = _SEVERAL.match(key, at)
                if gap is None:
                    return
                end = gap.end()
                before = key[max(0, at - self._longest) : at]
                before = before[max(map(before.rfind, _BOUNDS)) + 1 :]
                behind = key[end : end + self._longest].replace(PARTED, JOINED)
                if (before, behind.partition(JOINED)[0]) in self._beside:
                    yield gap
            at = key.find(SEVERAL, max(end, at + len(SEVERAL)))

    def _settled(self, text: str, headed: str, hits: list[Hit], doubted: list[int]) -> list[Hit]:
        """The same hits without those inside words, with terms that are followed word by word."""
        asked, gapped = self._patterns.asked, self._patterns.gapped
        pieces = pieces_of(text, headed.lower()[:-1], 0) if gapped else None

        def looked(hit: Hit) -> Hit | None:
            which, start, _ = hit
            if headed[start - 1] not in _BOUNDS:
                return None
            if which not in asked or not gapped or not pieces:
                return hit
            found = gapped.longest(pieces, bisect_left(pieces.starts, start))
            return found and (found[0], start, pieces.ends[found[2]])

        return Settling(self._keys, headed, looked).settled(hits, doubted)


def bends_little(forms: Forms, listed: Listed) -> bool:
    """Whether the terms that are listed are written in few ways, and each word can be told by the
    capital at its beginning."""
    ways = 0
    for path, node in listed.paths():
        if node.terms:
            ways += min(FEW, prod(len(forms[unit]) for unit in path))
        if ways > _MOST_WAYS:
            return False
    odd = twins()
    return all(odd.isdisjoint(form) for several in forms.values() for form in several)


def has_heads(portion: Portion, key: str) -> bool:
    """Whether each word of a portion can be told from all others by the capital."""
    return portion.signs.isdisjoint(twins()) or key.title().lower() == key


def _beside(listed: Listed, forms: Forms) -> Iterator[tuple[str, str]]:
    """The words that stand beside one another in a term."""
    for path, node in listed.paths():
        for unit in node.next:
            yield from product(forms[path[-1]], forms[unit])
