"""Two lists crossed: the number in each cell, its shade the stronger the higher it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .values import number

SHADES = 5


@dataclass(frozen=True)
class Cell:
    """A number, what it says in full, and where one goes from it."""

    value: float | None
    words: str = ""
    address: str = ""


@dataclass(frozen=True)
class Matrix:
    """What is crossed: `rows` down the side, `columns` along the top, `cells` row by row."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    corner: str = ""


def matrix(crossed: Matrix) -> SafeString:
    """A table that is its own figure, so that it is read, heard and copied as one."""
    highest = max((one.value or 0 for row in crossed.cells for one in row), default=0) or 1
    head = format_html_join("", '<th scope="col">{}</th>', ((one,) for one in crossed.columns))
    rows = format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}</tr>',
        (
            (name, format_html_join("", "{}", ((_cell(one, highest),) for one in row)))
            for name, row in zip(crossed.rows, crossed.cells, strict=True)
        ),
    )
    return format_html(
        '<figure class="figure"><figcaption>{}</figcaption>'
        '<div class="fig-paper" tabindex="0" role="group" aria-label="{}">'
        '<table class="fig-matrix"><thead><tr><th scope="col">{}</th>{}</tr></thead><tbody>{}'
        "</tbody></table></div></figure>",
        crossed.title, crossed.title, crossed.corner, head, rows,
    )  # fmt: skip


def _cell(cell: Cell, highest: float) -> SafeString:
    if cell.value is None:
        return format_html('<td class="fig-none">{}</td>', "·")
    shade = max(1, round(SHADES * cell.value / highest)) if cell.value else 0
    words = number(cell.value)
    inner = format_html('<a href="{}">{}</a>', cell.address, words) if cell.address else words
    title = format_html(' title="{}"', cell.words) if cell.words else ""
    return format_html('<td class="fig-shade-{}"{}>{}</td>', shade, title, inner)
