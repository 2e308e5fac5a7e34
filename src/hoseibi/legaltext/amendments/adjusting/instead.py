"""What an adjusting provision puts in the place of what the act tells."""

from __future__ import annotations

import re

import msgspec

from .clauses import Adjustment
from .vocabulary import Adjusting


class Instead(msgspec.Struct, frozen=True):
    """What holds instead of a provision of the act: nothing of it, or other words in it.

    within  the amending clause that has the words, as it is named there; empty for all of it
    pairs   words, and those that are read in their stead; none where nothing is applied
    """

    within: str = ""
    pairs: tuple[tuple[str, str], ...] = ()


def instead_of(one: Adjustment, words: Adjusting) -> Instead | None:
    """None where it says more than that of the one place it names, or leaves cases out."""
    place = re.match(words.place, one.then)
    if place is None or not one.about or one.but:
        return None
    rest = one.then[place.end() :]
    if re.fullmatch(words.none, rest):
        return Instead()
    within = re.match(words.within, rest)
    if within is None:
        return None
    pairs = _pairs(rest[within.end() :], words)
    return Instead(within["within"] or "", pairs) if pairs else None


def _pairs(text: str, words: Adjusting) -> tuple[tuple[str, str], ...]:
    """「A」とあるのは「B」と、「C」とあるのは「D」とする; nothing where anything else is said."""
    found: list[tuple[str, str]] = []
    while True:
        old, text = _quoted(text, words.quotes)
        between = re.match(words.instead, text)
        if not old or between is None:
            return ()
        new, text = _quoted(text[between.end() :], words.quotes)
        found.append((old, new))
        if re.fullmatch(words.end, text):
            return tuple(found)
        more = re.match(words.more, text)
        if more is None:
            return ()
        text = text[more.end() :]


def _quoted(text: str, quotes: str) -> tuple[str, str]:
    """The words in the quotation marks that a text begins with, and what follows them."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == quotes[0]) - (sign == quotes[1])
        if depth == 0:
            return (text[1:at], text[at + 1 :]) if at else ("", text)
    return "", text
