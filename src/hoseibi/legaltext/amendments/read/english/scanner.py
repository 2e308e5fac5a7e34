"""Scanning English amending sentences: words in quotation marks, white space and capitals aside."""

from __future__ import annotations

import re

from .. import scanner

_PAIRS = {"“": '”"', '"': '"”', "‘": "’", "«": "»", "„": "“”"}
_MOST_ENDS = 12
_SWALLOWED = re.compile(
    r"[\"”’']\s*(?:,\s*)?(?:in\s+(?:its|their)\s+place|and\s+(?:insert|substitut|replac)|wherever\s+it\s+app)"
    r"|,?\s+and\s+by\s+(?:striking|inserting|adding)\s+(?:the\s+\w+\s+)?[\"“]",
    re.IGNORECASE,
)
"""What shows that a quotation ended before: the words that tell what to do with it."""


_PLACED = r"in\s+(?:its|their)\s+place\b"
_BEHIND = rf"(?:{_PLACED}|and\s+(?:by\s+)?(?:insert|substitut)ing\b|and\s+insert\b)"
_LOST_END = re.compile(
    rf"(?:\s{{1,3}}[\"”]|['’])\s{{0,3}}(?={_BEHIND})|\s{{1,3}}(?={_PLACED})", re.IGNORECASE
)
_UNOPENED = rf"(?P<words>[^\"“”‘]{{1,300}}?)[\"”](?=\s*(?:{_BEHIND}|\.?$))"


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
        ends = [(end, end + 1) for end in _ends(self.text, start, _PAIRS[self.text[start - 1]])]
        ends += _lost_end(self.text, start)
        end, behind = ends[self.chosen(list(range(len(ends))))]
        words = self.text[start:end]
        if _SWALLOWED.search(words):
            raise self.unread()
        self.position = behind
        return words

    def unopened(self) -> str | None:
        """The words up to a quotation mark that closes what none opens: `the phrase A" and`."""
        found = self.accept(_UNOPENED)
        return found["words"].rstrip() if found is not None else None


def _lost_end(text: str, start: int) -> list[tuple[int, int]]:
    """Where a quotation ends, and where the sentence goes on, when its closing mark is lost, set a
    word too late or of another kind, so that only what follows shows it."""
    found = _LOST_END.search(text, start + 1)
    if found is None or any(sign in text[start : found.start()] for sign in '"”'):
        return []
    return [found.span()]


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
    return even + ends


def _letter(text: str, place: int) -> bool:
    return place < len(text) and text[place].isalnum()
