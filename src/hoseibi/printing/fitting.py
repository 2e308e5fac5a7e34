"""Letters as XML and typst can carry them."""

from __future__ import annotations

import math
import unicodedata
from html import escape

_UNFIT = dict.fromkeys(
    code
    for first, last in ((0, 8), (11, 12), (14, 31), (0xD800, 0xDFFF), (0xFFFE, 0xFFFF))
    for code in range(first, last + 1)
)


def fit(text: str) -> str:
    """A text without the characters that no document may have, its line ends all alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNFIT)


def escaped(text: str) -> str:
    """A text for the inside of an element or of an attribute."""
    return escape(fit(text))


def letters(line: str) -> float:
    """How many letters wide a line is: those of East Asia count double, marks above nothing."""
    if line.isascii():
        return len(line)
    return sum(_WIDTHS.get(unicodedata.east_asian_width(char), 1.0) * _real(char) for char in line)


def lines(text: str, room: float) -> int:
    """About how many lines a text takes where so many letters stand in one."""
    return sum(max(math.ceil(letters(line) / room), 1) for line in text.split("\n"))


_WIDTHS = {"W": 2.0, "F": 2.0}


def _real(char: str) -> int:
    return 0 if unicodedata.category(char) in ("Mn", "Cf") else 1
