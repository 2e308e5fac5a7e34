"""Where a law says what its own words mean, and where those words are used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.address import Placed
from ..model.toml import compiled
from .depth import Depth
from .vocabulary import Definitions

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
        depth: Depth | None = None
        for found in (found for mark in marks for found in mark.finditer(said)):
            depth = depth or quoted(said, quotes)
            if not depth.at(found.start()):
                yield _definition(place, found)


def _definition(place: Placed, found: re.Match[str]) -> Definition:
    named = found.groupdict("")
    term = named["term"].strip()
    return Definition(place, *found.span("term"), term, named.get("scope", "").strip(" 、,"))


def quoted(said: str, quotes: tuple[str, ...]) -> Depth:
    """How deep in quotation marks (brackets do not count) the places of some words stand."""
    pairs = [pair for pair in quotes if pair[0] in "「『“«„"]
    opening, closing = ("".join(pair[side] for pair in pairs) for side in (0, 1))
    return Depth(said, opening, closing)


def is_used(definition: Definition, whole: str, known: Definitions) -> bool:
    """Whether a term stands anywhere but where it is defined."""
    if not known.inflected:
        return whole.count(definition.term) > 1
    return len(stems(definition.term).findall(whole)) > 1


def stems(term: str) -> re.Pattern[str]:
    """Finds a term whatever the ends of its words."""
    words = _WORD.findall(term)
    stems = [re.escape(word[: max(_FEWEST, len(word) * 3 // 5)]) + r"\w*" for word in words]
    return re.compile(r"\W{1,3}".join(stems), re.IGNORECASE)
