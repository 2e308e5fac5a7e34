"""A number that is written twice is written twice the same.

Why: where words and figures differ, nobody knows which binds.

Bad:  Article 1 The owner answers within three (4) days.
Good: Article 1 The owner answers within three (3) days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...model.finding import ERROR
from ...scripts import numerals
from ..text import Spot, Text
from ..vocabulary import Numbers

SEVERITY = ERROR
MESSAGE = "“{words}” says two different numbers. Write the one that is meant both times."

_PLACE = re.compile(r"\{([\w-]+)\}")


class _Pair:
    """One number twice: how to find it and how to read either of the two."""

    def __init__(self, template: str, words: tuple[tuple[str, int], ...]) -> None:
        self.systems = _PLACE.findall(template)
        self.words = dict(words)
        source = _PLACE.sub(lambda place: f"({self._pattern(place[1])})", template)
        self.expression = re.compile(rf"(?<!\w){source}", re.IGNORECASE)

    def _pattern(self, system: str) -> str:
        if system != "words":
            return numerals.pattern(system)
        word = "|".join(sorted(map(re.escape, self.words), key=len, reverse=True))
        return rf"(?:{word})(?:[ -](?:{word})){{0,3}}"

    def read(self, system: str, printed: str) -> int | None:
        if system != "words":
            return numerals.parse(system, printed.lower())
        return sum(self.words[word] for word in re.split("[ -]", printed.lower()))


def find(text: Text) -> Iterator[Spot]:
    """Numbers in figures and in words beside each other, of different value."""
    for pair in _pairs(text.lexicon.numbers):
        for place, said in text.asked:
            if "(" not in said:
                continue
            for found in pair.expression.finditer(said):
                values = [pair.read(*one) for one in zip(pair.systems, found.groups(), strict=True)]
                if None not in values and len(set(values)) > 1:
                    yield Spot(place, *found.span(), {"words": found[0]})


def _pairs(known: Numbers) -> tuple[_Pair, ...]:
    return _made(known.pairs, tuple(known.words.items()))


@cache
def _made(templates: tuple[str, ...], words: tuple[tuple[str, int], ...]) -> tuple[_Pair, ...]:
    return tuple(_Pair(template, words) for template in templates)
