"""What somebody sees of a Word document after accepting or rejecting every change in it."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(document: bytes, name: str = "document") -> etree._Element:
    """One part of the package as XML."""
    with zipfile.ZipFile(BytesIO(document)) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def lines(document: bytes, *, without: str = "") -> list[str]:
    """The text of each paragraph that is left without the deletions (`del`: all is accepted) or
    without the insertions (`ins`: all is rejected); empty ones are not told."""
    body = part(document)[0]
    for gone in list(body.iter(f"{W}{without}")) if without else ():
        parent = gone.getparent()
        assert parent is not None
        if parent.tag == f"{W}trPr":
            row = parent.getparent()
            if row is not None and row.getparent() is not None:
                row.getparent().remove(row)  # type: ignore[union-attr]
        else:
            parent.remove(gone)
    return [said for said in map(_said, body.iter(f"{W}p")) if said.strip()]


def _said(paragraph: etree._Element) -> str:
    out = []
    for each in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br"):
        if each.tag in (f"{W}tab", f"{W}br"):
            out.append("\t" if each.tag == f"{W}tab" else "\n")
        elif next(each.iterancestors(f"{W}rt"), None) is None:
            out.append(each.text or "")
    return "".join(out)
