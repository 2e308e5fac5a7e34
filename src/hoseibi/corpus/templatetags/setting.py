"""A stretch of a law as HTML, written directly: a page of forty articles has hundreds of rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString

from hoseibi import legaltext
from hoseibi.corpus.models import Provision
from hoseibi.corpus.queries import Reading
from hoseibi.corpus.queries import Row as Place

from .linking import Link
from .rows import Cell, cells_of, inline, marker, words_html

Names = Callable[[str], str]
"""The page of an article, by its short address."""


class Ways(NamedTuple):
    """Where names of articles lead, and where words that name a place do; and which heading the
    name of an article is on the page."""

    article: Names
    reference: Link
    heading: str = "h3"


def window_html(window: Reading, language: str, ways: Ways) -> SafeString:
    """The rows of a window: headings of divisions, articles with their paragraphs, other pieces."""
    return SafeString("".join(_place_html(row, language, ways) for row in window.rows))


def _place_html(row: Place, language: str, ways: Ways) -> str:
    if row.place.kind in ("toc", "body"):
        return ""
    if row.place.article:
        return _article_html(row, language, ways)
    if row.place.kind in legaltext.DIVISIONS or not row.provision.children:
        return _division_html(row.place, row.provision)
    return _loose_html(row, language, ways)


def _division_html(place: Provision, provision: legaltext.Provision) -> str:
    name = f"{escape(provision.num)} {inline(provision.heading)}".strip()
    words = words_html(provision)
    text = f'<p class="words">{words}</p>' if words else ""
    depth = min(max(place.level, 1), 6)
    heading = f"<h2>{name}</h2>" if name else ""
    return (
        f'<div class="division depth-{depth}" id="{escape(place.short_address)}">'
        f"{heading}{text}</div>"
    )


def _article_html(row: Place, language: str, ways: Ways) -> str:
    cells = list(cells_of(row.provision, language, marker(row.marks, ways.reference)))
    top = cells[0][1]
    heading = f' <span class="heading">{top.heading}</span>' if top.heading else ""
    name = escape(top.num) or "¶"
    address = row.place.short_address
    words = f'<p class="words">{top.words}</p>' if top.words else ""
    return (
        f'<article id="{escape(address)}"><{ways.heading} class="article-name">'
        f'<a class="num" href="{escape(ways.article(address))}">{name}</a>{heading}'
        f"</{ways.heading}>{words}"
        + "".join(cell_html(cell) for _key, cell in cells[1:])
        + "</article>"
    )


def _loose_html(row: Place, language: str, ways: Ways) -> str:
    """A preamble, an annex, a table: what is neither a division nor an article."""
    cells = list(cells_of(row.provision, language, marker(row.marks, ways.reference)))
    head = cells[0][1]
    name = f"{escape(head.num)} {head.heading}".strip()
    opening = f"<{ways.heading}>{name}</{ways.heading}>" if name else ""
    return (
        f'<div class="loose" id="{escape(row.place.short_address)}">{opening}{head.words}'
        + "".join(cell_html(cell) for _key, cell in cells[1:])
        + "</div>"
    )


def pieces_html(row: Place, language: str, inside: str) -> SafeString:
    """The words of a row, or of what stands at one place inside of it."""
    cells = cells_of(row.provision, language)
    wanted = (
        cell if key else cell._replace(num="", heading=SafeString(""))
        for key, cell in cells
        if (key == inside or key.startswith(f"{inside}__") or not inside) and (key or cell.words)
    )
    return SafeString("".join(cell_html(cell) for cell in wanted))


def cell_html(cell: Cell) -> str:
    """One provision under its hanging number."""
    margin = f'<span class="num">{escape(cell.num)}</span>' if cell.hangs else ""
    shape = f" hang-{cell.hang}" if cell.hangs else " bare"
    heading = f'<b class="heading">{cell.heading}</b> ' if cell.heading else ""
    words = conditional_escape(cell.words)
    return (
        f'<div class="side only depth-{cell.depth}{shape}">{margin}'
        f'<div class="words">{heading}{words}</div></div>'
    )
