"""One column of a document that has a law in several languages side by side."""

from __future__ import annotations

import msgspec

from .document import Block, Document, Para, Table, TableRow

_TITLE = "Title"


def one_column(document: Document, at: int) -> Document:
    """The document with the blocks of one column, from 0. Its head, which names the languages, is
    its title."""
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                if at < len(row.cells):
                    blocks += _cell(row, at)
    return msgspec.structs.replace(document, blocks=blocks)


def _cell(row: TableRow, at: int) -> list[Block]:
    """The blocks of a cell under the names that a document of its own would have."""
    prefix = "h_" if at == 0 else f"h{at + 1}_"
    return [_named(block, prefix, row) for block in row.cells[at]]


def _named(block: Block, prefix: str, row: TableRow) -> Block:
    if isinstance(block, Para):
        names = tuple(_renamed(name, prefix) for name in block.names if name.startswith(prefix))
        return msgspec.structs.replace(block, names=names, ends=(*row.marks, *block.ends))
    rows = [
        TableRow(
            [[_named(each, prefix, TableRow([])) for each in cell] for cell in inner.cells],
            (*row.marks, *inner.marks),
        )
        for inner in block.rows
    ]
    return Table(rows)


def _renamed(name: str, prefix: str) -> str:
    return "h_" + name.removeprefix(prefix)
