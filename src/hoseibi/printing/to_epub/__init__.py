"""A book of commentary as EPUB 3.3 (W3C): a ZIP of XHTML, without a clock, so that the same book
gives the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from ..book_pages import STYLE, front_xhtml, index_xhtml, nav_xhtml, unit_xhtml
from ..books import Contents, Unit
from ..fitting import escaped

MOST_UNITS = 40
"""Units of one file: readers on cheap phones load a file as a whole."""


class _File(NamedTuple):
    """A file of the book in reading order: its name, its title, and what stands in its body."""

    name: str
    title: str
    body: str


def to_epub(book: Contents) -> bytes:
    """The EPUB."""
    lots = list(_lots(book.units))
    at = {one.identity: f"part-{n}.xhtml#{one.identity}" for n, lot in enumerate(lots, 1)
          for one in lot}  # fmt: skip
    at |= {key: f"index.xhtml#{key}" for key in ("index-terms", "index-articles")}

    def href(identity: str) -> str:
        return at.get(identity, "")

    files = [_File("title.xhtml", book.title, front_xhtml(book))]
    files += [
        _File(f"part-{n}.xhtml", lot[0].name, "".join(unit_xhtml(one, book, href) for one in lot))
        for n, lot in enumerate(lots, 1)
    ]
    index = index_xhtml(book, href)
    files += [_File("index.xhtml", book.labels.terms, index)] if index else []
    nav = (
        f'<nav epub:type="toc" id="toc"><h1>{escaped(book.labels.contents)}</h1>'
        f"{nav_xhtml(book, href)}</nav>"
    )
    parts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(book, files),
        "EPUB/nav.xhtml": _page(book, _File("nav.xhtml", book.labels.contents, nav)),
        "EPUB/style.css": STYLE + "\n",
    } | {f"EPUB/{one.name}": _page(book, one) for one in files}
    return _zipped(parts)


def _lots(units: tuple[Unit, ...]) -> Iterator[list[Unit]]:
    """Units in files: a new one with every outermost division, and after so many."""
    lot: list[Unit] = []
    for unit in units:
        begins = any(one.level == 1 for one in unit.divisions)
        if lot and (begins or len(lot) >= MOST_UNITS):
            yield lot
            lot = []
        lot.append(unit)
    if lot:
        yield lot


def _page(book: Contents, file: _File) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{escaped(book.language)}" xml:lang="{escaped(book.language)}">'
        f"<head><title>{escaped(file.title)}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>'
        f"<body>{file.body}</body></html>\n"
    )


def _package(book: Contents, files: list[_File]) -> str:
    items = "".join(
        f'<item id="f{at}" href="{one.name}" media-type="application/xhtml+xml"/>'
        for at, one in enumerate(files)
    )
    spine = "".join(
        f'<itemref idref="f{at}"/>' + ('<itemref idref="nav"/>' if at == 0 else "")
        for at, _one in enumerate(files)
    )
    creators = sorted({part.authors for unit in book.units for part in unit.parts if part.authors})
    named = "".join(f"<dc:creator>{escaped(one)}</dc:creator>" for one in creators[:50])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book"'
        f' xml:lang="{escaped(book.language)}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="book">{escaped(book.identity)}</dc:identifier>'
        f"<dc:title>{escaped(book.title)}</dc:title>"
        f"<dc:language>{escaped(book.language)}</dc:language>{named}"
        f'<meta property="dcterms:modified">{escaped(book.modified)}</meta>'
        '<meta property="schema:accessMode">textual</meta>'
        '<meta property="schema:accessibilityFeature">structuralNavigation</meta>'
        '<meta property="schema:accessibilityHazard">none</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml"'
        ' properties="nav"/><item id="style" href="style.css" media-type="text/css"/>'
        f"{items}</manifest><spine>{spine}</spine></package>\n"
    )


_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="EPUB/package.opf"'
    ' media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)


def _zipped(parts: dict[str, str]) -> bytes:
    """The ZIP: its type first and not compressed, as the standard asks."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text.encode())
    return made.getvalue()
