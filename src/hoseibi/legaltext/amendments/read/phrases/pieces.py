"""An amending text cut into its sentences, each with the new text that is quoted in it."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ...phrases import Phrases
from .quotes import paired

_SIGN = re.compile(r"\S")
_ANNOUNCES = (":", "：")


class Piece(msgspec.Struct, frozen=True):
    """A numbered or unnumbered sentence. `style` is which kind of number it bears, -1 for none."""

    mark: str
    style: int
    words: str
    line: int


@cache
def _marks(phrases: Phrases) -> re.Pattern[str]:
    return re.compile("|".join(rf"({mark})" for mark in phrases.marks))


def pieces_of(text: str, phrases: Phrases) -> list[Piece]:
    """Line by line; lines that a quotation joins are one sentence. Linear."""
    pairs = paired(text, phrases.quotes, repeats=phrases.repeats)
    pieces: list[Piece] = []
    place = number = 0
    while place < len(text):
        end = _end(text, place, pairs)
        raw = text[place:end]
        if raw.strip():
            pieces += _cut(raw, number + 1 + _blank(raw), phrases)
        number += raw.count("\n")
        place = end
    return pieces


def _blank(raw: str) -> int:
    return raw[: len(raw) - len(raw.lstrip())].count("\n")


def _end(text: str, start: int, pairs: dict[int, int]) -> int:
    """Behind the line in which every quotation that the sentence opens is closed."""
    place = start
    while True:
        stop = text.find("\n", place)
        stop = len(text) if stop < 0 else stop + 1
        closes = _closes(text, place, stop, pairs)
        if closes >= stop:
            place = closes
            continue
        if text[start:stop].rstrip().endswith(_ANNOUNCES):
            following = _next_sign(text, stop)
            if following in pairs:
                place = following
                continue
        return stop


def _next_sign(text: str, start: int) -> int:
    found = _SIGN.search(text, start)
    return found.start() if found else len(text)


def _closes(text: str, start: int, stop: int, pairs: dict[int, int]) -> int:
    """Where the last quotation ends that begins in this stretch."""
    last, place = -1, start
    while place < stop:
        if place in pairs:
            last = place = pairs[place]
        place += 1
    return last


def _cut(raw: str, line: int, phrases: Phrases) -> list[Piece]:
    """The sentence without its numbers; `1. a) ...` is two, the first without words."""
    words = raw.strip()
    pieces: list[Piece] = []
    while True:
        found = _marks(phrases).match(words)
        if found is None or not found[0]:
            break
        words = words[found.end() :].lstrip()
        pieces.append(Piece(found[0].strip(), (found.lastindex or 1) - 1, "", line))
    if not pieces:
        return [Piece("", -1, words, line)]
    pieces[-1] = msgspec.structs.replace(pieces[-1], words=words)
    return pieces
