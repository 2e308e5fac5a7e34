"""A book of commentary as pages of XHTML, for EPUB and for a page that opens without a server."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..books import Contents, Line, Part, Piece, Unit
from ..fitting import escaped

Href = Callable[[str], str]
"""Where a unit stands, by its identity; empty for one that is not in the book."""


def unit_xhtml(unit: Unit, book: Contents, href: Href) -> str:
    """The commentary on an article, with the divisions that begin before it."""
    heads = "".join(
        f'<h{min(one.level + 1, 4)} class="division">{escaped(one.title)}'
        f"</h{min(one.level + 1, 4)}>"
        for one in unit.divisions
    )
    language = _language(unit.law_language, book.language)
    law = "".join(_line(one, href) for one in unit.law)
    note = f'<p class="stale">△ {escaped(unit.note)}</p>' if unit.note else ""
    source = f'<p class="source">{escaped(unit.source)}</p>' if unit.source else ""
    parts = "".join(_part(one, href) for one in unit.parts)
    return (
        f'{heads}<section class="unit" id="{unit.identity}">'
        f"<h4><span{language}>{escaped(unit.name)}</span></h4>{note}"
        f'<blockquote class="law"{language}>{law}</blockquote>{source}{parts}</section>'
    )


def _language(own: str, around: str) -> str:
    """The attributes of words in another language than that around them."""
    return "" if own == around else f' lang="{escaped(own)}" xml:lang="{escaped(own)}"'


def _part(part: Part, href: Href) -> str:
    lines = "".join(_line(one, href) for one in part.lines)
    authors = f'<p class="authors">{escaped(part.authors)}</p>' if part.authors else ""
    return f"<h5>{escaped(part.label)}</h5>{lines}{authors}"


_ELEMENTS = {"head": "h6", "quote": "blockquote"}


def _line(line: Line, href: Href) -> str:
    words = "".join(_piece(one, href) for one in line.pieces)
    if line.kind == "head":
        return f"<h6>{words}</h6>"
    if line.kind == "quote":
        return f"<blockquote><p>{words}</p></blockquote>"
    mark = line.mark or ("–" if line.kind == "item" else "")
    sign = f'<span class="mark">{escaped(mark)}</span> ' if mark else ""
    kind = f' class="item depth-{min(line.depth, 4)}"' if mark or line.depth else ""
    return f"<p{kind}>{sign}{words}</p>"


def _piece(piece: Piece, href: Href) -> str:
    words = escaped(piece.words).replace("\n", "<br/>")
    if piece.stressed:
        words = f"<em>{words}</em>"
    target = piece.target
    if target.startswith("#"):
        target = href(target[1:])
    return f'<a href="{escaped(target)}">{words}</a>' if target else words


def index_xhtml(book: Contents, href: Href) -> str:
    """The index of terms and the table of articles."""
    names = {one.identity: one.number or one.name for one in book.units}
    parts = []
    for label, rows, key in (
        (book.labels.terms, book.terms, "terms"),
        (book.labels.articles, book.articles, "articles"),
    ):
        lines = "".join(
            f"<li>{escaped(one.words)} {_places(one.units, names, href)}</li>" for one in rows
        )
        if lines:
            parts.append(
                f'<section id="index-{key}"><h2>{escaped(label)}</h2>'
                f'<ul class="index">{lines}</ul></section>'
            )
    return "".join(parts)


def _places(units: Iterable[str], names: dict[str, str], href: Href) -> str:
    ways = (
        f'<a href="{escaped(href(one))}">{escaped(names[one])}</a>' for one in units if one in names
    )
    return " · ".join(ways)


def front_xhtml(book: Contents) -> str:
    """The title and the imprint."""
    imprint = "".join(f"<p>{escaped(one)}</p>" for one in book.imprint)
    note = f'<p class="note">{escaped(book.note)}</p>' if book.note else ""
    return (
        f'<header class="front"><p class="of-law">{escaped(book.law)}</p>'
        f"<h1>{escaped(book.title)}</h1>{note}</header>"
        f'<div class="imprint">{imprint}</div>'
    )


def nav_xhtml(book: Contents, href: Href) -> str:
    """The contents as a list within lists, as EPUB asks for it."""
    out: list[str] = ["<ol>"]
    above: list[int] = []
    for unit in book.units:
        to = escaped(href(unit.identity))
        for division in unit.divisions:
            while above and above[-1] >= division.level:
                out.append("</ol></li>")
                above.pop()
            above.append(division.level)
            out.append(f'<li><a href="{to}">{escaped(division.title)}</a><ol>')
        out.append(f'<li><a href="{to}">{escaped(unit.name)}</a></li>')
    out += ["</ol></li>"] * len(above)
    if book.terms:
        out.append(f'<li><a href="{href("index-terms")}">{escaped(book.labels.terms)}</a></li>')
    if book.articles:
        words = escaped(book.labels.articles)
        out.append(f'<li><a href="{href("index-articles")}">{words}</a></li>')
    out.append("</ol>")
    return "".join(out)


STYLE = """
body { line-height: 1.6; margin: 0 auto; max-width: 42em; padding: 0 1em; }
:lang(km), :lang(lo) { line-height: 1.9; }
h1 { font-size: 1.8em; margin: 2em 0 .5em; }
.front { text-align: center; margin: 3em 0; }
.front .of-law, .front .note, .source, .authors { color: #595959; }
.source, .authors { text-align: right; font-size: .9em; }
.law { border-left: .2em solid #767676; margin: 1em 0; padding: .1em 1em; }
.item { padding-left: 2em; text-indent: -1.4em; }
.depth-1 { margin-left: 1.2em; } .depth-2 { margin-left: 2.4em; }
.depth-3 { margin-left: 3.6em; } .depth-4 { margin-left: 4.8em; }
.stale { font-weight: bold; }
h4 { font-size: 1.15em; margin-top: 2.2em; } h5 { font-size: 1em; margin-bottom: .3em; }
h6 { font-size: .95em; margin-bottom: .2em; }
ul.index { list-style: none; padding-left: 0; }
nav ol { list-style: none; padding-left: 1em; }
""".strip()
