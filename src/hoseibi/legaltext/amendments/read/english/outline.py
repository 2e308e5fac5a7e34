"""Lines with marks, as levels: which line stands below which."""

from __future__ import annotations

import re
from collections.abc import Callable

from . import vocabulary as v
from .marks import branches_off, comes_after, first_in, follows, readings

_LABEL = r"(?:SEC(?:TION)?|Sec(?:tion)?|Art(?:icle|\.)?|ARTICLE|Reg(?:ulation|\.))\.?\s*"
_LEAD = re.compile(
    rf"(?P<article>(?:{_LABEL}{v.NUMBER}(?:[.:]|(?=\s+(?:The|In|After|For|An?)\s))"
    rf"|§+\s*{v.NUMBER}\.?)(?:\s+|$|(?=\()))"
    rf"|(?P<mark>\({v.MARK}\)(?=\s|$|\()|[0-9]{{1,3}}[.)](?=\s)|[a-z]\)(?=\s))\s*"
)


def lead(line: str) -> tuple[list[str], str]:
    """The marks at the start of a line, the article's first, and the words behind them."""
    found_marks: list[str] = []
    while True:
        found = _LEAD.match(line)
        if found is None or (found_marks and found["article"]):
            return found_marks, line
        found_marks.append(found[0].strip())
        line = line[found.end() :]
        if found["article"]:
            line = line.removeprefix(found_marks[-1]).lstrip()  # printed twice by mistake
        if found["article"] and not line.startswith("("):
            return found_marks, line


def is_article(mark: str) -> bool:
    """Whether a mark begins an article or section."""
    return not mark.startswith("(") and not mark[:-1].isalnum()


class Outline:
    """Finds the level of each mark, one after the other. `opened` tells that the last line
    announced what stands below it."""

    def __init__(self) -> None:
        self.stack: list[tuple[str, str]] = []

    def clear(self) -> None:
        self.stack = []

    def place(self, mark: str, opened: bool) -> tuple[int, str]:
        """The level of a mark, counted from 0, and the system that it is read in."""
        if opened and first_in(mark):
            return self._push(mark, first_in(mark))
        level = max(self._open_level(mark, goes_on) for goes_on in (follows, _is, branches_off))
        if level < 0 and first_in(mark) and not self._has(mark):
            return self._push(mark, first_in(mark))
        level = level if level >= 0 else self._open_level(mark, comes_after)
        if level >= 0:
            system, _ = self.stack[level]
            self.stack = [*self.stack[:level], (system, mark)]
            return level, system
        found = readings(mark)
        return self._push(mark, first_in(mark) or (found[0].system if found else ""))

    def _open_level(self, mark: str, wanted: Callable[[str, str, str], bool]) -> int:
        """The innermost open level whose last mark this one goes on from; -1 for none."""
        for level in range(len(self.stack) - 1, -1, -1):
            system, last = self.stack[level]
            if wanted(mark, last, system):
                return level
        return -1

    def fits(self, mark: str) -> bool:
        """Whether a mark goes on where an open level stands."""
        return any(follows(mark, last, system) for system, last in self.stack)

    def _has(self, mark: str) -> bool:
        return any(last == mark for _, last in self.stack)

    def _push(self, mark: str, system: str) -> tuple[int, str]:
        self.stack.append((system, mark))
        return len(self.stack) - 1, system


def _is(mark: str, last: str, _system: str) -> bool:
    """A mark printed twice by mistake stands beside the first."""
    return mark == last
