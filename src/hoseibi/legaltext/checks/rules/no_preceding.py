"""“The preceding paragraph” has a paragraph before it.

Why: such words are left behind when a provision is moved or taken out, and then point at nothing,
or at something else.

Bad:  第一条 前項の届出は、書面でする。
Good: 第一条 届出は、市に対してする。 / ２ 前項の届出は、書面でする。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import ERROR
from ...model.reference import DANGLING, RELATIVE, Reference
from ...model.toml import compiled
from ..certain import certain
from ..text import Spot, Text

SEVERITY = ERROR
MESSAGE = "There is nothing here that “{words}” could mean. Name the provision that is meant."


def find(text: Text) -> Iterator[Spot]:
    """References by position to a place that is not there."""
    position = text.lexicon.position
    if not position:
        return
    for one, place in certain(text, _is_lost):
        if compiled(position).match(one.words):
            yield Spot(place, one.span.start, one.span.end, {"words": one.words})


def _is_lost(one: Reference) -> bool:
    return one.status == DANGLING and one.kind == RELATIVE
