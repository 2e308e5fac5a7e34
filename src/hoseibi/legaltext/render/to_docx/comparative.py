"""A comparative table in Word: each article of a code beside what answers to it in other codes."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.change import Row
from ...model.comparative import ComparativeCell, ComparativeRow
from ...model.law import Law
from ..comparative import article_rows, remark
from ..sheet import Sheet
from .package import Around, packed
from .runs import SOFT, run
from .tongues import BORDERS, BREADTH, MOST, Column, NoColumns, title_of


def comparative_docx(laws: Sequence[Law], rows: Sequence[ComparativeRow], sheet: Sheet) -> bytes:
    """The rows as a table, with a column for each law: the first is the one whose articles are
    compared, the others are in the order of the answers. Raises `NoColumns` for more than fit."""
    if not 2 <= len(laws) <= MOST:
        raise NoColumns(f"A sheet has room for two to {MOST} laws, not for {len(laws)}.")
    table = _Table(laws)
    title = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{run(sheet.title)}</w:p>'
    if sheet.note:
        style = '<w:pPr><w:pStyle w:val="SheetNote"/></w:pPr>'
        title += f"<w:p>{style}{run(sheet.note, SOFT)}</w:p>"
    languages = tuple(law.language for law in laws)
    return packed(title + table.write(rows), sheet, Around(across=True, columns=languages))


class _Table:
    def __init__(self, laws: Sequence[Law]) -> None:
        self.names = [title_of(law) for law in laws]
        self.lines = [article_rows(law) for law in laws]
        self.columns = [Column(at, law.language) for at, law in enumerate(laws)]
        self.width = BREADTH[True] // len(laws)

    def write(self, rows: Sequence[ComparativeRow]) -> str:
        head = "".join(
            _cell(_line(f"ColumnHead{at}", run(name))) for at, name in enumerate(self.names)
        )
        body = "".join(f"<w:tr>{self.row(row)}</w:tr>\n" for row in rows)
        grid = f'<w:gridCol w:w="{self.width}"/>' * len(self.columns)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>{BORDERS}'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>{body}</w:tbl><w:p/>"
        )

    def row(self, row: ComparativeRow) -> str:
        own = self.article(0, row.address)
        others = (
            "".join(self.answer(at, cell) for cell in cells)
            for at, cells in enumerate(row.answers, 1)
        )
        return _cell(own) + "".join(
            _cell(words or _line(f"Column{at}", "")) for at, words in enumerate(others, 1)
        )

    def answer(self, at: int, cell: ComparativeCell) -> str:
        return _line(f"Column{at}", run(remark(cell), SOFT)) + self.article(at, cell.address)

    def article(self, at: int, address: str) -> str:
        rows: Sequence[Row] = self.lines[at].get(address, ())
        return self.columns[at].all(rows) or _line(f"Column{at}", run(address))


def _line(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def _cell(inner: str) -> str:
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"
