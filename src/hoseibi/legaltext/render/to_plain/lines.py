"""The lines of a text while it is written, safe to be read again."""

from __future__ import annotations

import re

from ...conventions import Convention, Style, grammar, print_mark
from ...conventions.grammar import (
    ANNEX,
    ARTICLE,
    BACKSLASH,
    CAPTION,
    DIVISION,
    DOUBTFUL,
    ITEM,
    PREAMBLE,
    SUPPLEMENT,
    TABLE,
    TOC,
    Label,
    ordinal_of,
)
from ...conventions.paper import pages_apart
from ...model.law import Provision, Runs, Sentence
from .words import line_of, unbroken

BEGINS_PART = frozenset((DIVISION, ARTICLE, SUPPLEMENT, ANNEX, TOC, PREAMBLE))
"""What begins another part where it stands before the body."""
NO_TITLE = BEGINS_PART | {ITEM}
_MISTAKABLE = frozenset((DIVISION, ARTICLE, ITEM, SUPPLEMENT, ANNEX, TABLE))


class Lines:
    """`out` are the lines so far. Words that would be read as a mark get a backslash.

    `last` is the number of the last article, `since` the line at which it begins, `flat` how far
    lines are set in at most, `head` how many lines are title and number, `whole` that a law is
    written and not a part of it.
    """

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.rules = grammar(convention)
        self.out: list[str] = []
        self.last = self.since = 0
        self.has_article = False
        self.flat: int | None = None
        self.head = 0
        self.whole = False

    def _match(self, line: str) -> re.Match[str] | None:
        """What a line begins with when the marks of pages stand on lines of their own."""
        return self.rules.match(unpaged(line))

    def _label_of(self, line: str) -> Label | None:
        return self.rules.label(unpaged(line))

    def _tells(self, line: str, number: str) -> bool:
        """Whether a line before the body is where the law's number is read from."""
        found = (pattern.search(line) for pattern in self.rules.number_lines)
        return any(match and match[1].strip() == number for match in found)

    def _words(self, text: tuple[Sentence, ...]) -> str:
        if len(text) == 1:
            return line_of(text[0].runs)
        joined = ""
        column = 0
        for sentence in text:
            gap = ""
            if sentence.column > 1 and sentence.column != column:
                gap = self.convention.columns or " "
            words = unbroken(sentence.runs)
            column = sentence.column
            if not gap and joined and self.convention.joiner and not joined[-1].isspace():
                gap = "" if words[:1].isspace() else self.convention.joiner
            joined += gap + words
        return joined.strip()

    def _num(self, provision: Provision, style: Style | None) -> str:
        """The mark as printed, or made by the convention when nothing is printed yet."""
        if provision.num or not provision.number or style is None or not style.marks:
            return provision.num.strip()
        marks = style.ranges if "to" in provision.number and style.ranges else style.marks
        return print_mark(marks[0], provision.number, self.convention.branches)

    def _line(self, num: str, style: Style | None, words: str) -> str:
        if not num or not words:
            return num or words
        gap = " " if style is None or style.follow == r"\s" else style.gap
        # A digit after a bare mark may be read as its number going on.
        if not gap and words[0].isnumeric() and num[-1] not in "・•":
            gap = "" if self._joins(num, num + words) else " "
        return num + gap + words

    def _joins(self, num: str, line: str) -> bool:
        """Whether the mark is still the same mark with those words after it."""
        found = self._match(line)
        if found is None or self.rules.labels[(found.lastindex or 1) - 1].what == DOUBTFUL:
            return False
        return found.end() == len(num)

    def _bare(self, words: str) -> str:
        """Words on a line of their own; with a backslash when they look like a mark."""
        bare = words.lstrip(BACKSLASH)
        label = self._label_of(bare)
        marked = label is not None and label.what in _MISTAKABLE
        if label is not None and label.loose:
            marked = self._would_follow(bare)
        # What bears a backslash already would lose it when it is read.
        marked = marked or (label is not None and words[:1] == "\\")
        marked = marked or (
            label is not None and label.what in (TOC, PREAMBLE) and not self.has_article
        )
        return _escaped(words) if marked or self.rules.is_paper(unpaged(bare)) else words

    def _would_follow(self, words: str) -> bool:
        """Whether a loose mark would count as the next article."""
        found = self._match(words)
        group = (found.lastindex or 1) if found else 1
        ordinal = ordinal_of(self.rules.number(group - 1, found.group() if found else ""))
        return not self.last or ordinal in (self.last, self.last + 1)

    def _no_doubt(self, ordinal: int) -> None:
        """Where the number of an article before this one is missing, words that look like its mark
        bear a backslash: all lines since the article before."""
        if ordinal <= self.last + 1:
            return
        for place in range(self.since, len(self.out)):
            line = self.out[place]
            words = line.lstrip()
            label = self._label_of(words) if words else None
            if label is not None and label.what == DOUBTFUL:
                self.out[place] = line[: len(line) - len(words)] + _escaped(words)

    def _before_body(self, words: str, begins: frozenset[int]) -> str:
        """A line before the body; with a backslash when it would begin another part."""
        bare = words.lstrip(BACKSLASH)
        found = self._match(bare)
        if found is None:
            return self.rules.escaped(words)
        group = found.lastindex or 1
        label = self.rules.labels[group - 1]
        marked = label.what in begins
        if label.loose:
            marked = True
        elif label.what == ITEM and not marked:
            candidates = self.rules.candidates(found.group())
            marked = any(c.style == -1 and c.ordinal == 1 for c in candidates)
        return _escaped(words) if marked or words[0] == "\\" else words

    def _indent(self, depth: int) -> str:
        """How far a line is set in; before the body and in annexes, depth does not show."""
        if self.flat is not None:
            depth = min(depth, self.flat)
        return self.convention.indent * depth

    def _caption(self, heading: Runs) -> str:
        """A heading on the line before; it is known by its brackets."""
        line = line_of(heading)
        label = self._label_of(line)
        if not self.convention.caption or (label is not None and label.what == CAPTION):
            return line
        return self.convention.number_line.format(line)

    def _begins_otherwise(self, words: str) -> bool:
        """Whether words behind an article's number would be read as a point or a heading."""
        label = self._label_of(words)
        if label is not None and label.what == ITEM:
            return True
        return self.rules.caption is not None and self.rules.caption(unpaged(words)) is not None

    def _joins_article(self, lead: str, joined: str) -> bool:
        found = self._match(joined)
        label = self.rules.labels[(found.lastindex or 1) - 1] if found else None
        if found is None or label is None or label.loose or label.what == DOUBTFUL:
            return False
        alone = self._match(lead)
        return alone is not None and found.end() == alone.end()

    def _style_of(self, num: str, usual: Style | None) -> Style | None:
        """The style of a point's mark as it is printed, whatever its depth."""
        found = {candidate.style for candidate in self.rules.candidates(num)}
        styles = [self.convention.point[style] for style in sorted(found) if style >= 0]
        return styles[0] if styles and usual not in styles else usual

    def _no_caption(self) -> None:
        """A bracketed line before an article or paragraph is its heading; one that is not bears a
        backslash."""
        line = self.out[-1] if len(self.out) > self.head else ""
        words = line.lstrip()
        label = self._label_of(words) if words[:1] in tuple("（(") else None
        if label is not None and label.what == CAPTION:
            self.out[-1] = line[: len(line) - len(words)] + "\\" + words


def unpaged(line: str) -> str:
    """A line without the marks of pages at its ends."""
    return pages_apart(line)[1] if "[" in line else line


def _escaped(words: str) -> str:
    """Words behind a backslash, which stands after the marks of pages before them."""
    marks = pages_apart(words)[0]
    start = marks[-1].end() if marks else 0
    return words[:start] + "\\" + words[start:].lstrip() if marks else "\\" + words
