"""How a text of a script with spaces is cut into words, and what stands between them.

Cut text is as long as the text. Behind each word stands one of two signs: one for a joint (a space,
the end of a line, a hyphen), which may stand in place of the space inside a term, and one for any
other sign, over which no term goes on unless it has the same sign itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from .folding import APOSTROPHES, folded, in_words

JOINED: Final = "\n"
PARTED: Final = "\f"
"""What `splitlines` divides at: for a joint, and for all else that is no word."""
SEVERAL = 2 * JOINED
_BOUNDS = frozenset((JOINED, PARTED))

_JOINT = re.compile(r"[\s\-–]*")
_QUOTES = re.compile(r"'(?:(?<!\w')|(?<![og]')(?!\w))")
"""An apostrophe that is part of no letter."""


class Pieces(NamedTuple):
    """A text cut into words, each with the sign behind it.

    text    as it stands
    place   where it begins; the other places count from there
    words   without joints beside joints; behind them stands an empty one
    starts  where each begins
    ends    where each ends with its sign, that of a word at its number and one
    """

    text: str
    place: int
    words: list[str]
    starts: list[int]
    ends: list[int]

    def word(self, at: int) -> str | None:
        """A word without the sign behind it; None for a sign by itself, empty behind the last."""
        word = self.words[at]
        return None if word in _BOUNDS else word[:-1]

    def between(self, one: int, other: int) -> str:
        """The text between two words."""
        return self.text[self.ends[one + 1] - 1 - self.place : self.starts[other] - self.place]


def stands_for(sign: str) -> str:
    """What stands for a sign that is no part of a word."""
    return JOINED if _JOINT.fullmatch(sign) else PARTED


_ASCII = {code: stands_for(sign) for code in range(128) if not (sign := chr(code)).isalnum()}
_ASCII_APART = _ASCII | {ord(sign): "'" for sign in APOSTROPHES if sign.isascii()}


def cut(text: str, signs: Iterable[str], *, apostrophe: bool) -> str:
    """A folded text with what stands for each sign that is no word. `signs`: what `telling` says of
    the text. `apostrophe`: it is part of a letter."""
    if text.isascii():
        key = text.translate(_ASCII_APART if apostrophe else _ASCII)
    else:
        key = text.replace(" ", JOINED)
        for sign, instead in {*map(_parting, signs)}:
            key = key.replace(sign, instead)
    if "'" not in key:
        return key
    return _QUOTES.sub(PARTED, key) if apostrophe else key.replace("'", PARTED)


def pieces_of(text: str, key: str, begin: int) -> Pieces:
    """The words of a text that begins at a place; `key` is the text, cut."""
    words = f"{key}{JOINED}".splitlines(keepends=True)
    starts = ends = [*accumulate(map(len, words), initial=begin)]
    words.append("")
    at = key.find(SEVERAL)
    if at >= 0:
        ends = starts.copy()
    while at >= 0:
        behind = first = bisect_right(starts, begin + at)
        while words[behind] == JOINED:
            behind += 1
        at = key.find(SEVERAL, starts[behind] - begin)
        del words[first:behind], starts[first:behind], ends[first + 1 : behind + 1]
    return Pieces(text, begin, words, starts, ends)


@cache
def _parting(sign: str) -> tuple[str, str]:
    """What a sign is folded to, and what stands for it if it stands between words."""
    read = folded(sign)
    if read == "'" or in_words(read):
        return JOINED, JOINED
    return read, stands_for(read)


def gaps(term: str, key: str, words: list[str]) -> tuple[str, ...]:
    """What stands between the words of a term; `key` is the term, cut."""
    found: list[str] = []
    at = key.find(words[0]) + len(words[0])
    for word in words[1:]:
        start = key.index(word, at)
        found.append(gap(term[at:start]))
        at = start + len(word)
    return tuple(found)


def gap(signs: str) -> str:
    """Empty for what is only a joint, else the signs without spaces."""
    return "" if _JOINT.fullmatch(signs) else "".join(signs.split())
