"""How high a row must be: spreadsheets do not find out themselves where cells are merged."""

from __future__ import annotations

from hoseibi.legaltext import face

from ..fitting import lines
from ..laying import pieces
from ..paper import Said

HIGHEST = 409
"""No spreadsheet has a higher row, in points."""


def height(said: Said, language: str, breadth: float, size: float) -> float:
    """The height of words in points, in a cell `breadth` letters wide."""
    parts = pieces(said, language)
    text = "".join(part.words for part in parts)
    if not text:
        return size * 1.4
    room = max(breadth * 10.5 / size - 1, 1)
    leading = max((face(part.language).leading for part in parts), default=1.3)
    return lines(text, room) * size * min(max(leading, 1.3), 1.6) + 4
