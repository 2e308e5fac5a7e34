"""A grid as a table of Word: its cells merged, its heads repeated on every page."""

from __future__ import annotations

from ..breaking import stretches
from ..laying import Placed, placed
from ..paper import FILLS, Cell, Grid
from .runs import runs

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="404040"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_ALIGN = {"start": "left", "center": "center", "end": "right"}
_MILLIMETRE = 56.7
"""In twentieths of a point."""
_STEP = 200
"""How far a step sets in, in twentieths of a point."""


def table(grid: Grid, language: str, breadth: int) -> str:
    """The table, `breadth` twentieths of a point wide, and the small gap beneath it."""
    widths = shares(grid.widths, breadth)
    rows = placed(grid)
    writer = _Writer(grid, language, widths)
    found = stretches(grid, breadth / _MILLIMETRE)
    whole = {at for one in found if one.whole for at in range(one.first, one.after)}
    # Heads and titles stay with what they stand over, and rows of one stretch together.
    kept = {*range(grid.heads), *(one.first for one in found if one.title)}
    held = [one for one in found if one.whole or one.leads]
    kept |= {at for one in held for at in range(one.first, one.after - 1)}
    body = "".join(
        f"<w:tr>{_row_properties(head=at < grid.heads, whole=at in whole)}"
        f"{''.join(writer.cell(each, kept=at in kept) for each in row)}</w:tr>\n"
        for at, row in enumerate(rows)
    )
    borders = f"<w:tblBorders>{_LINES}</w:tblBorders>" if grid.lined else ""
    side = 45 if grid.tight else 70
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>\n{body}</w:tbl>{_GAP}\n"
    )


_GAP = '<w:p><w:pPr><w:spacing w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>'


def shares(widths: tuple[float, ...], breadth: int) -> list[int]:
    """Widths as parts of a breadth that sum up to it."""
    total = sum(widths)
    edges = [0]
    so_far = 0.0
    for width in widths:
        so_far += width
        edges.append(round(breadth * so_far / total))
    return [right - left for left, right in zip(edges, edges[1:], strict=False)]


def _row_properties(*, head: bool, whole: bool) -> str:
    if head:
        return "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    return "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""


class _Writer:
    """Writes the cells of one grid."""

    def __init__(self, grid: Grid, language: str, widths: list[int]) -> None:
        self.grid, self.language, self.widths = grid, language, widths

    def cell(self, each: Placed, *, kept: bool) -> str:
        """One cell, or the place where one from above goes on; `kept` with the row beneath."""
        keep = "<w:keepNext/>" if kept else ""
        empty = f"<w:p><w:pPr>{keep}</w:pPr></w:p>" if kept else "<w:p/>"
        inner = self.paragraph(each.cell, keep) if each.first else empty
        return f"<w:tc>{self.properties(each)}{inner}</w:tc>"

    def properties(self, each: Placed) -> str:
        cell = each.cell
        width = sum(self.widths[each.column : each.column + cell.colspan])
        parts = [f'<w:tcW w:w="{width}" w:type="dxa"/>']
        if cell.colspan > 1:
            parts.append(f'<w:gridSpan w:val="{cell.colspan}"/>')
        if cell.rowspan > 1:
            parts.append('<w:vMerge w:val="restart"/>' if each.first else "<w:vMerge/>")
        if cell.fill:
            parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{FILLS[cell.fill]}"/>')
        if cell.middle:
            parts.append('<w:vAlign w:val="center"/>')
        return f"<w:tcPr>{''.join(parts)}</w:tcPr>"

    def paragraph(self, cell: Cell, keep: str) -> str:
        indent = f'<w:ind w:left="{cell.indent * _STEP}"/>' if cell.indent else ""
        pale = cell.fill == "actual"
        words = runs(cell.said, self.language, size=self.grid.size, bold=cell.bold, pale=pale)
        shape = f'<w:pStyle w:val="Cell"/>{keep}{indent}<w:jc w:val="{_ALIGN[cell.align]}"/>'
        return f"<w:p><w:pPr>{shape}</w:pPr>{words}</w:p>"
