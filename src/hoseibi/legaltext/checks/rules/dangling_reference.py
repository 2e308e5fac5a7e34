"""What a law refers to is there.

Why: a reference that goes nowhere takes the rule with it. Courts find it when it is too late.

Bad:  Article 1 It begins. / Article 2 Article 5 applies.
Good: Article 1 It begins. / Article 2 Article 1 applies.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import ERROR
from ..certain import lost
from ..text import Spot, Text

SEVERITY = ERROR
MESSAGE = "This law has no “{words}”. Refer to the provision that is meant."


def find(text: Text) -> Iterator[Spot]:
    """References to an article that the law does not have; none where only a part is printed."""
    out = lost(text)
    if not out.part:
        for one, place in out.single:
            yield Spot(place, one.span.start, one.span.end, {"words": one.words})
