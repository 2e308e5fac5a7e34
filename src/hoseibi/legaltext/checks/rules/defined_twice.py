"""A term is defined once.

Why: two definitions of one term need only differ in a word, and every article that uses the
term has two meanings.

Bad:  Article 1 In this Act, “vessel” means a ship. / Article 2 In this Act, “vessel” means a boat.
Good: Article 1 In this Act, “vessel” means a ship or a boat. / Article 2 A vessel has a flag.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..definitions import Definition
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{term}” is defined at {first} already. Define it once, or say how far each one holds."


def find(text: Text) -> Iterator[Spot]:
    """Terms defined again where the first definition holds: for the whole law, in the same part."""
    known: dict[tuple[str, str], Definition] = {}
    for one in text.definitions:
        if one.scope or text.is_codified(one.place):
            continue
        part = text.top(one.place).address
        first = known.setdefault((one.term, part), one)
        if first is not one:
            yield Spot(
                one.place, one.start, one.end, {"term": one.term, "first": first.place.short}
            )
