"""Tables that Akoma Ntoso can say as tables: rows of cells, and nothing else between them."""

from __future__ import annotations

from collections.abc import Callable

from ...model.law import Provision
from .pen import Pen, native

Opening = Callable[[Pen, Provision], str]
Blocks = Callable[[Pen, Provision], None]

_SPANS = ("rowspan", "colspan")


def is_table(provision: Provision) -> bool:
    """Whether a provision is a table without number and text, of rows of one cell or more."""
    return (
        provision.kind == "table"
        and bool(provision.children)
        and not provision.num
        and not provision.text
        and all(is_row(row) for row in provision.children)
    )


def is_row(row: Provision) -> bool:
    """Whether a provision is a row of one cell or more."""
    return (
        row.kind == "row"
        and bool(row.children)
        and not (row.num or row.heading or row.text)
        and all(_is_cell(cell) for cell in row.children)
    )


def _is_cell(cell: Provision) -> bool:
    return cell.kind == "cell" and not cell.num and not cell.heading


def table(pen: Pen, provision: Provision, opening: Opening, blocks: Blocks) -> None:
    """Such a table; `opening` gives a provision's attributes, `blocks` writes a cell's inside."""
    put = pen.put
    put(f"\n<table{opening(pen, provision)}>")
    if provision.heading:
        put("<caption>")
        pen.runs(provision.heading)
        put("</caption>")
    for child in provision.children:
        row(pen, child, opening, blocks)
    put("</table>")


def row(pen: Pen, provision: Provision, opening: Opening, blocks: Blocks) -> None:
    """Such a row."""
    put = pen.put
    put(f"\n<tr{opening(pen, provision)}>")
    for cell in provision.children:
        name = "th" if ("akn", "th") in cell.form else "td"
        put(f"<{name}{_spans(cell, opening(pen, cell))}>")
        blocks(pen, cell)
        put(f"</{name}>")
    put("</tr>")


def _spans(cell: Provision, attributes: str) -> str:
    """The attributes of a cell, with the spans that are numbers as Akoma Ntoso's own."""
    for name, value in cell.form:
        if name in _SPANS and value.isascii() and value.isdigit() and len(value) < 6:
            attributes = native(attributes, name)
    return attributes
