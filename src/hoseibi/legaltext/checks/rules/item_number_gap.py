"""The numbers of points follow one another.

Why: a reference to a point is read by its number or letter, and a gap looks like lost text.

Bad:  Article 1 These are: / (a) bread; / (c) salt.
Good: Article 1 These are: / (a) bread; / (b) salt.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..rows import gaps
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = (
    "After point {before} comes {num}: one is left out. Say what became of it, or close the gap."
)


def find(text: Text) -> Iterator[Spot]:
    """Points that do not follow the one before them in the same list."""
    yield from gaps(text, "point")
