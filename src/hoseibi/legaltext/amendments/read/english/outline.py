"""Lines with marks, as levels: which line stands below which."""

from __future__ import annotations

import re

import msgspec

from . import vocabulary as v
from .marks import comes_after, first_in, follows, readings

_LEAD = re.compile(
    rf"(?P<article>(?:SEC(?:TION)?|Sec(?:tion)?|Art(?:icle|\.)?|ARTICLE|Reg(?:ulation|\.))\.?\s*"
    rf"{v.NUMBER}[.:]|§+\s*{v.NUMBER}\.?)(?:\s+|$)"
    rf"|(?P<mark>\({v.MARK}\)(?=\s|$|\()|[0-9]{{1,3}}[.)](?=\s)|[a-z]\)(?=\s))\s*"
)


class Entry(msgspec.Struct):
    """A line with the mark it begins with; `level` is -1 for an article and for words without a
    mark above any; `parent` is the entry it stands below, -1 for none."""

    mark: str
    words: str
    line: int
    level: int = -1
    system: str = ""
    parent: int = -1


def lead(line: str) -> tuple[list[str], str]:
    """The marks at the start of a line, the article's first, and the words behind them."""
    found_marks = []
    while True:
        found = _LEAD.match(line)
        if found is None:
            return found_marks, line
        found_marks.append(found[0].strip())
        line = line[found.end() :]
        if found["article"]:
            return found_marks, line


def is_article(mark: str) -> bool:
    """Whether a mark begins an article or section."""
    return not mark.startswith("(") and not mark[:-1].isalnum()


class Outline:
    """Finds the level of each mark, one after the other. `opened` tells that the last line announced
    what stands below it."""

    def __init__(self) -> None:
        self.stack: list[tuple[str, str]] = []

    def clear(self) -> None:
        self.stack = []

    def place(self, mark: str, opened: bool) -> tuple[int, str]:
        """The level of a mark, counted from 0, and the system that it is read in."""
        if opened and first_in(mark):
            return self._push(mark, first_in(mark))
        for wanted in (follows, None, comes_after):
            if wanted is None:
                if first_in(mark) and not self._has(mark):
                    return self._push(mark, first_in(mark))
                continue
            for level in range(len(self.stack) - 1, -1, -1):
                system, last = self.stack[level]
                if wanted(mark, last, system):
                    self.stack = [*self.stack[:level], (system, mark)]
                    return level, system
        found = readings(mark)
        return self._push(mark, first_in(mark) or (found[0].system if found else ""))

    def fits(self, mark: str) -> bool:
        """Whether a mark goes on where an open level stands."""
        return any(follows(mark, last, system) for system, last in self.stack)

    def _has(self, mark: str) -> bool:
        return any(last == mark for _, last in self.stack)

    def _push(self, mark: str, system: str) -> tuple[int, str]:
        self.stack.append((system, mark))
        return len(self.stack) - 1, system
