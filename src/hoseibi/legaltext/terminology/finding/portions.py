"""A text in portions that do not touch: what is small stays in the fast memory of a processor.

Looked through in one piece, a text of some hundred kilobytes takes a quarter to two thirds longer,
since the hits of all of it are held at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .folding import MOST_TERMS, fold

_SIZE = 6_000
"""Code points from which on a portion may end."""

APART = "\0"
"""What divides texts that are looked through together: it is in no term and in no word."""

_STOP = re.compile(rf"([{APART}。．，、；：！？「」『』【】《》«»“”.,;:!?\[\]។៕])\s*(\S)")
"""A sign that is part of no word, and what follows it."""


class Portion(NamedTuple):
    """A portion of a text.

    text    its words
    place   where in the text that was given it begins
    folded  its words, folded
    signs   of the whole text those that `telling` names
    """

    text: str
    place: int
    folded: str
    signs: frozenset[str]


class Stops:
    """Where a text may be divided when the terms of a base are looked for: behind a stop, unless
    there is a term that goes on behind one like that with the same letter."""

    def __init__(self) -> None:
        self._inside: set[tuple[str, str]] = set()

    def add(self, term: str) -> None:
        """Take in what stands in a term."""
        self._inside |= _stops_in(term)

    def portions(self, text: str, signs: frozenset[str]) -> Iterator[Portion]:
        """The whole text in order. `signs`: what `telling` says of it."""
        folded = fold(text, signs)
        begin = 0
        for end in self.ends(text):
            yield Portion(text[begin:end], begin, folded[begin:end], signs)
            begin = end

    def ends(self, text: str) -> Iterator[int]:
        """Where in a text each portion ends."""
        end = 0
        while len(text) - end > _SIZE:
            stops = _STOP.finditer(text, end + _SIZE)
            end = next((one.end(1) for one in stops if _read(one) not in self._inside), len(text))
            yield end
        if end < len(text):
            yield len(text)


@lru_cache(MOST_TERMS)
def _stops_in(term: str) -> frozenset[tuple[str, str]]:
    """The stops in a term, each with the letter behind it."""
    return frozenset(map(_read, filter(None, (_STOP.match(term, at) for at in range(len(term))))))


def _read(stop: re.Match[str]) -> tuple[str, str]:
    """A stop and the letter behind it, whatever its case and its marks."""
    sign, letter = fold(stop[1]), fold(stop[2])
    return sign, unicodedata.normalize("NFD", letter)[0]
