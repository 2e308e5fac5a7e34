"""Scanning English amending sentences: words in quotation marks, white space and capitals aside."""

from __future__ import annotations

import re

from .. import scanner

_PAIRS = {"“": '”"', '"': '"”', "‘": "’", "«": "»", "„": "“”"}
_MOST_ENDS = 12
_SWALLOWED = re.compile(
    r"[\"”’]\s*(?:,\s*)?(?:in\s+(?:its|their)\s+place|and\s+(?:insert|substitut|replac)|wherever\s+it\s+app)",
    re.IGNORECASE,
)
"""What shows that a quotation ended before: the words that tell what to do with it."""


class Scanner(scanner.Scanner):
    """Reads words, white space in front of them and capitals aside."""

    loose = True

    @property
    def ended(self) -> bool:
        """Whether nothing follows but stops."""
        return not self.text[self.position :].strip(" .;,:")

    def quotation(self) -> str | None:
        """The words between the quotation marks that open here; None when none open."""
        opening = self.at('[“"‘«„]')
        if opening is None:
            return None
        start = opening.end()
        end = self.chosen(_ends(self.text, start, _PAIRS[self.text[start - 1]]))
        words = self.text[start:end]
        if _SWALLOWED.search(words):
            raise self.unread()
        self.position = end + 1
        return words


def _ends(text: str, start: int, closing: str) -> list[int]:
    """Where a quotation that begins here may end, the likeliest first: where the marks inside it
    come in pairs; nowhere before a letter."""
    ends: list[int] = []
    even: list[int] = []
    depth = 0
    for place in range(start, len(text)):
        sign = text[place]
        if sign in closing and not _letter(text, place + 1):
            (even if depth <= 0 else ends).append(place)
            depth -= 1
        elif sign in '“"‘' and (sign != "‘" or closing == "’"):
            depth += 1
        if len(ends) + len(even) >= _MOST_ENDS:
            break
    return sorted(ends + even)


def _letter(text: str, place: int) -> bool:
    return place < len(text) and text[place].isalnum()
