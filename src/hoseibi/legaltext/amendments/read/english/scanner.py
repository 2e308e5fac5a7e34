"""A place in a sentence with the choices made so far: what reading begins with and returns to."""

from __future__ import annotations

import re
from functools import cache

_PAIRS = {"“": '”"', '"': '"”', "‘": "’", "«": "»", "„": "“”"}
_MOST_ENDS = 12
_SWALLOWED = re.compile(
    r"[\"”’]\s*(?:,\s*)?(?:in\s+(?:its|their)\s+place|and\s+(?:insert|substitut|replac)|wherever\s+it\s+app)",
    re.IGNORECASE,
)
"""What shows that a quotation ended before: the words that tell what to do with it."""


class Unread(Exception):
    """The words from `position` on are not in the grammar."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{pattern})", re.IGNORECASE)


class Scanner:
    """Reads from left to right, white space and case aside. Where a quotation may end in several
    places, `choices` says which end to take; `options` counts what there was to choose."""

    def __init__(self, text: str, choices: list[int] | None = None) -> None:
        self.text = text
        self.position = 0
        self.choices = choices or []
        self.options: list[int] = []

    def at(self, pattern: str) -> re.Match[str] | None:
        """What stands here, without going on."""
        return _compiled(pattern).match(self.text, self.position)

    def accept(self, pattern: str) -> re.Match[str] | None:
        """What stands here, and go on behind it."""
        found = self.at(pattern)
        if found is not None:
            self.position = found.end()
        return found

    def word(self, pattern: str) -> re.Match[str] | None:
        """The same for whole words."""
        return self.accept(rf"(?:{pattern})\b")

    def expect(self, pattern: str) -> re.Match[str]:
        found = self.accept(pattern)
        if found is None:
            raise self.unread()
        return found

    def unread(self) -> Unread:
        return Unread(self.position)

    @property
    def ended(self) -> bool:
        return not self.text[self.position :].strip(" .;,:")

    def quotation(self) -> str | None:
        """The words between the quotation marks that open here; None when none open."""
        opening = self.at('[“"‘«„]')
        if opening is None:
            return None
        start = opening.end()
        ends = _ends(self.text, start, _PAIRS[self.text[start - 1]])
        if not ends:
            raise self.unread()
        turn = len(self.options)
        self.options.append(len(ends))
        end = ends[self.choices[turn] if turn < len(self.choices) else 0]
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


def next_choices(made: list[int], options: list[int]) -> list[int] | None:
    """The choices to try after these failed; None when all were tried."""
    choices = made + [0] * (len(options) - len(made))
    for turn in range(len(options) - 1, -1, -1):
        if choices[turn] + 1 < options[turn]:
            return [*choices[:turn], choices[turn] + 1]
    return None
