"""An act on a web page: its paragraphs, and its tables with what is underlined."""

from __future__ import annotations

import re

from lxml import etree

from .laid import ONCE, TWICE, Paragraph, Piece, Rows, line_of, lines_of_table

_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.I)
_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "tr", "section", "article")
    + ("header", "main", "body", "br", "hr", "ul", "ol", "dl")
)
_SKIPPED = frozenset(("script", "style", "head", "rt", "rp", "template", "noscript"))
_SPACE = re.compile(r"[ \t\r\n]+")


def is_page(source: bytes) -> bool:
    """Whether a source is a web page."""
    return _PAGE.match(source[:4096].lstrip(b"\xef\xbb\xbf")) is not None


def text_of(source: bytes) -> str:
    """The lines of the page."""
    parser = etree.HTMLParser(no_network=True, recover=True, encoding=_encoding(source))
    root = etree.fromstring(source, parser)
    if root is None:
        return ""
    lines: list[str] = []
    for part in _parts(root):
        if isinstance(part, list):
            lines += [line_of(part)]
        else:
            lines += lines_of_table(_rows(part))
    return "\n".join(line for line in lines if line) + "\n"


def _encoding(source: bytes) -> str | None:
    """UTF-8 where the page says nothing else."""
    said = re.search(rb"charset\s*=\s*[\"']?([\w-]{3,20})", source[:2048], re.IGNORECASE)
    return None if said else "utf-8"


def _parts(root: etree._Element) -> list[Paragraph | etree._Element]:
    """Paragraphs and tables in reading order. A table inside a cell is read as paragraphs."""
    parts: list[Paragraph | etree._Element] = [[]]

    def take(element: etree._Element, mark: str, bold: bool) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SKIPPED:
            return
        if tag == "table":
            parts.append(element)
            parts.append([])
            return
        if tag in _BLOCKS:
            parts.append([])
        mark, bold = _set(element, tag, mark, bold)
        _say(parts, element.text, mark, bold)
        for child in element:
            take(child, mark, bold)
            _say(parts, child.tail, mark, bold)
        if tag in _BLOCKS:
            parts.append([])

    take(root, "", False)
    return parts


def _say(parts: list[Paragraph | etree._Element], text: str | None, mark: str, bold: bool) -> None:
    last = parts[-1]
    if text and isinstance(last, list):
        last.append(Piece(_SPACE.sub(" ", text), mark, bold))


def _set(element: etree._Element, tag: str, mark: str, bold: bool) -> tuple[str, bool]:
    """How the words of an element are set, told how those around it are."""
    style = (element.get("style") or "").lower()
    if "underline" in style or tag in ("u", "ins"):
        mark = TWICE if "double" in style else ONCE
    return mark, bold or tag in ("b", "strong")


def _rows(table: etree._Element) -> Rows:
    rows: Rows = []
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            rows.append([_paragraphs(cell) for cell in cells])
    return rows


def _paragraphs(cell: etree._Element) -> list[Paragraph]:
    found: list[Paragraph] = []
    for part in _parts(cell):
        if isinstance(part, list):
            found.append(part)
        else:
            found += [one for row in _rows(part) for inner in row for one in inner]
    return [one for one in found if any(piece.text.strip() for piece in one)]
