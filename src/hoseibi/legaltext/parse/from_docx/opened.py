"""A Word file opened: its document, its lists, and what it says of itself."""

from __future__ import annotations

import msgspec
from lxml import etree

from .body import Body, words_of
from .document import Document, Para
from .numbering import Numbering
from .package import Package, W, text_in, value
from .styles import Styles
from .told import Told

_OWN = "Hoseibi"
_VALUE = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}lpwstr"


class Opened(msgspec.Struct):
    """`said` is what Hoseibi wrote into the file about its law, empty in other files."""

    package: Package
    document: Document
    numbering: Numbering
    told: Told
    said: str


def opened(source: bytes) -> Opened:
    """The document in a Word file. Raises `Unreadable`."""
    package = Package(source)
    root = package.part(package.main)
    told = Told()
    styles = Styles(package.one("styles"))
    said = _said(package)
    body = Body(styles, told, is_own=bool(said))
    inner = root.find(f"{W}body") if root is not None else None
    blocks = list(body.blocks(inner)) if inner is not None else []
    document = Document(blocks, _notes(package, body))
    if not said:
        # What we put at the head and foot of pages is the title and the number of the page.
        _margins(package, Body(styles, Told()), told)
    if package.has_macros:
        told.add("word-macros")
    return Opened(package, document, Numbering(package.one("numbering"), styles), told, said)


def _notes(package: Package, body: Body) -> dict[str, list[Para]]:
    """Footnotes and endnotes, without the lines that divide them from the page."""
    notes: dict[str, list[Para]] = {}
    for kind in ("footnote", "endnote"):
        root = package.one(f"{kind}s")
        for each in root if root is not None else ():
            if each.tag == f"{W}{kind}" and value(each, "type") in ("", "normal"):
                notes[f"{kind} {value(each, 'id')}"] = body.paragraphs(each)
    return notes


def _margins(package: Package, body: Body, told: Told) -> None:
    """What stands at the head and the foot of pages, told and left out."""
    for kind in ("header", "footer"):
        for name in package.beside.get(kind, ())[:12]:
            root = package.part(name)
            said = " ".join(map(words_of, body.paragraphs(root))) if root is not None else ""
            if any(map(str.isalpha, said)):
                told.add("word-header", said)


def _said(package: Package) -> str:
    root = package.part("docProps/custom.xml") if "docProps/custom.xml" in package.names else None
    for each in root if root is not None else ():
        if isinstance(each.tag, str) and each.get("name") == _OWN:
            return _text(each)
    return ""


def _text(element: etree._Element) -> str:
    found = element.find(_VALUE)
    return found.text or "" if found is not None else text_in(element)
