"""Words with what is underlined in them: `__once__`, `==twice==` as plain text has it."""

from __future__ import annotations

import re

import msgspec

ONCE, TWICE = "__", "=="
_MARK = re.compile(r"(__|==)(.+?)\1")


class Line(msgspec.Struct, frozen=True):
    """A line of a cell: its words, the stretches of them that are underlined, and its row."""

    text: str
    marked: tuple[tuple[int, int], ...] = ()
    row: int = 0

    @property
    def rest(self) -> str:
        """The words that are not underlined, without white space."""
        kept, at = [], 0
        for start, end in self.marked:
            kept.append(self.text[at:start])
            at = end
        return "".join("".join([*kept, self.text[at:]]).split())

    @property
    def is_marked_whole(self) -> bool:
        return not self.rest


def line_of(typed: str, row: int = 0) -> Line:
    """A line as it is typed, read."""
    words: list[str] = []
    marked: list[tuple[int, int]] = []
    at = size = 0
    for found in _MARK.finditer(typed):
        words += [typed[at : found.start()], found[2]]
        size += found.start() - at
        marked.append((size, size + len(found[2])))
        size += len(found[2])
        at = found.end()
    return Line("".join([*words, typed[at:]]), tuple(marked), row)
