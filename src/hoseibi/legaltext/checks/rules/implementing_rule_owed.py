"""What a law leaves to another rule is known.

Why: a law that leaves its details to a decree does nothing until the decree is there. These places
together are the list of what is owed on the day the law comes into force.

Bad:  Article 1 The fee is fixed by Cabinet Order.
Good: Article 1 The fee is one thousand.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ..text import Spot, Text
from ..vocabulary import compiled

SEVERITY = HINT
MESSAGE = "Something is left to {rule} here. See that it is there when this comes into force."


def find(text: Text) -> Iterator[Spot]:
    """Places that leave a rule to somebody."""
    owed = text.lexicon.owed
    if not owed:
        return
    expression = compiled(owed)
    for place, said in text.spoken:
        for found in expression.finditer(said):
            rule = next(filter(None, found.groups()), found[0])
            yield Spot(place, *found.span(), {"rule": rule})
