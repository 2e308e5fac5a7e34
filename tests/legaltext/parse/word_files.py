"""Word files for tests, part by part, as other programs write them."""

from __future__ import annotations

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ROOTS = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes"}
_ROOTS |= {"comments": "comments", "header": "hdr"}


def word_file(body: str, **parts: str) -> bytes:
    """A document with the inside of its body, and of other parts by name."""
    held = {"[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'}
    held["_rels/.rels"] = _relations({"officeDocument": "word/document.xml"})
    held["word/document.xml"] = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"
    held["word/_rels/document.xml.rels"] = _relations({name: f"{name}.xml" for name in parts})
    for name, inner in parts.items():
        root = _ROOTS.get(name)
        held[f"word/{name}.xml"] = f"<w:{root} {_SPACES}>{inner}</w:{root}>" if root else inner
    return packed(held)


def packed(held: dict[str, str]) -> bytes:
    """Parts by name as a package."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in held.items():
            package.writestr(name, part)
    return file.getvalue()


def p(*runs: str, style: str = "", list_: tuple[int, int] | None = None, ends: str = "") -> str:
    """A paragraph of runs; plain words are one run."""
    shape = f'<w:pStyle w:val="{style}"/>' if style else ""
    if list_:
        shape += f'<w:numPr><w:ilvl w:val="{list_[1]}"/><w:numId w:val="{list_[0]}"/></w:numPr>'
    shape += f"<w:rPr>{ends}</w:rPr>" if ends else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{shape}</w:pPr>{inner}</w:p>"


def r(words: str, looks: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def ins(words: str, author: str, at: str = "2026-11-20T10:00:00Z") -> str:
    """Words that somebody put in."""
    return f'<w:ins w:id="1" w:author="{author}" w:date="{at}">{r(words)}</w:ins>'


def gone(words: str, author: str, at: str = "2026-11-20T10:00:00Z") -> str:
    """Words that somebody took out."""
    text = f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>'
    return f'<w:del w:id="1" w:author="{author}" w:date="{at}">{text}</w:del>'


def levels(*kinds: tuple[str, str], more: str = "") -> str:
    """One list (1) by the forms and texts of its levels."""
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(kinds)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'
    )


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{at}" Type="{R}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def parts(document: bytes) -> dict[str, str]:
    """The parts of a package by name, as text."""
    with zipfile.ZipFile(BytesIO(document)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}
