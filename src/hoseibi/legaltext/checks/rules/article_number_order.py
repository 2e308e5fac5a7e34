"""Article numbers go forward.

Why: a reader who looks for an article stops where the numbers have passed it.

Bad:  Article 1 It begins. / Article 3 It ends. / Article 2 It goes on.
Good: Article 1 It begins. / Article 2 It goes on. / Article 3 It ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import ERROR
from ..numbers import BACK, step
from ..text import Spot, Text

SEVERITY = ERROR
MESSAGE = "{num} stands after {before}. Move it to its place, or give it the number that follows."


def find(text: Text) -> Iterator[Spot]:
    """Articles with a lower number than the one before them that no article had yet."""
    for row in text.articles:
        seen: set[str] = set()
        for before, place in zip((row[0], *row), row, strict=False):
            provision = place.provision
            new = provision.number not in seen
            seen.add(provision.number)
            if new and step(before.provision.number, provision.number) == BACK:
                yield Spot(place, said={"num": provision.num, "before": before.provision.num})
