"""The lines of a text, made whole: page marks set aside, lines that a page broke joined again."""

from __future__ import annotations

import re

from ...conventions.grammar import BACKSLASH, Grammar
from ...conventions.pages import Raw, is_wrapped
from ...conventions.paper import HEADING_MARK, PAGE_MARK
from ...model.finding import HINT, Finding
from .pages import joined_at_pages, without_pages
from .wrapped import rejoined

Unsure = frozenset[int]
"""The numbers of lines of which nothing shows whether they begin a paragraph."""

Token = tuple[int, str, int, int, int]
"""Line number in the source, counted from 1; the words without the white space around them; the
group of the grammar that its mark matched, 0 for none; where the mark ends; how far the line is set
in, in characters."""


_FEED_IN_LINE = re.compile(r"(?<=[^\n\f])\f")


def tokens_of(
    text: str, rules: Grammar, findings: list[Finding]
) -> tuple[list[Token], dict[int, str], Unsure]:
    """Every line that has words, with the mark that it begins with; the marks of pages, by the line
    before which they stand; and the lines that may go on with the one before. Linear in the
    text."""
    unsure: Unsure = frozenset()
    ends: dict[int, str] = {}
    if "\f" in text:
        # A form feed begins the line that follows the page.
        text = _FEED_IN_LINE.sub("\n[page]", text).replace("\f", "[page]")
    lines = raw_lines(text)
    if "#" in text:
        lines = _without_heading_marks(lines, findings)
    if "[" in text and PAGE_MARK.search(text):
        lines, ends = without_pages(lines, findings)
    shape = is_wrapped(lines, rules)
    if shape:
        lines, unsure = rejoined(lines, rules, shape, ends, findings)
    elif ends:
        lines = joined_at_pages(lines, ends, rules)
    return [token_of(raw, rules) for raw in lines], ends, unsure


def raw_lines(text: str) -> list[Raw]:
    """Every line with words, as it stands."""
    lines: list[Raw] = []
    blank = False
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if stripped:
            indent = 0 if line[0] == stripped[0] else _indent(line)
            lines.append((number, stripped, blank, indent))
        blank = not stripped
    return lines


def _indent(line: str) -> int:
    before = line[: len(line) - len(line.lstrip())]
    return len(before.expandtabs(4)) if "\t" in before else len(before)


def token_of(raw: Raw, rules: Grammar) -> Token:
    """A line with the mark that it begins with."""
    number, line, _, indent = raw
    found = rules.match(line)
    if found is not None:
        return number, line, found.lastindex or 0, found.end(), indent
    if line[0] == "\\":
        # A backslash says that what looks like a mark is words.
        words = line.lstrip(BACKSLASH)
        if rules.match(words) is not None or rules.is_paper(words):
            return number, line[1:].lstrip(), 0, 0, indent
    return number, line, 0, 0, indent


def _without_heading_marks(lines: list[Raw], findings: list[Finding]) -> list[Raw]:
    """`## Article 5` is `Article 5`: a Markdown heading is told by its mark like any other."""
    kept: list[Raw] = []
    first = count = 0
    for raw in lines:
        number, line, _, indent = raw
        mark = HEADING_MARK.match(line)
        if mark is None:
            kept.append(raw)
            continue
        first, count = first or number, count + 1
        if mark.end() < len(line):
            kept.append((number, line[mark.end() :], True, indent))
    if count:
        message = "{count} lines begin with the heading marks of Markdown, which are left out."
        findings.append(_note("heading-marks", message, first, count))
    return kept


def _note(code: str, message: str, line: int, count: int) -> Finding:
    return Finding(code, HINT, message, (("count", str(count)),), line=line, column=1)
