"""Periods, ages and shares in the words of a law: what codes of two countries may have alike.

“三年”, “៣ (បី) ឆ្នាំ”, “03 năm” and “трех лет” are all three years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

import msgspec

from ...model.toml import Toml
from ...scripts import numerals
from ...scripts.folding import fold

_KANJI = "[一二三四五六七八九十百千]{1,8}"
_ALONE = r"(?<![0-9\w])"
_AGAIN = r"\.?(?: ?\([^()]{1,24}\))?[ -]?"
"""What may stand between a number and what is counted: “3 (three) years”."""


class Figure(msgspec.Struct, frozen=True, order=True):
    """`number` of a `unit`: `year`, `month`, `week`, `day`, `percent` or `times`."""

    number: int
    unit: str


class Counting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The vocabulary of one language; regular expressions for what is counted."""

    year: str
    month: str
    day: str
    week: str = ""
    percent: str = ""
    times: str = ""
    kanji: bool = False
    words: dict[int, str] = {}

    def units(self) -> dict[str, str]:
        """What is counted, with the words for it; what has none is left out."""
        every = ("year", "month", "week", "day", "percent", "times")
        return {unit: found for unit in every if (found := getattr(self, unit))}


_FILE = Toml(dict[str, Counting])


def figures(text: str, language: str) -> Iterator[Figure]:
    """The figures of a text, each as often as it stands; none in a language that is not known."""
    reader = _reader(language)
    return iter(()) if reader is None else reader.find(fold(text))


class _Reader:
    """One expression for all figures of a language, over folded text."""

    def __init__(self, counting: Counting) -> None:
        self.values = {
            fold(word): number
            for number, words in counting.words.items()
            for word in words.split("|")
        }
        words = sorted(map(re.escape, self.values), key=len, reverse=True)
        units = "|".join(f"(?P<{unit}>{fold(said)})" for unit, said in counting.units().items())
        number = "|".join(["[0-9]{1,3}", *([_KANJI] if counting.kanji else []), *words])
        lead, between = ("", "") if counting.kanji else (_ALONE, _AGAIN)
        self.expression = re.compile(rf"{lead}(?P<number>{number}){between}(?:{units})")

    def find(self, text: str) -> Iterator[Figure]:
        for found in self.expression.finditer(text):
            number = self.value(found["number"])
            if number is not None and found.lastgroup:
                yield Figure(number, found.lastgroup)

    def value(self, printed: str) -> int | None:
        if printed.isdecimal():
            return int(printed)
        return self.values.get(printed) or numerals.parse("kanji", printed)


@cache
def _known() -> dict[str, Counting]:
    return _FILE.read(resources.files(__package__).joinpath("figures.toml").read_bytes())


@cache
def _reader(language: str) -> _Reader | None:
    counting = _known().get(language) or _known().get(language.split("-")[0])
    return _Reader(counting) if counting else None
