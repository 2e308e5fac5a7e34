"""The document as a package: a ZIP of parts that name one another, the same bytes every time."""

from __future__ import annotations

import zipfile
from io import BytesIO

import msgspec

from ..faces import face
from ..sheet import Sheet
from ..to_html.running import escaped
from .runs import run
from .styles import W, font_table, styles

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS = {
    "document": "document.main",
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "header": "header",
    "footer": "footer",
}
_UPRIGHT = '<w:pgSz w:w="11906" w:h="16838"/>'
_ACROSS = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


class Around(msgspec.Struct, frozen=True):
    """What a file says and is besides its words: `tracked` leaves the tracking of changes on,
    `across` turns the sheet, `said` tells of its law, `columns` are the languages of columns."""

    tracked: bool = False
    across: bool = False
    said: str = ""
    columns: tuple[str, ...] = ()


PLAIN = Around()


def packed(body: str, sheet: Sheet, around: Around = PLAIN) -> bytes:
    """The whole file."""
    margin = 1134
    size = _ACROSS if around.across else _UPRIGHT
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        f'<w:footerReference w:type="default" r:id="footer"/>{size}'
        f'<w:pgMar w:top="1418" w:right="{margin}" w:bottom="1418" w:left="{margin}"'
        ' w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    )
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _root_relations(),
        "docProps/core.xml": _core(sheet),
        "docProps/custom.xml": _custom(around.said),
        "word/document.xml": _part("document", f"<w:body>{body}{section}</w:body>"),
        "word/styles.xml": styles(sheet.language, around.columns),
        "word/settings.xml": _settings(sheet, tracked=around.tracked),
        "word/fontTable.xml": font_table(sheet.language, around.columns),
        "word/header.xml": _part("hdr", _line("Header", run(sheet.title))),
        "word/footer.xml": _part("ftr", _line("Footer", _pages())),
        "word/_rels/document.xml.rels": _relations(
            {name: name for name in _PARTS if name != "document"}, ""
        ),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(_entry(name), (_HEAD + part).encode("utf-8"))
    return file.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry without a clock: the first day that ZIP knows."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _part(name: str, inner: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{_R}">{inner}</w:{name}>'


def _line(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def _pages() -> str:
    """The number of the page, of so many."""
    fields = (f'<w:fldSimple w:instr=" {name} ">{run("1")}</w:fldSimple>' for name in _FIELDS)
    return run(" / ").join(fields)


_FIELDS = ("PAGE", "NUMPAGES")


def _settings(sheet: Sheet, *, tracked: bool) -> str:
    tag = face(sheet.language).tag
    track = "<w:trackRevisions/>" if tracked else ""
    return (
        f'<w:settings xmlns:w="{W}">{track}<w:defaultTabStop w:val="420"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{escaped(tag)}" w:eastAsia="ja-JP" w:bidi="km-KH"/></w:settings>'
    )


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/custom.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
    )


def _core(sheet: Sheet) -> str:
    """What a file manager shows: title and language."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(sheet.title)}</dc:title>"
        f"<dc:language>{escaped(sheet.language)}</dc:language></cp:coreProperties>"
    )


def _custom(said: str) -> str:
    """What no line of the document shows, under the property `Hoseibi`."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006"
    held = (
        f'<property fmtid="{_CUSTOM}" pid="2" name="Hoseibi">'
        f"<vt:lpwstr>{escaped(said)}</vt:lpwstr></property>"
    )
    return (
        f'<Properties xmlns="{types}/custom-properties" xmlns:vt="{types}/docPropsVTypes">'
        f"{held if said else ''}</Properties>"
    )


_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""How Word knows properties that are not its own."""


def _root_relations() -> str:
    rows = (
        ("document", f"{_R}/officeDocument", "word/document.xml"),
        ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("custom", f"{_R}/custom-properties", "docProps/custom.xml"),
    )
    inner = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in rows
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _relations(kinds: dict[str, str], folder: str) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{folder}{name}.xml"/>'
        for name, kind in kinds.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
