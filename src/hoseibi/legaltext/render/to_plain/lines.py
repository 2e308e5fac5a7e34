"""The lines of a text while it is written, safe to be read again."""

from __future__ import annotations

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
    ordinal_of,
)
from ...model.law import Provision, Runs, Sentence
from .words import line_of, unbroken

BEGINS_PART = frozenset((DIVISION, ARTICLE, SUPPLEMENT, ANNEX, TOC, PREAMBLE))
"""What begins another part where it stands before the body."""
NO_TITLE = BEGINS_PART | {ITEM}
_MISTAKABLE = frozenset((DIVISION, ARTICLE, ITEM, SUPPLEMENT, ANNEX, TABLE))


class Lines:
    """`out` are the lines so far. Words that would be read as a mark get a backslash.

    `last` is the number of the last article, `flat` how far lines are set in at most, `head` how
    many lines are title and number.
    """

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.rules = grammar(convention)
        self.out: list[str] = []
        self.last = 0
        self.has_article = False
        self.flat: int | None = None
        self.head = 0

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
        # A digit after a bare mark would be read as its number going on.
        if not gap and words[0].isnumeric() and num[-1] not in "・•":
            gap = " "
        return num + gap + words

    def _joins(self, num: str, line: str) -> bool:
        """Whether the mark is still the same mark with those words after it."""
        found = self.rules.match(line)
        if found is None or self.rules.labels[(found.lastindex or 1) - 1].what == DOUBTFUL:
            return False
        return found.end() == len(num)

    def _bare(self, words: str) -> str:
        """Words on a line of their own; with a backslash when they look like a mark."""
        bare = words.lstrip(BACKSLASH)
        label = self.rules.label(bare)
        marked = label is not None and label.what in _MISTAKABLE
        if label is not None and label.loose:
            marked = self._would_follow(bare)
        # What bears a backslash already would lose it when it is read.
        marked = marked or (label is not None and words[:1] == "\\")
        marked = marked or (
            label is not None and label.what in (TOC, PREAMBLE) and not self.has_article
        )
        return "\\" + words if marked or self.rules.is_paper(bare) else words

    def _would_follow(self, words: str) -> bool:
        """Whether a loose mark would count as the next article."""
        found = self.rules.match(words)
        group = (found.lastindex or 1) if found else 1
        ordinal = ordinal_of(self.rules.number(group - 1, found.group() if found else ""))
        return not self.last or ordinal in (self.last, self.last + 1)

    def _before_body(self, words: str, begins: frozenset[int]) -> str:
        """A line before the body; with a backslash when it would begin another part."""
        bare = words.lstrip(BACKSLASH)
        found = self.rules.match(bare)
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
        return "\\" + words if marked or words[0] == "\\" else words

    def _indent(self, depth: int) -> str:
        """How far a line is set in; before the body and in annexes, depth does not show."""
        if self.flat is not None:
            depth = min(depth, self.flat)
        return self.convention.indent * depth

    def _caption(self, heading: Runs) -> str:
        """A heading on the line before; it is known by its brackets."""
        line = line_of(heading)
        label = self.rules.label(line)
        if not self.convention.caption or (label is not None and label.what == CAPTION):
            return line
        return self.convention.number_line.format(line)

    def _begins_otherwise(self, words: str) -> bool:
        """Whether words behind an article's number would be read as a point or a heading."""
        label = self.rules.label(words)
        if label is not None and label.what == ITEM:
            return True
        return self.rules.caption is not None and self.rules.caption(words) is not None

    def _joins_article(self, lead: str, joined: str) -> bool:
        found = self.rules.match(joined)
        label = self.rules.labels[(found.lastindex or 1) - 1] if found else None
        if found is None or label is None or label.loose or label.what == DOUBTFUL:
            return False
        alone = self.rules.match(lead)
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
        label = self.rules.label(words) if words[:1] in tuple("（(") else None
        if label is not None and label.what == CAPTION:
            self.out[-1] = line[: len(line) - len(words)] + "\\" + words
