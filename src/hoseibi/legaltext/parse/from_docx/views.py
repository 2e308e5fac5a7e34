"""The several texts that one document with tracked changes holds: as sent out, with every change
accepted, with those of one person alone."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from .document import IN, OUT, Block, Mark, Para, Piece, Table


class View(msgspec.Struct, frozen=True):
    """Which changes count: those of `author` alone; of all when `all`; of nobody for neither."""

    all: bool = False
    author: str = ""

    def keeps(self, marks: tuple[Mark, ...]) -> bool:
        """Whether what bears these marks is there."""
        if not marks:
            return True
        if self.all:
            return all(mark.how == IN for mark in marks)
        if self.author:
            return all((mark.how == IN) == (mark.author == self.author) for mark in marks)
        return all(mark.how == OUT for mark in marks)


BASE, ACCEPTED = View(), View(all=True)


class Line(msgspec.Struct):
    """One paragraph as it is seen: the pieces that are there, each with its place in the document
    (paragraph, piece)."""

    para: Para
    pieces: list[tuple[int, int, Piece]]
    names: tuple[str, ...]


class Cells(msgspec.Struct):
    """One row of a table as it is seen."""

    cells: list[list[Line]]


def seen(blocks: list[Block], view: View) -> Iterator[Line | Cells]:
    """The lines and table rows that are there. A paragraph whose end is not there goes on in the
    next one."""
    open_: list[Para] = []
    for block in blocks:
        if isinstance(block, Para):
            open_.append(block)
            if view.keeps(block.ends):
                yield _line(open_, view)
                open_ = []
            continue
        if open_:
            yield _line(open_, view)
            open_ = []
        yield from _rows(block, view)
    if open_:
        yield _line(open_, view)


def _rows(table: Table, view: View) -> Iterator[Cells]:
    for row in table.rows:
        if view.keeps(row.marks):
            yield Cells([list(_flat(seen(cell, view))) for cell in row.cells])


def _flat(inside: Iterator[Line | Cells]) -> Iterator[Line]:
    """The lines of a cell; a table in it is read as its lines."""
    for each in inside:
        if isinstance(each, Line):
            yield each
        else:
            for cell in each.cells:
                yield from cell


def _line(paras: list[Para], view: View) -> Line:
    if len(paras) == 1:
        names = paras[0].names
    else:
        names = tuple(name for para in paras if _has_words(para, view) for name in para.names)
    pieces = [
        (para.at, index, piece)
        for para in paras
        for index, piece in enumerate(para.pieces)
        if view.keeps(piece.marks)
    ]
    return Line(paras[-1], pieces, names)


def _has_words(para: Para, view: View) -> bool:
    return any(not p.kind and p.text.strip() and view.keeps(p.marks) for p in para.pieces)
