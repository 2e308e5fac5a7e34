"""One law in two to four languages, side by side: what answers to one another stands in one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.change import Row
from ...model.law import DIVISIONS, TOPS, Law, words
from ..faces import face
from ..lines import grouped, law_rows
from .blocks import Blocks
from .runs import Pen, run

MOST = 4
"""Languages on one sheet; with more than two of them it is turned."""
BREADTH = {False: 9638, True: 14570}
"""Of the text on a sheet upright and across, in twentieths of a point."""
BORDERS = (
    '<w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/>'
    '<w:insideH w:val="dotted" w:sz="2" w:color="BBBBBB"/><w:insideV w:val="single" w:sz="4"/>'
    "</w:tblBorders>"
)

Group = list[Row]
"""One line of a law, or the rows of a table."""


class NoColumns(ValueError):
    """One law alone, or more than fit on a sheet."""


class Column(Blocks):
    """Writes the lines of one law into its column. Bookmarks of the second and further columns
    count them: `h2_art_1`."""

    def __init__(self, at: int, language: str) -> None:
        super().__init__(Pen(), face(language))
        self.column = at
        self.prefix = "h_" if at == 0 else f"h{at + 1}_"

    def paragraph(self, row: Row, style: str, inner: str) -> str:
        bold = row.kind in ("title", *DIVISIONS, *TOPS) or (row.kind == "article" and not row.text)
        name = f"{'ColumnHead' if bold else 'Column'}{self.column}"
        return super().paragraph(row, name, inner)


def tongues(laws: Sequence[Law], *, across: bool) -> str:
    """The whole table; its first row names the languages."""
    width = BREADTH[across] // len(laws)
    writers = [Column(at, law.language) for at, law in enumerate(laws)]
    head = "".join(
        _cell(f'<w:p><w:pPr><w:pStyle w:val="ColumnHead{at}"/></w:pPr>{run(title_of(law))}</w:p>')
        for at, law in enumerate(laws)
    )
    body = []
    for groups in aligned([law_rows(law) for law in laws]):
        cells = (
            _cell(writer.all(group) if group else _empty(writer.column))
            for writer, group in zip(writers, groups, strict=True)
        )
        body.append(f"<w:tr>{''.join(cells)}</w:tr>\n")
    grid = f'<w:gridCol w:w="{width}"/>' * len(laws)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>{BORDERS}<w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>"
        f"{''.join(body)}</w:tbl><w:p/>"
    )


def title_of(law: Law) -> str:
    """What a law is called."""
    return words(law.title).strip() or law.identity.number or law.language


def _cell(inner: str) -> str:
    # A cell must end in a paragraph, also behind a table.
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def _empty(at: int) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Column{at}"/></w:pPr></w:p>'


def aligned(laws: Sequence[list[Row]]) -> Iterator[list[Group]]:
    """Lines with the same address beside one another, in the order of the first law; what only
    another has stands where it has it."""
    columns = [[group for group in grouped(rows) if group[0].kind != "title"] for rows in laws]
    places = [{key: at for at, key in enumerate(_keys(column))} for column in columns]
    done = [0] * len(columns)
    for key in _keys(columns[0]):
        found = [place.get(key, -1) for place in places]
        for at in range(1, len(columns)):
            while done[at] < found[at]:
                yield from _alone(columns, done, at)
        row: list[Group] = []
        for at, where in enumerate(found):
            here = where >= 0 and where == done[at]
            row.append(columns[at][where] if here else [])
            done[at] += here
        yield row
    for at in range(1, len(columns)):
        while done[at] < len(columns[at]):
            yield from _alone(columns, done, at)


def _alone(columns: list[list[Group]], done: list[int], at: int) -> Iterator[list[Group]]:
    """The next line of one law, beside nothing. Other columns are taken along where they have the
    same line next."""
    group = columns[at][done[at]]
    key = _key(group)
    row: list[Group] = [[] for _ in columns]
    for other in range(at, len(columns)):
        ahead = columns[other][done[other]] if done[other] < len(columns[other]) else []
        if ahead and _key(ahead) == key:
            row[other] = ahead
            done[other] += 1
    yield row


def _key(group: Group) -> str:
    return group[0].new or group[0].old


def _keys(column: list[Group]) -> list[str]:
    return [_key(group) for group in column]
