"""A section on a sheet: its blocks beneath one another, every one over the whole breadth."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from ..drawing import picture
from ..laying import Laid, Page, Placed, pieces, placed, plain
from ..paper import Cell, Figure, Grid, Heading, Said, Words
from .heights import HIGHEST, height
from .looks import Looks, of_cell, with_text
from .raster import UNITS, Raster

LONGEST = 32_000
"""A cell of a spreadsheet holds not many letters more."""

_BREADTHS = {("a4", False): 88, ("a4", True): 132, ("a3", False): 132, ("a3", True): 190}
"""How many letters go across a sheet."""

_WHOLE = (1.0,)


class Place(NamedTuple):
    """Where a cell is: its first and last row and column."""

    top: int
    left: int
    bottom: int
    right: int


class SheetWriter:
    """Writes one section."""

    def __init__(self, sheet: Any, looks: Looks, page: Page, language: str) -> None:
        self.sheet, self.looks, self.language = sheet, looks, language
        self.breadth = _BREADTHS[page.size, page.landscape]
        grids = (block.widths for block in page.blocks if isinstance(block, Grid))
        self.raster = Raster([_WHOLE, *grids])
        self.row = 0
        self.repeated: tuple[int, int, int] = (0, 0, 0)
        for at, width in enumerate(self.raster.widths()):
            sheet.set_column(at, at, width * self.breadth / UNITS)

    def line(self, said: Said, size: float, **how: Any) -> None:
        """Words over the whole breadth."""
        grid = Grid(_WHOLE, ((Cell(said, **how),),), lined=False, size=size)
        self.grid(grid)

    def block(self, block: Laid) -> None:
        """One block, and a narrow row beneath a grid."""
        if isinstance(block, Heading):
            self.line(block.said, 14 - block.level, bold=True)
        elif isinstance(block, Words):
            for each in block.paragraphs:
                self.words(each, block)
        elif isinstance(block, Grid):
            self.grid(block)
            self.sheet.set_row(self.row, 6)
            self.row += 1
        elif isinstance(block, Figure):
            self.figure(block)
        else:
            self.sheet.set_h_pagebreaks([*self.sheet.hbreaks, self.row])

    def words(self, said: Said, block: Words) -> None:
        """A paragraph; one higher than a row can be takes several rows, a piece of it in each."""
        size = block.size or 10.5
        if height(said, self.language, self.breadth, size) <= HIGHEST:
            self.line(said, size, align=block.align, indent=block.indent)
            return
        letters = plain(said)
        for start in range(0, len(letters), _A_ROW):
            part = letters[start : start + _A_ROW]
            self.line(part, size, align=block.align, indent=block.indent)

    def figure(self, block: Figure) -> None:
        drawn = picture(block.svg)
        if drawn is not None:
            across = self.breadth * 7.2 * block.share
            points = across * drawn.height * 0.75
            self.sheet.insert_image(
                self.row,
                0,
                "drawing.png",
                {
                    "image_data": BytesIO(drawn.content),
                    "x_scale": across / _PIXELS,
                    "y_scale": across / _PIXELS,
                    "description": plain(block.said),
                    "object_position": 3,
                },
            )
            self.row += round(points / 15) + 1
        self.line(block.said, 9, align="center")

    def grid(self, grid: Grid) -> None:
        """All its rows, the heads kept in mind to be repeated on paper."""
        edges = self.raster.columns(grid.widths)
        top = self.row
        heights = [0.0] * len(grid.rows)
        for at, row in enumerate(placed(grid)):
            for each in row:
                self.cell(each, Place(top + at, *self.reach(each, edges, top + at)), grid)
                if each.cell.rowspan == 1:
                    heights[at] = max(heights[at], self.height(each, edges, grid.size))
        for at, each in _tall(grid):
            short = self.height(each, edges, grid.size) - sum(heights[at : at + each.cell.rowspan])
            heights[at + each.cell.rowspan - 1] += max(short, 0)
        for at, high in enumerate(heights):
            self.sheet.set_row(top + at, min(max(high, grid.size * 1.4), HIGHEST))
        self.row += len(grid.rows)
        if grid.heads and len(grid.rows) > self.repeated[2]:
            self.repeated = (top, top + grid.heads - 1, len(grid.rows))

    def reach(self, each: Placed, edges: list[int], row: int) -> tuple[int, int, int]:
        """First column, last row and last column of a cell."""
        cell = each.cell
        right = edges[each.column + cell.colspan] - 1
        return edges[each.column], row + cell.rowspan - 1, right

    def height(self, each: Placed, edges: list[int], size: float) -> float:
        left, right = edges[each.column], edges[each.column + each.cell.colspan]
        units = self.raster.edges[right] - self.raster.edges[left]
        letters = units * self.breadth / UNITS - each.cell.indent
        return height(each.cell.said, self.language, letters, size)

    def cell(self, each: Placed, place: Place, grid: Grid) -> None:
        """A cell, merged where it covers more than one of the sheet's."""
        if not each.first:
            return
        cell = each.cell
        texts = pieces(cell.said, self.language)
        language = texts[0].language if texts else self.language
        look = of_cell(cell, language, grid.size, lined=grid.lined)
        if len(texts) == 1:
            look = with_text(look, texts[0])
        shape = self.looks[look]
        if (place.top, place.left) != (place.bottom, place.right):
            self.sheet.merge_range(*place, "", shape)
        if cell.number is not None:
            self.sheet.write_number(place.top, place.left, cell.number, shape)
        elif len(texts) < 2:
            words = _held(plain(cell.said))
            self.sheet.write_string(place.top, place.left, words, shape)
        else:
            parts = [
                part for text in texts for part in (self.looks[with_text(look, text)], text.words)
            ]
            if self.sheet.write_rich_string(place.top, place.left, *parts, shape) < 0:
                self.sheet.write_string(place.top, place.left, _held(plain(cell.said)), shape)


_A_ROW = 1800
_PIXELS = 1260
"""How wide a drawing of 160 mm is at 200 points to the inch."""


def _held(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]} […]"


def _tall(grid: Grid) -> Iterator[tuple[int, Placed]]:
    """The cells that cover several rows, with the row where they begin."""
    for at, row in enumerate(placed(grid)):
        yield from ((at, each) for each in row if each.first and each.cell.rowspan > 1)
