"""Offsets in a text as the lines and columns that editors count, and back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Any, TypeAlias

_ENDS = re.compile(r"\r\n|\n|\r")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"

Json: TypeAlias = dict[str, Any]
"""A value of the protocol as it is sent."""


class Lines:
    """The lines of one text. Columns count in units of `encoding`: in UTF-16 what lies beyond the
    first 65,536 characters counts twice. A place outside the text is the nearest in it."""

    def __init__(self, text: str, encoding: str = UTF_16) -> None:
        self.text = text
        self.encoding = encoding
        self.starts = _starts(text)
        self._plain = encoding == UTF_32 or text.isascii()
        # Where the few signs stand that count twice.
        self._wide = [] if self._plain or encoding == UTF_8 else _wide(text)

    def line(self, offset: int) -> int:
        """The line of an offset."""
        return bisect_right(self.starts, offset) - 1 if offset > 0 else 0

    def position(self, offset: int) -> Json:
        """The line and column of an offset."""
        return self._at(self.line(offset), offset)

    def range(self, extent: tuple[int, int]) -> Json:
        """From a first to a last offset."""
        first, last = extent
        line = self.line(first)
        same = line + 1 < len(self.starts) and first <= last < self.starts[line + 1]
        end = self._at(line if same else self.line(last), last)
        return {"start": self._at(line, first), "end": end}

    def _at(self, line: int, offset: int) -> Json:
        length = len(self.text)
        start, end = self.starts[line], offset if offset < length else length
        return {"line": line, "character": self._columns(start, end) if end > start else 0}

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        if line >= len(self.starts):
            return len(self.text)
        start = self.starts[line]
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        said = self.text[start:end].rstrip("\r\n")
        if self._columns(start, start + len(said)) == len(said):
            return start + min(column, len(said))
        return start + self._signs(said, column)

    def extent(self, range_: Any) -> tuple[int, int]:
        """The offsets of a range of the protocol."""
        start, end = range_.start, range_.end
        return self.offset(start.line, start.character), self.offset(end.line, end.character)

    def _columns(self, start: int, end: int) -> int:
        """The units from an offset to another."""
        if self.encoding == UTF_8 and not self._plain:
            return len(self.text[start:end].encode("utf-8", "surrogatepass"))
        if not self._wide:
            return end - start
        return end - start + bisect_left(self._wide, end) - bisect_left(self._wide, start)

    def _units(self, sign: str) -> int:
        if self.encoding == UTF_8:
            return len(sign.encode("utf-8", "surrogatepass"))
        return 2 if sign > "\uffff" else 1

    def _signs(self, said: str, column: int) -> int:
        """How many signs take so many units; one that is cut into counts whole."""
        count = 0
        for sign in said:
            if column <= 0:
                break
            column -= self._units(sign)
            count += 1
        return count


def _starts(text: str) -> list[int]:
    """Where each line begins."""
    if "\r" in text:
        return [0, *(found.end() for found in _ENDS.finditer(text))]
    lengths = (len(line) + 1 for line in text.split("\n"))
    return [0, *accumulate(lengths)][:-1]


def _wide(text: str) -> list[int]:
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return []
    return [found.start() for found in _WIDE.finditer(text)]
