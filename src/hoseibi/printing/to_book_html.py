"""A book of commentary as one HTML file that opens without a server and needs nothing else."""

from __future__ import annotations

from .book_pages import STYLE, front_xhtml, index_xhtml, nav_xhtml, unit_xhtml
from .books import Contents
from .fitting import escaped

_DARK = """
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) { .front .of-law, .source, .authors { color: #a6a6a6; } }
@media print { nav { break-after: page; } h4, h5, h6 { break-after: avoid; } }
"""


def to_book_html(book: Contents) -> bytes:
    """The file, as UTF-8."""
    known = {one.identity for one in book.units} | {"index-terms", "index-articles"}

    def href(identity: str) -> str:
        return f"#{identity}" if identity in known else ""

    units = "".join(unit_xhtml(one, book, href) for one in book.units)
    return (
        f'<!doctype html>\n<html lang="{escaped(book.language)}"><head><meta charset="utf-8"/>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        f"<title>{escaped(book.title)}</title><style>{STYLE}{_DARK}</style></head><body>"
        f'{front_xhtml(book)}<nav aria-label="{escaped(book.labels.contents)}">'
        f"<h2>{escaped(book.labels.contents)}</h2>{nav_xhtml(book, href)}</nav>"
        f"<main>{units}</main>{index_xhtml(book, href)}</body></html>\n"
    ).encode()
