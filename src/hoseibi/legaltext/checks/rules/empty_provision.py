"""A provision says something.

Why: a number without words is text that was lost, or a draft that was never finished.

Bad:  Article 1 It begins. / Article 2
Good: Article 1 It begins. / Article 2 (Repealed)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.address import Placed
from ...model.finding import WARNING
from ...model.law import words
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "{num} has no words. Write them, or say that it is repealed."

_KINDS = frozenset({"article", "paragraph", "subparagraph", "point"})


def find(text: Text) -> Iterator[Spot]:
    """Numbered provisions with neither words, heading nor anything inside."""
    for here, place in enumerate(text.placed):
        if not text.quoted[here] and _is_empty(place) and not text.goes_on(place):
            yield Spot(place, said={"num": place.provision.num})


def _is_empty(place: Placed) -> bool:
    provision = place.provision
    if provision.kind not in _KINDS or not provision.num or provision.children:
        return False
    return not provision.text and not words(provision.heading).strip()
