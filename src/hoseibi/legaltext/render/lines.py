"""A law as lines to be set on paper: the rows that a comparison has, with nothing marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..conventions import convention_for
from ..model.address import walk
from ..model.change import ADDED, DELETED, GONE, IN, MOVED, OUT, SAME, Break, Piece, Row, Token
from ..model.law import DIVISIONS, Law, Provision, Runs, form_value, words
from .to_html.running import picture

FLAT = frozenset((*DIVISIONS, "law", "body", "article", "table", "row", "supplement", "annex"))
"""Kinds whose contents are not set in."""


LARGE = frozenset(("tome", "book", "part", "supplement", "annex", "preface", "toc", "preamble"))
MIDDLE = frozenset(("subpart", "title", "subtitle", "chapter", "subchapter"))
"""Divisions by how large they are set; the others are small."""


def law_rows(law: Law) -> list[Row]:
    """Every line of a law in reading order, its title first."""
    writer = _Lines(heading_stands_before(law), [place.short for place in walk(law)])
    if words(law.title).strip():
        writer.out.append(Row("title", SAME, heading=pieces(law.title, SAME)))
    for provision in law.provisions:
        writer.one(provision, 0, "")
    return writer.out


def heading_stands_before(law: Law) -> bool:
    """Whether the convention prints the heading of an article on a line before its number."""
    return convention_for(law).article.heading == "before"


def gives_number(
    provision: Provision, children: Sequence[Provision], *, heading_first: bool
) -> bool:
    """Whether the number of an article stands before the words of its first paragraph."""
    if provision.kind != "article" or provision.text or not children:
        return False
    if provision.heading and not heading_first:
        return False
    return not children[0].num and not children[0].heading


def pieces(runs: Runs, how: str) -> tuple[Piece, ...]:
    """Running text as one piece that stayed, came or went."""
    return (Piece(how, tuple(runs)),) if runs else ()


def heading_of(provision: Provision) -> Runs:
    """The heading of a provision; of a supplementary provision without one, the law that brought it
    as the e-Gov form says it: `（平成二九年六月二日法律第四四号）　抄`."""
    if provision.heading or provision.kind != "supplement":
        return provision.heading
    law = form_value(provision.form, "AmendLawNum")
    extract = form_value(provision.form, "Extract") == "true"
    said = "　".join(filter(None, (f"（{law}）" if law else "", "抄" if extract else "")))
    return (said,) if said else ()


def text_pieces(provision: Provision, how: str) -> tuple[Piece, ...]:
    """The text before the children as one piece; of a picture, what it is called."""
    tokens: list[Token] = []
    for sentence in provision.text:
        tokens += [Break(sentence.function, sentence.column), *sentence.runs]
    if not tokens and provision.kind == "figure" and picture(provision.form):
        name = form_value(provision.form, "alt") or form_value(provision.form, "src")
        tokens.append(f"[{name}]")
    return (Piece(how, tuple(tokens)),) if tokens else ()


def stands(kind: str, *said: object) -> bool:
    """Whether a line has anything to show; rows and cells keep the shape of their table."""
    return kind in ("row", "cell") or any(said)


class _Lines:
    def __init__(self, heading_first: bool, names: list[str]) -> None:
        self.out: list[Row] = []
        self.heading_first = heading_first
        self.names = iter(names)

    def one(self, provision: Provision, depth: int, carried: str) -> None:
        """The lines of a provision; `carried` is the number of its article, to stand here."""
        name = next(self.names)
        num, below = provision.num or carried, ""
        if gives_number(provision, provision.children, heading_first=self.heading_first):
            num, below = "", provision.num
        heading, text = pieces(heading_of(provision), SAME), text_pieces(provision, SAME)
        if stands(provision.kind, num, heading, text):
            row = Row(provision.kind, SAME, depth, num, num, name, name, heading, text)
            self.out.append(row)
        for child in provision.children:
            self.one(child, depth + (provision.kind not in FLAT), below)
            below = ""


def how_of(row: Row) -> str:
    """Whether a whole line came or went."""
    if row.status in (ADDED, MOVED):
        return IN
    return OUT if row.status in (DELETED, GONE) else ""


def grouped(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Single lines, and the rows of each table together with their cells. What does not come or go
    with the row that it stands in stands alone, or it would vanish with it."""
    table: list[Row] = []
    head: Row | None = None
    for row in rows:
        if row.kind == "row":
            head = row
        elif head is not None and not (table and _belongs(row, head, table[0])):
            head = None
        if head is not None:
            table.append(row)
            continue
        if table:
            yield table
            table = []
        yield [row]
    if table:
        yield table


def _belongs(row: Row, head: Row, first: Row) -> bool:
    below = row.kind == "cell" or row.depth > first.depth
    return below and how_of(head) in ("", how_of(row))


def table_lines(rows: Sequence[Row]) -> Iterator[tuple[Row, list[list[Row]]]]:
    """Each row of a table with its cells, each cell with its lines."""
    head: Row | None = None
    cells: list[list[Row]] = []
    for row in rows:
        if row.kind == "row":
            if head is not None:
                yield head, cells
            head, cells = row, []
        elif row.kind == "cell" or not cells:
            cells.append([row])
        else:
            cells[-1].append(row)
    if head is not None:
        yield head, cells
