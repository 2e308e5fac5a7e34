"""Paragraph numbers follow one another.

Why: a reference to a paragraph is read by its number, and a gap looks like lost text.

Bad:  Article 1 / (1) It begins. / (3) It ends.
Good: Article 1 / (1) It begins. / (2) It ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..rows import gaps
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = (
    "After paragraph {before} comes {num}: a number is left out. Say what became of it, or close"
    " the gap."
)


def find(text: Text) -> Iterator[Spot]:
    """Paragraphs that do not follow the one before them in the same article."""
    yield from gaps(text, "paragraph")
