"""An act in a Word document: its paragraphs, and its tables with what is underlined."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from ...model.reading import Unreadable
from .laid import ONCE, TWICE, Paragraph, Piece, Rows, line_of, lines_of_table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_MOST = 64 * 1024 * 1024
"""No act is longer; what unpacks to more is not unpacked."""


def is_document(source: bytes) -> bool:
    """Whether a source is a Word document."""
    return source[:4] == b"PK\x03\x04" and zipfile.is_zipfile(io.BytesIO(source)) and _has(source)


def _has(source: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        return _BODY in archive.namelist()


def text_of(source: bytes) -> str:
    """The lines of the document. Raises Unreadable for one that cannot be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive, archive.open(_BODY) as file:
            content = file.read(_MOST + 1)
        if len(content) > _MOST:
            raise Unreadable("This Word document is too large for an act: its text is over 64 MB.")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(content, parser)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, RuntimeError, NotImplementedError) as trouble:
        raise Unreadable(
            "This Word document cannot be opened. Save it again, or its words as plain text."
        ) from trouble
    body = root.find(f"{_W}body")
    lines: list[str] = []
    for child in body if body is not None else ():
        if child.tag == f"{_W}p":
            lines += [line_of(one) for one in _paragraphs(child)]
        elif child.tag == f"{_W}tbl":
            lines += lines_of_table(_rows(child))
    return "\n".join(line for line in lines if line) + "\n"


def _rows(table: etree._Element) -> Rows:
    return [
        [
            [one for paragraph in cell.iter(f"{_W}p") for one in _paragraphs(paragraph)]
            for cell in row.findall(f"{_W}tc")
        ]
        for row in table.findall(f"{_W}tr")
    ]


def _paragraphs(paragraph: etree._Element) -> list[Paragraph]:
    """A paragraph, in several where a line breaks in it."""
    found: list[Paragraph] = [[]]
    for run in paragraph.iter(f"{_W}r"):
        if _is_above(run):
            continue
        mark, bold = _set(run)
        for piece in run:
            if piece.tag == f"{_W}t":
                found[-1].append(Piece(piece.text or "", mark, bold))
            elif piece.tag == f"{_W}tab":
                found[-1].append(Piece("　", mark, bold))
            elif piece.tag in (f"{_W}br", f"{_W}cr"):
                found.append([])
    return found


def _is_above(run: etree._Element) -> bool:
    """Whether a run is the reading of other words (ruby), which is no word of the act."""
    return any(each.tag == f"{_W}rt" for each in run.iterancestors())


def _set(run: etree._Element) -> tuple[str, bool]:
    form = run.find(f"{_W}rPr")
    if form is None:
        return "", False
    line, bold = form.find(f"{_W}u"), form.find(f"{_W}b")
    style = line.get(f"{_W}val", "single").casefold() if line is not None else "none"
    mark = "" if style == "none" else TWICE if "double" in style else ONCE
    is_bold = bold is not None and bold.get(f"{_W}val", "1") not in ("0", "false")
    return mark, is_bold
