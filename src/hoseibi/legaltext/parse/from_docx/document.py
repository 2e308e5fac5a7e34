"""A Word document as values: paragraphs and tables of pieces, each with who put it in or took it
out. One document holds several texts; `views` says which of them is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import msgspec

from .styles import PLAIN, Style

IN, OUT = "in", "out"
WORDS, NOTE, OPEN, SHUT, POINT = "", "note", "open", "shut", "point"
"""What a piece is: words; the place of a footnote; where the words that a comment is about begin
and end, and where its sign stands. `text` is then an identity."""


class Mark(NamedTuple):
    """Somebody put it in (`in`) or took it out (`out`), and when, as Word says it."""

    how: str
    author: str
    at: str


class Piece(NamedTuple):
    """Some words of a paragraph with the same marks."""

    text: str
    marks: tuple[Mark, ...] = ()
    kind: str = WORDS


class Para(msgspec.Struct):
    """A paragraph. `ends` are the marks of its end: whoever took that out joined it to the next.
    `names` are the bookmarks by which Hoseibi knows it again, `at` its place in the document."""

    pieces: list[Piece] = []
    style: Style = PLAIN
    numbered: tuple[str, int] | None = None
    ends: tuple[Mark, ...] = ()
    names: tuple[str, ...] = ()
    at: int = 0


class TableRow(msgspec.Struct):
    """A row of a table, which may have come or gone as a whole."""

    cells: list[list[Block]]
    marks: tuple[Mark, ...] = ()


class Table(msgspec.Struct):
    """A table."""

    rows: list[TableRow]


Block: TypeAlias = Para | Table


def flat(blocks: list[Block]) -> Iterator[Para]:
    """Every paragraph, those of tables in reading order."""
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from flat(cell)


class Document(msgspec.Struct):
    """All that is read of a Word file before it is a law.

    notes   footnotes and endnotes: identity (`footnote 2`) to their paragraphs
    """

    blocks: list[Block]
    notes: dict[str, list[Para]] = {}
