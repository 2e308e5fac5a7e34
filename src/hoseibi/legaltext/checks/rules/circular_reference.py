"""No two provisions borrow their rule from each other.

Why: where each says that the other applies, neither says anything.

Bad:  第一条 第二条の規定は、船に準用する。 / 第二条 第一条の規定は、車に準用する。
Good: 第一条 第二条の規定は、船に準用する。 / 第二条 車には、旗を掲げる。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...model.finding import HINT
from ...model.reference import RESOLVED, Reference
from ...model.toml import compiled
from ..text import Spot, Text

SEVERITY = HINT
MESSAGE = "“{words}” borrows from here in turn. See that one of the two says the rule itself."


def find(text: Text) -> Iterator[Spot]:
    """Provisions that borrow from one another, each naming the other or what it stands in."""
    if not text.lexicon.apply:
        return
    borrowed = [(one, target) for one in _borrowing(text) for target in one.targets]
    under: dict[str, list[str]] = defaultdict(list)
    for one, target in borrowed:
        for outer in _outer(one.address):
            under[outer].append(target)
    for one, target in borrowed:
        around = set(_outer(one.address))
        if target not in around and not around.isdisjoint(under[target]):
            place = text.at[one.address]
            yield Spot(place, one.span.start, one.span.end, {"words": one.words})


def _outer(address: str) -> list[str]:
    """A provision and those it stands in, articles and below."""
    segments = address.split("__")
    first = next((n for n, segment in enumerate(segments) if segment.startswith("art_")), 0)
    return ["__".join(segments[: n + 1]) for n in range(first, len(segments))]


def _borrowing(text: Text) -> Iterator[Reference]:
    """References in sentences that borrow."""
    expression = compiled(text.lexicon.apply)
    said = {place.address: words for place, words in text.spoken}
    for one in text.references:
        words = said.get(one.address, "")
        if one.status == RESOLVED and expression.match(words, one.span.end):
            yield one
