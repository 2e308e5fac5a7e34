"""Nothing refers to a provision that was repealed.

Why: whoever repeals an article must mend what refers to it; what was forgotten refers to an empty
place.

Bad:  Article 1 It begins. / Article 2 (Repealed) / Article 3 Article 2 applies.
Good: Article 1 It begins. / Article 2 (Repealed) / Article 3 Article 1 applies.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.address import Placed
from ...model.finding import WARNING
from ...model.reference import RESOLVED, Reference
from ..certain import certain
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{words}” was repealed. Refer to what took its place, or take the reference out."


_KINDS = frozenset({"article", "paragraph"})


def find(text: Text) -> Iterator[Spot]:
    """References of which the one target only says that it is no longer there."""

    def is_repealed(one: Reference) -> bool:
        target = text.at.get(one.targets[0]) if len(one.targets) == 1 else None
        is_one = one.status == RESOLVED and target and target.provision.kind in _KINDS
        return bool(is_one and target and text.is_repealed(target.provision))

    for one, place in certain(text, is_repealed):
        if not _is_supplement(text, place):
            yield Spot(place, one.span.start, one.span.end, {"words": one.words})


def _is_supplement(text: Text, place: Placed) -> bool:
    """Supplementary provisions speak of the law as it was on their day."""
    return text.top(place).provision.kind == "supplement"
