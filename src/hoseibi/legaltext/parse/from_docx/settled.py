"""A document in which the tracked changes of its sender are settled: made, or taken back, so that
only those of its readers are left."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from .document import IN, OUT, Block, Document, Mark, Para, Piece, Table, TableRow

Hands = tuple[tuple[str, str], ...]


def settled(document: Document, hands: Hands, *, made: bool) -> Document:
    """The document without the marks of some hands (author and moment): what they put in is there
    and what they took out is gone when their changes are `made`; else the other way round. Every
    piece keeps its place. Linear."""
    sender = _Sender(frozenset(hands), IN if made else OUT)
    return msgspec.structs.replace(document, blocks=sender.blocks(document.blocks))


class _Sender:
    def __init__(self, hands: frozenset[tuple[str, str]], stays: str) -> None:
        self.hands, self.stays = hands, stays

    def left(self, marks: tuple[Mark, ...]) -> tuple[Mark, ...] | None:
        """The marks that are not the sender's; None for what is not there any more."""
        own = [mark for mark in marks if (mark.author, mark.at) in self.hands]
        if any(mark.how != self.stays for mark in own):
            return None
        return tuple(mark for mark in marks if mark not in own) if own else marks

    def blocks(self, blocks: Iterable[Block]) -> list[Block]:
        out: list[Block] = []
        open_: list[Para] = []
        for block in blocks:
            if isinstance(block, Table):
                out += [_joined(open_)] if open_ else []
                open_ = []
                out.append(self.table(block))
                continue
            ends = self.left(block.ends)
            open_.append(self.para(block, ends or ()))
            if ends is not None:
                out.append(_joined(open_))
                open_ = []
        return [*out, _joined(open_)] if open_ else out

    def para(self, para: Para, ends: tuple[Mark, ...]) -> Para:
        pieces = [self.piece(piece) for piece in para.pieces]
        return msgspec.structs.replace(para, pieces=pieces, ends=ends)

    def piece(self, piece: Piece) -> Piece:
        marks = self.left(piece.marks)
        return Piece("") if marks is None else piece._replace(marks=marks)

    def table(self, table: Table) -> Table:
        rows = ((row, self.left(row.marks)) for row in table.rows)
        return Table(
            [
                TableRow([self.blocks(cell) for cell in row.cells], marks)
                for row, marks in rows
                if marks is not None
            ]
        )


def _joined(paras: list[Para]) -> Para:
    """Paragraphs whose ends are gone as one, which is known by the names of those with words."""
    if len(paras) == 1:
        return paras[0]
    names = tuple(name for para in paras if _has_words(para) for name in para.names)
    pieces = [piece for para in paras for piece in para.pieces]
    return msgspec.structs.replace(paras[-1], pieces=pieces, names=names)


def _has_words(para: Para) -> bool:
    return any(piece.text.strip() for piece in para.pieces if not piece.kind)
