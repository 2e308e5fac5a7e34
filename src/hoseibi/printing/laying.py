"""A paper laid out as far as all renderings agree: sections, grids, and where each cell is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

import msgspec

from .fitting import fit, lines
from .paper import (
    Bar,
    Bars,
    Block,
    Cell,
    Fields,
    Figure,
    Grid,
    Heading,
    PageBreak,
    Paper,
    Row,
    Said,
    Section,
    Text,
    Words,
)

MOST_CELLS = 30_000
"""More cells than anybody reads; as PDF they would take longer than people wait."""

Laid: TypeAlias = Heading | Words | Grid | Figure | PageBreak
"""What is left to render."""


class TooLarge(Exception):
    """A paper with more cells than are printed; the message says so."""


class Placed(NamedTuple):
    """A cell in its column; `first` is false in the further rows that it covers."""

    column: int
    cell: Cell
    first: bool


class Page(NamedTuple):
    """A section with its blocks laid out."""

    name: str
    landscape: bool
    size: str
    blocks: tuple[Laid, ...]


def pages(paper: Paper) -> list[Page]:
    """The sections of a paper. Raises TooLarge."""
    found: list[Page] = []
    loose: list[Block] = []
    for block in paper.blocks:
        if isinstance(block, Section):
            found += _loose(paper, loose)
            loose = []
            found.append(_page(block))
        else:
            loose.append(block)
    found += _loose(paper, loose)
    cells = sum(len(row) for page in found for grid in _grids(page) for row in grid.rows)
    if cells > MOST_CELLS:
        raise TooLarge(
            "This paper has more than 30,000 cells, which nobody reads: choose a shorter period "
            "or fewer rows."
        )
    return found or [Page("", paper.landscape, paper.size, ())]


def blocks_of(blocks: Iterable[Block]) -> list[Laid]:
    """Blocks of which only those are left that are rendered."""
    return [_laid(block) for block in blocks]


def pieces(said: Said, language: str) -> tuple[Text, ...]:
    """Words as texts that all have a language."""
    parts = said if isinstance(said, tuple) else (said,)
    texts = (Text(part) if isinstance(part, str) else part for part in parts)
    return tuple(_spoken(text, language) for text in texts if text.words)


def plain(said: Said) -> str:
    """The mere letters."""
    return "".join(text.words for text in pieces(said, ""))


def placed(grid: Grid) -> list[list[Placed]]:
    """The cells of each row in their columns. Raises ValueError where a row has too many or too
    few: that is a mistake of whoever made the paper."""
    breadth = len(grid.widths)
    below: dict[int, tuple[Cell, int]] = {}
    rows = []
    for at, row in enumerate(grid.rows):
        line, below = _line(row, breadth, below, last=at == len(grid.rows) - 1)
        rows.append(line)
    return rows


def _line(
    row: Row, breadth: int, above: dict[int, tuple[Cell, int]], *, last: bool
) -> tuple[list[Placed], dict[int, tuple[Cell, int]]]:
    line: list[Placed] = []
    below: dict[int, tuple[Cell, int]] = {}
    waiting = iter(row)
    column = 0
    while column < breadth:
        cell, left = above.get(column, (None, 0))
        first = cell is None
        if cell is None:
            cell = _cell(next(waiting, None))
            left = cell.rowspan
        line.append(Placed(column, cell, first))
        if left > 1:
            if last:
                raise ValueError("A cell covers more rows than there are.")
            below[column] = (cell, left - 1)
        column += cell.colspan
    if column > breadth or next(waiting, None) is not None:
        raise ValueError(f"A row has more than {breadth} columns.")
    return line, below


def _cell(given: Cell | Said | None) -> Cell:
    if given is None:
        raise ValueError("A row has too few cells.")
    return given if isinstance(given, Cell) else Cell(given)


def _spoken(text: Text, language: str) -> Text:
    return msgspec.structs.replace(text, words=fit(text.words), language=text.language or language)


def _loose(paper: Paper, blocks: list[Block]) -> Iterator[Page]:
    if blocks:
        yield _page(Section(tuple(blocks), "", paper.landscape, paper.size))


def _page(section: Section) -> Page:
    return Page(section.name, section.landscape, section.size, tuple(blocks_of(section.blocks)))


def _grids(page: Page) -> Iterator[Grid]:
    return (block for block in page.blocks if isinstance(block, Grid))


def _laid(block: Block) -> Laid:
    if isinstance(block, Fields):
        return _fields(block)
    return _bars(block) if isinstance(block, Bars) else block


def _fields(block: Fields) -> Grid:
    """Label, value, label, value: the last value takes what is left of its row."""
    rows = []
    for start in range(0, len(block.rows), block.pairs):
        pairs = block.rows[start : start + block.pairs]
        row: list[Cell] = []
        for at, (label, value) in enumerate(pairs):
            over = block.pairs - len(pairs) if at == len(pairs) - 1 else 0
            row += [Cell(label, fill="pale", bold=True), Cell(value, colspan=1 + 2 * over)]
        rows.append(tuple(row))
    return Grid((block.share, 1 - block.share) * block.pairs, tuple(rows), size=block.size)


def _bars(block: Bars) -> Grid:
    """Two lines a row, so that plan and actual are told apart without colour."""
    quarters = sum(len(names) for _year, names in block.years)
    widths = (
        *(width for _head, width in block.before),
        2.2,
        *[1.0] * quarters,
        *(width for _head, width in block.after),
    )
    rows = [row for bar in block.rows for row in _bar(block, bar, quarters)]
    return Grid(widths, (*_bar_heads(block), *rows), heads=2, size=block.size, tight=True)


def _bar_heads(block: Bars) -> Iterator[Row]:
    def tall(said: Said) -> Cell:
        return Cell(said, rowspan=2, fill="head", bold=True, align="center", middle=True)

    def flat(said: Said, over: int = 1) -> Cell:
        return Cell(said, colspan=over, fill="head", bold=True, align="center")

    left = [tall(head) for head, _width in block.before]
    right = [tall(head) for head, _width in block.after]
    years = [flat(year, len(names)) for year, names in block.years]
    yield (*left, tall(""), *years, *right)
    yield tuple(flat(name) for _year, names in block.years for name in names)


def _bar(block: Bars, bar: Bar, quarters: int) -> Iterator[Row]:
    if bar.heading:
        breadth = len(block.before) + 1 + quarters + len(block.after)
        yield (Cell(bar.before[0], colspan=breadth, fill="pale", bold=True),)
        return
    left = [Cell(said, rowspan=2) for said in _filled(bar.before, len(block.before))]
    right = [Cell(said, rowspan=2) for said in _filled(bar.after, len(block.after))]
    plan = [_quarter("plan", "□", on=at in bar.plan) for at in range(quarters)]
    actual = [_quarter("actual", "■", on=at in bar.actual) for at in range(quarters)]
    spare = Text("\n" * _spare_lines(block, bar))
    label = (*pieces(block.labels[0], ""), spare)
    yield (*left, Cell(label), *plan, *right)
    yield (Cell(block.labels[1]), *actual)


def _spare_lines(block: Bars, bar: Bar) -> int:
    """How many lines the plan takes besides its own, so that neither bar is much the higher where
    the words beside them are long."""
    columns = [
        *zip(bar.before, block.before, strict=False),
        *zip(bar.after, block.after, strict=False),
    ]
    high = max(
        (lines(plain(said), width * _IN_A_UNIT) for said, (_head, width) in columns), default=1
    )
    return max(round(high / 2) - 1, 0)


_IN_A_UNIT = 3.4
"""About as many letters stand in a column as wide as a quarter."""


def _quarter(fill: str, sign: str, *, on: bool) -> Cell:
    return Cell(sign, fill=fill, align="center", middle=True) if on else Cell()


def _filled(said: tuple[Said, ...], count: int) -> tuple[Said, ...]:
    return (*said, *[""] * (count - len(said)))[:count]
