"""Lines that the width of a page broke, told from lines that a drafter ended, and joined again."""

from __future__ import annotations

import re

from ...conventions.grammar import DOUBTFUL, ITEM, Grammar
from ...model.finding import WARNING, Finding

Raw = tuple[int, str, bool, int]
"""Line number, words, whether a blank line stands before, and how far the line is set in."""

SOLID, BLOCKS = 1, 2
"""Paragraphs follow one another without a gap, or are divided by blank lines."""

_WINDOW = 4000
_FEWEST = 12
_WIDEST_PAGE = 130
_BROKEN_SHARE = 0.2
_WIDE_SHARE = 0.6
_HYPHENS = "-\u2010\u00ad"
_COMPOUND = re.compile(r"\w{1,40}[-\u2010]\w{1,40}")


def is_wrapped(lines: list[Raw], rules: Grammar) -> int:
    """`SOLID` or `BLOCKS` for a text that a page broke, else 0.

    Its lines are short, many end in mid-sentence, and those are about as wide as the page.
    """
    window = lines[:_WINDOW]
    if len(window) < _FEWEST:
        return 0
    widths = sorted(len(line) for _, line, _, _ in window)
    page = widths[len(widths) * 95 // 100]
    if page > _WIDEST_PAGE or widths[-1] > 4 * _WIDEST_PAGE:
        return 0
    blanks = sum(blank for _, _, blank, _ in window)
    whole = _whole(rules)
    broken = [
        len(line)
        for (_, line, _, _), (_, after, blank, _) in zip(window, window[1:], strict=False)
        if not blank and line[-1] not in whole and rules.match(after) is None
    ]
    wide = sum(width >= 0.6 * page for width in broken)
    if len(broken) < _BROKEN_SHARE * len(window) or wide < _WIDE_SHARE * len(broken):
        return 0
    return BLOCKS if blanks > len(window) // 10 else SOLID


def _whole(rules: Grammar) -> str:
    """The signs that end a line which is whole."""
    return rules.convention.terminators + rules.convention.closers


def rejoined(lines: list[Raw], rules: Grammar, shape: int, findings: list[Finding]) -> list[Raw]:
    """The lines of a wrapped text as its drafter typed them."""
    seam = _Seam(lines, rules, shape)
    joined: list[Raw] = []
    first = count = 0
    for raw in lines:
        number, line, blank, _ = raw
        if seam.goes_on(line, blank):
            seam.append(line, number)
            first, count = first or number, count + 1
            continue
        if seam.pieces:
            joined.append(seam.line())
        seam.begin(raw)
    if seam.pieces:
        joined.append(seam.line())
    if count:
        findings.append(_joined_finding(first, count))
    if seam.hyphens:
        findings.append(_hyphen_finding(seam.hyphens, seam.first_hyphen))
    return joined


class _Seam:
    """The line that is being made whole."""

    def __init__(self, lines: list[Raw], rules: Grammar, shape: int) -> None:
        self.rules = rules
        self.shape = shape
        self.whole = _whole(rules)
        self.joiner = rules.convention.joiner
        self.suspended = rules.convention.suspended
        self.widest = sorted(len(line) for _, line, _, _ in lines)[len(lines) * 9 // 10]
        self.pieces: list[str] = []
        self.last = ""
        self.first: Raw = (0, "", False, 0)
        self.carries = True
        self.hyphens = self.first_hyphen = 0
        self.compounds = frozenset(word for _, line, _, _ in lines for word in _COMPOUND.findall(line))

    def begin(self, raw: Raw) -> None:
        line = raw[1]
        self.pieces, self.last, self.first = [line], line, raw
        label = self.rules.label(line)
        self.carries = label is None or label.what in (ITEM, DOUBTFUL) or _has_words(label.style)

    def line(self) -> Raw:
        number, _, blank, indent = self.first
        return number, "".join(self.pieces), blank, indent

    def goes_on(self, line: str, blank: bool) -> bool:
        """Whether a line continues the one before it."""
        if not self.pieces or (blank and self.shape == BLOCKS):
            return False
        label = self.rules.label(line)
        if label is not None and label.what == DOUBTFUL:
            label = None
        ended = self.last[-1] in self.whole
        full = len(self.last) >= self.widest * 0.8
        if label is not None:
            # `1. Januar` in mid-sentence is a day, not a point; and where blank lines divide the
            # paragraphs, nothing that goes on without one is a new provision.
            within = self.shape == BLOCKS or (label.what == ITEM and line[0].isdigit())
            return within and self.carries and full and not ended
        if self.shape == BLOCKS:
            return self.carries or full
        return not ended and (self.carries or full)

    def append(self, line: str, number: int) -> None:
        last, joiner = self.last, self.joiner
        if last[-1] in _HYPHENS and len(last) > 1:
            joiner = joiner if line.split(maxsplit=1)[0] in self.suspended else ""
            if not joiner and self._is_line_break(last, line):
                self.pieces[-1] = self.pieces[-1][:-1]
                self.hyphens, self.first_hyphen = self.hyphens + 1, self.first_hyphen or number
        self.pieces.append(joiner + line)
        self.last = line

    def _is_line_break(self, last: str, line: str) -> bool:
        """Whether the hyphen is there for the page's sake: a small letter on either side, and no
        such compound elsewhere in the text."""
        if not (last[-2].isalpha() and line[0].isalpha()) or line[0].isupper():
            return False
        left, right = re.search(r"\w{1,40}[-\u2010]$", last), re.match(r"\w{1,40}", line)
        return not (left and right and left[0] + right[0] in self.compounds)


def _has_words(style: object) -> bool:
    """Whether words follow this kind of mark on its line (a chapter has a heading there)."""
    return getattr(style, "text", "same") == "same" and getattr(style, "heading", "") in (
        "none",
        "before",
        "same",
    )


def _joined_finding(line: int, count: int) -> Finding:
    return Finding(
        "lines-joined",
        WARNING,
        "{count} lines were broken by the width of a page and are joined again, the first at line"
        " {line}. Compare with the source where a paragraph may have ended there.",
        (("count", str(count)), ("line", str(line))),
        line=line,
        column=1,
    )


def _hyphen_finding(count: int, line: int) -> Finding:
    return Finding(
        "hyphens-removed",
        WARNING,
        "{count} hyphens at the ends of lines were taken as breaks of the page and left out, the"
        " first before line {line}.",
        (("count", str(count)), ("line", str(line))),
        line=line,
        column=1,
    )
