"""Tracked changes put together as a person made them: what went and what came in one place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from ...parse.from_docx import IN, OUT, WORDS, Block, Mark, Para

BEGINS, ENDS = "begins", "ends"
Spots = dict[tuple[int, int], int]


class Hunk(msgspec.Struct):
    """What one author changed without a word of the text between. `spot` is where in the base it
    begins, `at` when its last part was made, `in_line` whether words of the base stand before it in
    its line."""

    author: str
    spot: int
    in_line: bool
    at: str = ""
    gone: list[str] = []
    came: list[str] = []

    @property
    def old(self) -> str:
        """The words that went."""
        return "".join(self.gone)

    @property
    def new(self) -> str:
        """The words that came."""
        return "".join(self.came)

    def add(self, text: str, mark: Mark) -> None:
        """Take in what went or came."""
        self.at = max(self.at, mark.at)
        (self.came if mark.how == IN else self.gone).append(text)


class _Bit(NamedTuple):
    """A piece, or the beginning or end of a paragraph, with the marks of the row it stands in. The
    beginning is told where the paragraph stays one, with where the base goes on."""

    text: str
    marks: tuple[Mark, ...]
    spot: int | None
    what: str = ""


def hunks(blocks: list[Block], spots: Spots) -> list[Hunk]:
    """Every change in the order of the document; linear in it."""
    return _Gatherer().all(_bits(blocks, spots))


def _bits(blocks: list[Block], spots: Spots, row: tuple[Mark, ...] = ()) -> Iterator[_Bit]:
    for block in blocks:
        if isinstance(block, Para):
            yield from _of(block, spots, row)
            continue
        for inner in block.rows:
            for cell in inner.cells:
                yield from _bits(cell, spots, (*row, *inner.marks))


def _of(para: Para, spots: Spots, row: tuple[Mark, ...]) -> Iterator[_Bit]:
    begins = _where_it_stays(para, spots, row)
    if begins is not None:
        yield _Bit("", (), begins, BEGINS)
    for index, piece in enumerate(para.pieces):
        if piece.kind == WORDS:
            yield _Bit(piece.text, (*row, *piece.marks), spots.get((para.at, index)))
    yield _Bit("\n", (*row, *para.ends), None, ENDS)


def _where_it_stays(para: Para, spots: Spots, row: tuple[Mark, ...]) -> int | None:
    """Where in the base a paragraph goes on that is one for everybody, or has words that are."""
    if row:
        return None
    for index, piece in enumerate(para.pieces):
        spot = spots.get((para.at, index))
        gone = bool(piece.marks and para.ends)
        if spot is not None and not gone and piece.kind == WORDS and piece.text.strip():
            return spot
    return None


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
        if bit.what == BEGINS:
            self.open.clear()
            self.spot = bit.spot if bit.spot is not None else self.spot
            return
        if bit.spot is not None and bit.text.strip():
            self.spot = bit.spot
        if bit.marks:
            self.change(bit)
        elif bit.text:
            self.open.clear()
        if bit.spot is not None and bit.text.strip():
            self.spot = bit.spot + len(bit.text)
            self.in_line = True
        if bit.what == ENDS and not (bit.marks and bit.marks[0].how == IN):
            self.in_line = False

    def change(self, bit: _Bit) -> None:
        """What is in the base ends the changes of all who left it."""
        if all(mark.how == OUT for mark in bit.marks):
            authors = {mark.author for mark in bit.marks}
            self.open = {name: hunk for name, hunk in self.open.items() if name in authors}
        for mark in _last(bit.marks):
            self.hunk(mark.author).add(bit.text, mark)

    def hunk(self, author: str) -> Hunk:
        found = self.open.get(author)
        if found is None:
            found = self.open[author] = Hunk(author, self.spot, self.in_line)
            self.done.append(found)
        return found


def _last(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """What was put in by one and taken out by another is a change of both; what one put in and took
    out again is none. Words that went with their row, too, went once."""
    own = {mark.author for mark in marks if mark.how == IN}
    if any(mark.how == OUT and mark.author in own for mark in marks):
        return ()
    once = {(mark.how, mark.author): mark for mark in marks}
    return tuple(once.values())
