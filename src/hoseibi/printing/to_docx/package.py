"""The parts of a Word file in a ZIP without a clock: the same paper gives the same bytes."""

from __future__ import annotations

import zipfile
from io import BytesIO

from ..fitting import escaped
from .styles import W

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "document": "document.main",
    "styles": "styles",
    "settings": "settings",
    "header": "header",
    "footer": "footer",
}


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP of parts by name, text as UTF-8 with the head of XML."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            content = part if isinstance(part, bytes) else (_HEAD + part).encode()
            package.writestr(entry, content)
    return file.getvalue()


def around(title: str, language: str, pictures: list[str]) -> dict[str, str | bytes]:
    """The parts that say how the others hang together. `pictures` are names of files."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            {
                "document": (f"{R}/officeDocument", "word/document.xml"),
                "core": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            }
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escaped(title)}</dc:title>"
            f"<dc:language>{escaped(language)}</dc:language></cp:coreProperties>"
        ),
        "word/settings.xml": (
            f'<w:settings xmlns:w="{W}"><w:characterSpacingControl w:val="compressPunctuation"/>'
            '<w:compat><w:compatSetting w:name="compatibilityMode"'
            ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
        ),
        "word/_rels/document.xml.rels": _relations(
            {name: (f"{R}/{name}", f"{name}.xml") for name in _PARTS if name != "document"}
            | {name.replace(".", "-"): (f"{R}/image", f"media/{name}") for name in pictures}
        ),
    }


def part(name: str, inner: str) -> str:
    """A part whose root element is `name`."""
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{name}>'


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f"{overrides}"
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations(rows: dict[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, (kind, target) in rows.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
