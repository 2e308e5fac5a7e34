"""A term that is defined is used.

Why: a definition that nothing uses is a trace of a provision that was dropped, or of a term that
was changed elsewhere and not here.

Bad:  Article 1 In this Act, “vessel” means a ship. / Article 2 A ship has a flag.
Good: Article 1 In this Act, “vessel” means a ship. / Article 2 A vessel has a flag.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..definitions import is_used
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{term}” is defined here and used nowhere in the law. Use it, or take it out."


def find(text: Text) -> Iterator[Spot]:
    """Definitions of terms that stand nowhere else."""
    used: dict[str, bool] = {}
    for one in text.definitions:
        if text.is_aside(one.place):
            continue
        if one.term not in used:
            used[one.term] = is_used(one, text.whole, text.lexicon.definitions)
        if not used[one.term]:
            yield Spot(one.place, one.start, one.end, {"term": one.term})
