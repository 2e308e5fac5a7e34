"""Which paragraphs have a number where none is printed: not every line of a law is one.

Editors put notes between the paragraphs of a law, and in some languages the items of a list stand
on lines of their own without a mark: they are lines of the paragraph that leads to them.
"""

from __future__ import annotations

import re

from ..model.address import Placed
from ..model.law import text_of
from .vocabulary import Vocabulary

PART, NOTE, LINE = range(3)
_LEADS = (":", ";")
_ENDINGS = ' \u00a0)»”"'


class Counter:
    """Tells paragraphs that count from those that do not, in reading order."""

    def __init__(self, notes: str = "", lines: str = "") -> None:
        self._notes = re.compile(notes) if notes else None
        self._lines = re.compile(lines) if lines else None
        self.said = bool(notes or lines)
        self._leads = self._note_leads = False

    def what(self, place: Placed) -> int:
        """What a provision is, once those before it have been asked about."""
        kind = place.provision.kind
        if kind == "article":
            self._leads = self._note_leads = False
        words = text_of(place.provision)
        if not words:
            return PART
        if kind == "paragraph" and (self._note_leads or self._is_note(words)):
            self._note_leads = _leads(words)
            return NOTE
        line = kind == "paragraph" and (self._leads or self._begins_line(words))
        self._leads, self._note_leads = _leads(words), False
        return LINE if line and self._lines else PART

    def shape(self, words: str) -> tuple[bool, bool, bool]:
        """All that the count of paragraphs asks of one's words."""
        return self._is_note(words), self._begins_line(words), _leads(words)

    def _is_note(self, words: str) -> bool:
        return self._notes is not None and self._notes.match(words) is not None

    def _begins_line(self, words: str) -> bool:
        return self._lines is not None and self._lines.match(words) is not None


def counter(words: Vocabulary) -> Counter:
    """The counter of a vocabulary."""
    return Counter(words.uncounted, words.lines)


def _leads(words: str) -> bool:
    return words.rstrip(_ENDINGS).endswith(_LEADS)
