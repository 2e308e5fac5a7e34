"""What a law leaves to another rule is known.

Why: a law that leaves its details to a decree does nothing until the decree is there. These places
together are the list of what is owed on the day the law comes into force. A decree that the law is
looked at beside (`--beside`, `corpus check --across`) and that names the article settles it.

Bad:  Article 1 The fee is fixed by Cabinet Order.
Good: Article 1 The fee is one thousand.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ...model.toml import compiled
from ..text import Spot, Text

SEVERITY = HINT
MESSAGE = "Something is left to {rule} here. See that it is there when this comes into force."


def find(text: Text) -> Iterator[Spot]:
    """Places that leave a rule to somebody."""
    owed = text.lexicon.owed
    if not owed:
        return
    expression = compiled(owed)
    for place, said in text.asked:
        found = list(expression.finditer(said))
        if found and not text.neighbours.names_article(text.names, text.article(place).short):
            for one in found:
                rule = next(filter(None, one.groups()), one[0])
                yield Spot(place, *one.span(), {"rule": rule})
