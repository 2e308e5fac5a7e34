"""Where a law says what its own words mean, and where those words are used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.address import Placed
from .vocabulary import Definitions, compiled

_WORD = re.compile(r"\w+")
_FEWEST = 3
"""How many letters of an inflected word stay as they are, and three fifths of a longer one."""


class Definition(NamedTuple):
    """A term, where it stands, and how far it holds: `scope` is empty for the whole law."""

    place: Placed
    start: int
    end: int
    term: str
    scope: str


def definitions_in(
    spoken: list[tuple[Placed, str]], known: Definitions, quotes: tuple[str, ...]
) -> Iterator[Definition]:
    """Every term that is defined; those inside quoted words belong to another text."""
    marks = [compiled(mark) for mark in known.marks]
    for place, said in spoken:
        for mark in marks:
            for found in mark.finditer(said):
                if not inside_quotes(said, found.start(), quotes):
                    yield _definition(place, found)


def _definition(place: Placed, found: re.Match[str]) -> Definition:
    named = found.groupdict("")
    term = named["term"].strip()
    return Definition(place, *found.span("term"), term, named.get("scope", "").strip(" 、,"))


def inside_quotes(said: str, at: int, quotes: tuple[str, ...]) -> bool:
    """Whether a place in some words stands between quotation marks (brackets do not count)."""
    before = said[:at]
    return any(
        before.count(pair[0]) > before.count(pair[1]) for pair in quotes if pair[0] in "「『“«„"
    )


def is_used(definition: Definition, whole: str, known: Definitions) -> bool:
    """Whether a term stands anywhere but where it is defined."""
    if not known.inflected:
        return whole.count(definition.term) > 1
    return len(_stems(definition.term).findall(whole)) > 1


def _stems(term: str) -> re.Pattern[str]:
    words = _WORD.findall(term)
    stems = [re.escape(word[: max(_FEWEST, len(word) * 3 // 5)]) + r"\w*" for word in words]
    return re.compile(r"\W{1,3}".join(stems), re.IGNORECASE)
