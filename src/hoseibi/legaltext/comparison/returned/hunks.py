"""Tracked changes put together as a person made them: what went and what came in one place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from ...parse.from_docx import IN, OUT, WORDS, Block, Mark, Para, Table

Spots = dict[tuple[int, int], int]


class Hunk(msgspec.Struct):
    """What one author changed without a word of the text between. `spot` is where in the base it
    begins, `at` when its last part was made, `in_line` whether words of the base stand before it in
    its line."""

    author: str
    spot: int
    in_line: bool
    at: str = ""
    old: str = ""
    new: str = ""

    def add(self, text: str, mark: Mark) -> None:
        self.at = max(self.at, mark.at)
        if mark.how == IN:
            self.new += text
        else:
            self.old += text


class _Bit(NamedTuple):
    """A piece, or the end of a paragraph, with the marks of the row it stands in."""

    text: str
    marks: tuple[Mark, ...]
    spot: int | None
    ends: bool


def hunks(blocks: list[Block], spots: Spots) -> list[Hunk]:
    """Every change in the order of the document; linear in it."""
    return _Gatherer().all(_bits(blocks, spots))


def _bits(blocks: list[Block], spots: Spots) -> Iterator[_Bit]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    for para in cell:
                        yield from _of(para, spots, row.marks)
        else:
            yield from _of(block, spots, ())


def _of(para: Para, spots: Spots, row: tuple[Mark, ...]) -> Iterator[_Bit]:
    for index, piece in enumerate(para.pieces):
        if piece.kind == WORDS:
            yield _Bit(piece.text, (*row, *piece.marks), spots.get((para.at, index)), ends=False)
    yield _Bit("\n", (*row, *para.ends), None, ends=True)


class _Gatherer:
    """`open` are the hunks that may go on, by author; `spot` is how far the base has come."""

    def __init__(self) -> None:
        self.done: list[Hunk] = []
        self.open: dict[str, Hunk] = {}
        self.spot = 0
        self.in_line = False

    def all(self, bits: Iterator[_Bit]) -> list[Hunk]:
        for bit in bits:
            self.take(bit)
        return self.done

    def take(self, bit: _Bit) -> None:
        """One bit: words of nobody end every hunk; those of one author end the hunks of the others
        when the base has them."""
        if bit.spot is not None and bit.text.strip():
            self.spot = bit.spot
        if not bit.marks:
            if bit.text:
                self.open.clear()
        else:
            in_base = all(mark.how == OUT for mark in bit.marks)
            authors = {mark.author for mark in bit.marks}
            if in_base:
                self.open = {name: hunk for name, hunk in self.open.items() if name in authors}
            for mark in _last(bit.marks):
                self.hunk(mark.author).add(bit.text, mark)
        if bit.spot is not None and bit.text.strip():
            self.spot = bit.spot + len(bit.text)
            self.in_line = True
        if bit.ends and not (bit.marks and bit.marks[0].how == IN):
            self.in_line = False

    def hunk(self, author: str) -> Hunk:
        found = self.open.get(author)
        if found is None:
            found = self.open[author] = Hunk(author, self.spot, self.in_line)
            self.done.append(found)
        return found


def _last(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """What was put in by one and taken out by another is a change of both; what one put in and took
    out again is none."""
    own = {mark.author for mark in marks if mark.how == IN}
    if any(mark.how == OUT and mark.author in own for mark in marks):
        return ()
    return marks
