"""A comparative table as a page: each article of a code beside what answers to it elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ..model.address import walk
from ..model.comparative import ComparativeRow
from ..model.law import Law
from .comparative import names_of, remark
from .contents import Contents
from .page import page
from .to_html.provisions import Markup, identifiers
from .to_html.running import escaped

_LEVEL = 3


def to_comparative(laws: Sequence[Law], rows: Sequence[ComparativeRow], title: str) -> str:
    """A whole page that needs no other file."""
    return page(title, laws[0].language, comparative_html(laws, rows))


def comparative_html(laws: Sequence[Law], rows: Sequence[ComparativeRow]) -> str:
    """One table for a page of somebody else, with a column for each law: the first is the one whose
    articles are compared, the others are in the order of the answers. Linear."""
    columns = [
        _Column(law, name, at)
        for at, (law, name) in enumerate(zip(laws, names_of(laws), strict=True))
    ]
    head = "".join(
        f'<th scope="col" lang="{column.language}">{column.name}</th>' for column in columns
    )
    body = "".join(_row(columns, row) for row in rows)
    return (
        f'<table class="codes">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n"
    )


class _Column:
    """The articles of a law as markup, each made when it is asked for. One that stands in the table
    more than once, or in two laws, has other `id`s each time."""

    def __init__(self, law: Law, name: str, at: int) -> None:
        self.language, self.name = escaped(law.language), escaped(name)
        self.placed = walk(law)
        self.names = identifiers(self.placed)
        self.contents = Contents(self.placed, self.names)
        self.at = {place.short: at for at, place in enumerate(self.placed)}
        self.prefix = f"law-{at + 1}-"
        self.count = 0

    def article(self, address: str) -> str:
        at = self.at.get(address)
        if at is None:
            return escaped(address)
        self.count += 1
        own = f"{self.prefix}{self.count}-"
        markup = Markup((own + name for name in islice(self.names, at, None)), self.contents)
        markup.provision(self.placed[at].provision, _LEVEL)
        return "".join(markup.out)

    def cell(self, inner: str) -> str:
        return f'<td lang="{self.language}" data-law="{self.name}">{inner}</td>'


def _row(columns: Sequence[_Column], row: ComparativeRow) -> str:
    first, *others = columns
    cells = [first.cell(first.article(row.address))]
    for column, found in zip(others, row.answers, strict=True):
        answers = (
            f'<p class="note">{escaped(remark(cell))}</p>{column.article(cell.address)}'
            for cell in found
        )
        cells.append(column.cell("".join(answers)))
    return f"<tr>{''.join(cells)}</tr>\n"
