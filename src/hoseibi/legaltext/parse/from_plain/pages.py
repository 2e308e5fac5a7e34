"""Where the pages of a paper ended: kept beside the lines until their words have a place."""

from __future__ import annotations

import re

from ...conventions.grammar import Grammar
from ...conventions.pages import Raw, carries, whole_signs
from ...conventions.paper import page_end, page_mark, pages_apart
from ...model.finding import HINT, Finding

NEVER = 1 << 62
UNNUMBERED = "[page]"
_KEPT = (
    "{count} page marks and the page numbers after them belong to the paper, not to the law; they"
    " are kept where they stood, as ends of pages, and are no words of it."
)


class Pages:
    """The marks, each before a line of the source; `next` is the line of the first that has no
    place yet."""

    def __init__(self, ends: dict[int, str]) -> None:
        self._ends = sorted(ends.items())
        self._position = 0
        self.next = self._ends[0][0] if self._ends else NEVER

    def before(self, line: int) -> str:
        """The marks that stand before a line and have no place yet."""
        start = self._position
        while self._position < len(self._ends) and self._ends[self._position][0] <= line:
            self._position += 1
        self._look()
        return "".join(mark for _, mark in self._ends[start : self._position])

    def back_to(self, line: int) -> None:
        """Those after a line have no place again."""
        while self._position and self._ends[self._position - 1][0] > line:
            self._position -= 1
        self._look()

    def _look(self) -> None:
        rest = self._position < len(self._ends)
        self.next = self._ends[self._position][0] if rest else NEVER


def without_pages(lines: list[Raw], findings: list[Finding]) -> tuple[list[Raw], dict[int, str]]:
    """The lines without the marks of pages and the bare number that follows each, and those marks
    by the number of the line that follows."""
    kept: list[Raw] = []
    ends: dict[int, str] = {}
    first = count = 0
    waiting, gap, position = "", False, 0
    while position < len(lines):
        number, line, blank, indent = lines[position]
        position += 1
        leading, words, trailing = pages_apart(line)
        first = first or (number if leading or trailing else 0)
        count += len(leading) + len(trailing)
        waiting = _with(waiting, leading)
        gap = (gap or blank) if waiting else blank
        if words:
            if waiting:
                ends[number], waiting = waiting, ""
            kept.append((number, words, gap, indent))
            gap = False
        elif (
            leading[-1][2]
            and not leading[-1][3]
            and position < len(lines)
            and lines[position][1].isdecimal()
        ):
            waiting = waiting[:-1] + f": {lines[position][1]}]"
            position += 1
        waiting = _with(waiting, trailing)
    if waiting:
        ends[NEVER - 1] = waiting
    if count:
        arguments = (("count", str(count)),)
        findings.append(Finding("page-marks", HINT, _KEPT, arguments, line=first, column=1))
    return kept, ends


def _with(waiting: str, marks: list[re.Match[str]]) -> str:
    """The marks behind those that wait; a form feed and a mark beside it are one end of a page."""
    for found in marks:
        waiting = waiting.removesuffix(UNNUMBERED) + page_mark(page_end(found[2], found[3]))
    return waiting


def joined_at_pages(lines: list[Raw], ends: dict[int, str], rules: Grammar) -> list[Raw]:
    """Sentences that the end of a page broke made whole, the mark inside them."""
    joined: list[Raw] = []
    for raw in lines:
        number, line, _, _ = raw
        if joined and number in ends and goes_over(joined[-1][1], line, rules):
            before = joined[-1]
            whole = before[1] + inside(ends.pop(number), line, rules)
            joined[-1] = (before[0], whole, before[2], before[3])
        else:
            joined.append(raw)
    return joined


def goes_over(before: str, line: str, rules: Grammar) -> bool:
    """Whether a line plainly goes on with the sentence of the page before: it begins small and
    with no mark."""
    ended = before[-1] in whole_signs(rules)
    return line[0].islower() and not ended and rules.match(line) is None and carries(rules, before)


def inside(mark: str, line: str, rules: Grammar) -> str:
    """What a line adds to the one before the end of a page."""
    joiner = rules.convention.joiner
    return f"{joiner}{mark}{joiner}{line}"
