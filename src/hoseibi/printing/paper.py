"""What an official paper says, as one value from which Word, a spreadsheet and a PDF are made.

    from hoseibi.printing import Cell, Fields, Grid, Heading, Paper, Section, Text, Words

    Paper(
        title="Project Design Matrix",
        language="en",
        landscape=True,
        blocks=(
            Fields((("Project title", "Civil Code"), ("Version", "2")), pairs=2),
            Grid(
                widths=(2, 3, 3),
                heads=1,
                rows=(
                    ("", "Indicators", "Assumptions"),
                    (Cell("Purpose", bold=True), Text("刑法", "ja"), Cell("…", rowspan=2)),
                    ("Output 1", "80 % of judges"),
                ),
            ),
        ),
    )

Wherever words are asked for, a `str` is in the language of the paper, a `Text` in its own, and a
tuple is several of them in a row. A line end within words is a line end on paper.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec


class Text(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """Words with their language (a BCP 47 tag; that of the paper when empty) and their looks."""

    words: str
    language: str = ""
    bold: bool = False
    italic: bool = False
    under: bool = False
    struck: bool = False
    soft: bool = False


Said: TypeAlias = str | Text | tuple[str | Text, ...]
"""Words of a paper."""

FILLS = {
    "head": "D9E2EC",
    "pale": "F1F4F7",
    "mark": "FFF2C2",
    "plan": "C9CED6",
    "actual": "3D4654",
}
"""What may lie behind a cell: heads, labels, what changed, and the two bars."""


class Cell(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """A cell of a grid.

    said      its words
    colspan, rowspan   how many columns and rows it covers; the rows below leave it out, as in HTML
    fill      one of FILLS, or nothing
    bold      all of it
    align     `start`, `center` or `end`
    middle    whether it stands in the middle of its height
    indent    how far it is set in, in steps
    number    the number that a spreadsheet calculates with; the others show the words
    form      how a spreadsheet shows that number, in its own notation
    """

    said: Said = ""
    colspan: int = 1
    rowspan: int = 1
    fill: str = ""
    bold: bool = False
    align: str = "start"
    middle: bool = False
    indent: int = 0
    number: float | None = None
    form: str = "#,##0.##"


Row: TypeAlias = tuple[Cell | Said, ...]


class Heading(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """A heading, level 1 to 3."""

    said: Said
    level: int = 1


class Words(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """Paragraphs. `size` in points, that of the language when 0."""

    paragraphs: tuple[Said, ...]
    align: str = "start"
    indent: int = 0
    size: float = 0


class Fields(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """The head of an official form: label and value, `pairs` of them side by side.

    `share` is how much of a pair its label takes.
    """

    rows: tuple[tuple[Said, Said], ...]
    pairs: int = 1
    share: float = 0.3
    size: float = 9.5


class Grid(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """A table.

    widths   of the columns, in any unit: they share the breadth of the page
    rows     each a tuple of cells, or of words
    heads    how many rows at the top are repeated on every page
    lined    whether lines are drawn
    size     of its letters, in points
    tight    whether its letters stand close to the lines, for columns as narrow as a quarter
    together how many rows beneath the heads belong to one another, such as a term and, in a row
             over all columns, what is said of it
    """

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    heads: int = 0
    lined: bool = True
    size: float = 9
    tight: bool = False
    together: int = 1


class Bar(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """A row of a plan of operation.

    before, after   words left and right of the quarters
    plan, actual    the places of the quarters that the two bars cover, from 0
    heading         a row of words only, such as an output above its activities
    """

    before: tuple[Said, ...]
    plan: frozenset[int] = frozenset()
    actual: frozenset[int] = frozenset()
    after: tuple[Said, ...] = ()
    heading: bool = False


class Bars(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """A plan of operation: for every row what was planned and, beneath, what was done.

    years     (name, names of its quarters), such as ("2024", ("I", "II", "III", "IV"))
    before, after   (head, width) of the columns left and right; a quarter is 1 wide
    labels    the words for plan and actual
    """

    years: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[Bar, ...]
    before: tuple[tuple[Said, float], ...]
    after: tuple[tuple[Said, float], ...] = ()
    labels: tuple[Said, Said] = ("Plan", "Actual")
    size: float = 8


class Figure(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """A drawing as SVG that brings its own colours, with the words for who does not see it.

    `share` is how much of the breadth of the page it takes.
    """

    svg: str
    said: Said
    share: float = 1


class PageBreak(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """What follows begins on a new page."""


Block: TypeAlias = Heading | Words | Fields | Grid | Bars | Figure | PageBreak


class Section(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """Pages of their own direction, and a sheet of their own in a spreadsheet, where `name` is
    what the sheet is called. `size` is `a4` or `a3`."""

    blocks: tuple[Block, ...]
    name: str = ""
    landscape: bool = False
    size: str = "a4"


class Paper(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paper. `note` is a line beneath the title; blocks between sections make a section in the
    direction of the paper."""

    title: str
    language: str
    blocks: tuple[Block | Section, ...]
    landscape: bool = False
    note: Said = ""
    size: str = "a4"
