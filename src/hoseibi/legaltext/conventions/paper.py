"""Marks of the paper that a text was copied from: headings of Markdown, and where pages ended."""

from __future__ import annotations

import re

from ..model.law import Inline, form_value

HEADING_MARK = re.compile(r"#{1,6}(?:\s+|$)")
"""Markdown's mark of a heading."""

_PAGE = r"\[page(?: ([0-9]{1,6}))?(?:: ([^\]\s\\]{1,20}))?\]"
FORM_FEED = "\f"
PAGE_MARK = re.compile(_PAGE, re.IGNORECASE)
"""`[page 3]`; inside a line also `[page 3: ៣]`, with the number as the page bears it. A form feed
inside a line is `[page]`."""
SPELLED_PAGE = re.compile(rf"(?<!\\)(\\*){_PAGE}", re.IGNORECASE)
"""The same with the backslashes before it: behind one, it is words."""


def page_end(label: str | None, printed: str | None) -> Inline:
    """The end of a page, with its number in the file and as the page bears it."""
    pairs = (("label", label), ("printed", printed))
    return Inline("eop", (), tuple((name, value) for name, value in pairs if value))


def page_mark(end: Inline) -> str:
    """The mark inside a line; a number that could not be read again is left out."""
    label, printed = form_value(end.form, "label"), form_value(end.form, "printed")
    mark = "[page" + (f" {label}" if label else "") + (f": {printed}" if printed else "") + "]"
    return mark if PAGE_MARK.fullmatch(mark) else "[page]"


def pages_apart(line: str) -> tuple[list[re.Match[str]], str, list[re.Match[str]]]:
    """The marks of pages at the beginning of a line, the line without them, and those at its end.
    A row of a table has those at its end before its last bar."""
    marks = [found for found in SPELLED_PAGE.finditer(line) if not found[1]] if "[" in line else []
    first, start = 0, 0
    while first < len(marks) and not line[start : marks[first].start()].strip():
        start, first = marks[first].end(), first + 1
    bar = " |" if line[:1] == "|" and line[-1:] == "|" and first == 0 else ""
    last, end = len(marks), len(line.rstrip(" |") if bar else line)
    while last > first and not line[marks[last - 1].end() : end].strip():
        end, last = marks[last - 1].start(), last - 1
    if last == len(marks) and first == 0:
        return [], line, []
    middle = line[start:end] if last < len(marks) else line[start:]
    middle = middle.rstrip() + bar if last < len(marks) else middle
    return marks[:first], middle.lstrip() if first else middle, marks[last:]


def own_lines(marks: list[re.Match[str]]) -> list[str]:
    """Marks on lines of their own, the number that a page bears on the line after its mark; one
    without any number is a form feed again."""
    lines: list[str] = []
    for _, label, printed in (found.groups() for found in marks):
        below = bool(label and printed and printed.isdecimal())
        mark = page_mark(page_end(label, None if below else printed))
        lines.append(FORM_FEED if mark == "[page]" else mark)
        lines += [printed] if below else []
    return lines
