"""Article numbers follow one another.

Why: a gap makes a reader look for an article that was never there, and a reference to it goes
nowhere. Where an article was repealed, laws keep its number and say so.

Bad:  Article 1 It begins. / Article 3 It ends.
Good: Article 1 It begins. / Article 2 (Repealed) / Article 3 It ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..numbers import BACK, GAP, SAME, step
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = (
    "After {before} comes {num}: a number is left out. Say what became of it, or close the gap."
)


def find(text: Text) -> Iterator[Spot]:
    """Articles that do not follow the highest before them; excerpts are left aside."""
    for row in text.articles:
        if text.is_excerpt(text.top(row[0])):
            continue
        before = row[0]
        for place in row[1:]:
            how = step(before.provision.number, place.provision.number)
            if how == GAP:
                said = {"before": before.provision.num, "num": place.provision.num}
                yield Spot(place, said=said)
            if how not in (BACK, SAME):
                before = place
