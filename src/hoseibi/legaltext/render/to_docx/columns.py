"""Two versions side by side: a table of two columns, the head repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.change import ADDED, DELETED, GONE, MOVED, OUT, Row
from ...model.wording import Wording, wording
from ..sheet import Sheet
from .blocks import Blocks
from .runs import SOFT, run

_BORDERS = (
    '<w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/>'
    '<w:insideV w:val="single" w:sz="4"/></w:tblBorders>'
)
_HALF = 7285
"""Half of the breadth of a sheet across, in twentieths of a point."""


def columns(rows: Sequence[Row], sheet: Sheet, sides: tuple[Blocks, ...]) -> str:
    """The whole table. `sides` write the old and the new text."""
    said = wording(sheet.language)
    names = [sheet.before or said.before, sheet.after or said.after]
    order = (1, 0) if said.after_first else (0, 1)
    head = "".join(_cell(_name(names[side]), "Cell") for side in order)
    body = []
    last = ""
    for row in rows:
        both = [_side(row, sides[side], said, last) for side in (0, 1)]
        cells = "".join(f"<w:tc><w:tcPr/>{both[side]}</w:tc>" for side in order)
        body.append(f"<w:tr>{cells}</w:tr>\n")
        last = row.status
    grid = f'<w:gridCol w:w="{_HALF}"/>' * 2
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>{_BORDERS}<w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>{''.join(body)}</w:tbl><w:p/>"
    )


def _name(name: str) -> str:
    return run(name, frozenset("b"))


def _cell(inner: str, style: str) -> str:
    return f'<w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p></w:tc>'


def _side(row: Row, blocks: Blocks, said: Wording, last: str) -> str:
    """One row on one side: its words, or that there is nothing."""
    is_old = blocks.pen.side == OUT
    notes = {ADDED: said.added, MOVED: said.moved} if is_old else {}
    if not is_old:
        notes = {DELETED: said.deleted, GONE: said.moved}
    note = notes.get(row.status)
    if note is None:
        return blocks.line(row)
    if row.status == last and row.kind != "article":
        note = ""
    return f'<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>{run(note, SOFT) if note else ""}</w:p>'
