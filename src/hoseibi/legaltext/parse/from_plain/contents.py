"""The table of contents: entries set inside one another as their divisions are."""

from __future__ import annotations

import re

from ...conventions.grammar import ANNEX, ARTICLE, CAPTION, DIVISION, PREAMBLE, SUPPLEMENT, Grammar
from ...model.law import Provision
from .inline import runs_of, sentences_of
from .lines import Token
from .pages import Pages

_ENTRIES = frozenset((DIVISION, SUPPLEMENT, ANNEX, ARTICLE, PREAMBLE))
_RANGE = re.compile(r"[（(][^（）()]{0,200}[）)]$")
_PAGE = re.compile(r"(?:[.…·_\t]|\s{2}|\s)[.…·_\s]{0,300}\d{1,4}$")
_LEADERS = re.compile(r"(?:[.·…‧_]\s?){4}")
_INNERMOST = 100


def has_leaders(line: str) -> bool:
    """Whether a row of dots leads to a page number."""
    return _LEADERS.search(line) is not None


class _Entry:
    __slots__ = ("children", "heading", "number", "rank", "text")

    def __init__(self, number: str, heading: str, text: str, rank: int) -> None:
        self.number, self.heading, self.text, self.rank = number, heading, text, rank
        self.children: list[Provision] = []

    def end_page(self, mark: str) -> None:
        """Keep the mark of a page's end behind the last words so far."""
        if self.text:
            self.text += mark
        else:
            self.heading += mark


class Contents:
    """Reads from the label of a table of contents; `position` is then the first line after it."""

    def __init__(self, rules: Grammar, tokens: list[Token], position: int, pages: Pages) -> None:
        self.rules = rules
        self.pages = pages
        self.tokens = tokens
        self.position = position
        self.stack: list[_Entry] = []
        self.ends = False

    def read(self) -> Provision:
        _, label, _, _, _ = self.tokens[self.position]
        self.position += 1
        self.stack = [_Entry("", label, "", -1)]
        end = self._end()
        self.ends = end < len(self.tokens)
        while self.position < end and self._is_entry():
            if self.tokens[self.position][0] >= self.pages.next:
                self.stack[-1].end_page(self.pages.before(self.tokens[self.position][0]))
            self._entry()
            self.position += 1
        return self._toc()

    def _end(self) -> int:
        """Where the body begins: at the mark that repeats one of the table's own, of the kind that
        the table begins with."""
        seen: set[str] = set()
        kind = 0
        for position in range(self.position, len(self.tokens)):
            _, line, group, end, _ = self.tokens[position]
            if self._what(position) not in (DIVISION, ARTICLE) or group != (kind or group):
                continue
            kind = group
            if line[:end] in seen:
                captioned = self._what(position - 1) == CAPTION and len(seen) < position
                return position - captioned
            seen.add(line[:end])
        return len(self.tokens)

    def _what(self, position: int) -> int:
        group = self.tokens[position][2]
        return self.rules.labels[group - 1].what if group else -1

    def _is_entry(self) -> bool:
        """Without a repetition that ends the table, an article begins the body."""
        _, line, _, end, _ = self.tokens[self.position]
        what = self._what(self.position)
        if what == ARTICLE:
            return self.ends or has_leaders(line)
        if what in _ENTRIES:
            return True
        return bool(_RANGE.search(line, end) or _PAGE.search(line, end))

    def _entry(self) -> None:
        _, line, group, end, _ = self.tokens[self.position]
        label = self.rules.labels[group - 1] if group else None
        label = label if label is not None and label.what in _ENTRIES else None
        number, rank = "", _INNERMOST
        if label is not None:
            number = self.rules.number(group - 1, line[:end])
            if label.what == DIVISION:
                rank = label.rank
            elif label.what != ARTICLE:
                self._close(0)
        cut = self._cut(line, end)
        self._close(rank)
        self.stack.append(_Entry(number, line[:cut].rstrip(), line[cut:], rank))

    def _cut(self, line: str, end: int) -> int:
        """Where the range of articles begins, when it stands where it is written: behind words, and
        behind a space where the language has spaces."""
        found = _RANGE.search(line, end)
        cut = found.start() if found else len(line)
        spaced = line[:cut] != line[:cut].rstrip()
        if not line[end:cut].strip() or spaced != (self.rules.convention.joiner == " "):
            return len(line)
        return cut

    def _close(self, rank: int) -> None:
        while len(self.stack) > 1 and self.stack[-1].rank >= rank:
            done = self._provision(self.stack.pop())
            self.stack[-1].children.append(done)

    def _toc(self) -> Provision:
        self._close(-1)
        toc = self.stack[0]
        return Provision("toc", heading=runs_of(toc.heading), children=tuple(toc.children))

    def _provision(self, entry: _Entry) -> Provision:
        return Provision(
            "tocitem",
            number=entry.number,
            heading=runs_of(entry.heading) if entry.heading else (),
            text=sentences_of(entry.text, self.rules.convention),
            children=tuple(entry.children),
        )
