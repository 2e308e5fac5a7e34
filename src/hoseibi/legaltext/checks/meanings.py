"""What a law says that its terms mean, where it says so in a sentence for the whole law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.address import Placed
from ..model.toml import compiled
from .definitions import quoted
from .text import Text

_SUPPLEMENT = frozenset({"supplement", "annex"})


class Said(NamedTuple):
    """A term, what it means, and where both stand: the span is the term's."""

    place: Placed
    start: int
    end: int
    term: str
    words: str


def meanings_in(text: Text) -> Iterator[Said]:
    """Each term that a sentence explains for the whole law, at its first place."""
    known = text.lexicon.definitions.means
    seen: set[str] = set()
    for place, said in text.spoken if known else ():
        if text.top(place).provision.kind in _SUPPLEMENT or text.is_aside(place):
            continue
        depth = None
        for found in (found for mark in known for found in compiled(mark).finditer(said)):
            depth = depth or quoted(said, text.lexicon.quotes)
            term = found["term"].strip()
            if term not in seen and not depth.at(found.start()):
                seen.add(term)
                yield Said(place, *found.span("term"), term, found["words"].strip())
