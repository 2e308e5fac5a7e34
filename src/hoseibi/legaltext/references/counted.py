"""Which paragraphs have a number where none is printed: not every line of a law is one.

Editors put notes between the paragraphs of a law, and in some languages the items of a list stand
on lines of their own without a mark: they are lines of the paragraph that leads to them.
"""

from __future__ import annotations

import re

from ..model.address import Placed
from ..model.law import text_of
from .marks import MarkReader
from .scan import Scanner

PART, NOTE, LINE = range(3)
_LEADS = (":", ";")
_ENDINGS = ' \u00a0)»”"'


class Counter:
    """Tells paragraphs that count from those that do not, in reading order."""

    def __init__(
        self,
        notes: str = "",
        lines: str = "",
        stated: tuple[tuple[re.Pattern[str], ...], MarkReader] | None = None,
        torn: re.Pattern[str] | None = None,
    ) -> None:
        self._notes = re.compile(notes) if notes else None
        self._lines = re.compile(lines) if lines else None
        self._stated, self._torn = stated, torn
        self.said, self.states = bool(notes or lines), stated is not None
        self._leads = self._note_leads = False
        self._note = ""

    def what(self, place: Placed) -> int:
        """What a provision is, once those before it have been asked about."""
        kind = place.provision.kind
        if kind == "article":
            self._leads = self._note_leads = False
        words = text_of(place.provision)
        if not words:
            return PART
        if kind == "paragraph" and (self._note_leads or self._is_note(words)):
            self._note = f"{self._note} {words}" if self._note_leads else words
            self._note_leads = self._goes_on(self._note)
            return NOTE
        line = kind == "paragraph" and (self._leads or self._begins_line(words))
        self._leads, self._note_leads = _leads(words), False
        return LINE if line and self._lines else PART

    def stated(self, words: str, article: str) -> int:
        """The number that a note gives the paragraph of an article before it; 0 for none."""
        if self._stated is None:
            return 0
        expressions, reader = self._stated
        for expression in expressions:
            found = expression.match(words)
            if found is not None and found["article"] in (article, article.replace("-", "")):
                return int(reader.read(found["number"]) or 0)
        return 0

    def shape(self, words: str) -> tuple[bool, bool, bool, str]:
        """All that the count of paragraphs asks of one's words; all of them where notes may go on
        or say a number."""
        said = words if self._stated and self._is_note(words) else words[-4:] if self._torn else ""
        return self._is_note(words), self._begins_line(words), _leads(words), said

    def _goes_on(self, words: str) -> bool:
        """Whether the words of a note go on in the next paragraph."""
        return _leads(words) or (self._torn is not None and bool(self._torn.fullmatch(words)))

    def _is_note(self, words: str) -> bool:
        return self._notes is not None and self._notes.match(words) is not None

    def _begins_line(self, words: str) -> bool:
        return self._lines is not None and self._lines.match(words) is not None


def counter(scan: Scanner) -> Counter:
    """The counter of a vocabulary."""
    words, stated = scan.words, None
    if words.stated:
        *several, number = words.stated
        expressions = tuple(re.compile(expression) for expression in several)
        stated = (expressions, MarkReader((number,), scan.compiler, re.IGNORECASE))
    return Counter(words.uncounted, words.lines, stated, scan.torn)


def _leads(words: str) -> bool:
    return words.rstrip(_ENDINGS).endswith(_LEADS)
