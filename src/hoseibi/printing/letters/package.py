"""The template as a package of parts: opened with care, put back without a clock."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from lxml import etree

from .values import NotATemplate

LARGEST = 10_000_000
"""Of a template, in bytes."""

LARGEST_OPENED = 100_000_000
MOST_PARTS = 2_000

_OLD = b"\xd0\xcf\x11\xe0"
_MACROS = re.compile(r"vbaProject|vbaData|/activeX/", re.IGNORECASE)
_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {
    "document.main": "body",
    "template.main": "body",
    "header": "header",
    "footer": "footer",
    "footnotes": "note",
    "endnotes": "note",
}
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"

Parts = dict[str, bytes]


def opened(template: bytes) -> Parts:
    """The parts of a Word file by name. Raises NotATemplate."""
    if template[:4] == _OLD:
        raise NotATemplate(
            "This is an old or a locked Word file. Open it in Word, save it as .docx without a "
            "password, and choose that file."
        )
    if len(template) > LARGEST:
        raise NotATemplate("The template is larger than 10 MB. Take out large pictures.")
    parts = _unpacked(template)
    if _TYPES not in parts or not worded(parts):
        raise NotATemplate("This is no Word document. Choose a file that ends in .docx.")
    if any(map(_MACROS.search, parts)) or b"macroEnabled" in parts[_TYPES]:
        raise NotATemplate(
            "The template has macros, which could do harm on the machine of who opens the letter. "
            "Save it as .docx, which leaves them out."
        )
    return parts


def _unpacked(template: bytes) -> Parts:
    try:
        with zipfile.ZipFile(BytesIO(template)) as package:
            entries = package.infolist()
            size = sum(entry.file_size for entry in entries)
            if size > LARGEST_OPENED or len(entries) > MOST_PARTS:
                raise NotATemplate("Unpacked, the template is larger than 100 MB. Make it smaller.")
            return {entry.filename: package.read(entry) for entry in entries}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as broken:
        raise NotATemplate(
            "The file cannot be opened: it is no Word document, is damaged or has a password. "
            "Open it in Word, save it as .docx, and choose that file."
        ) from broken


def worded(parts: Parts) -> dict[str, str]:
    """The parts with words, by name, with what they are: body first."""
    found = {}
    for override in tree(parts.get(_TYPES, b"<x/>")).iter(f"{_CT}Override"):
        kind = override.get("ContentType", "").removeprefix(_WORD).removesuffix("+xml")
        name = override.get("PartName", "").lstrip("/")
        if kind in _KINDS and name in parts:
            found[name] = _KINDS[kind]
    order = list(dict.fromkeys(_KINDS.values()))
    return dict(sorted(found.items(), key=lambda one: (order.index(one[1]), one[0])))


def tree(part: bytes) -> etree._Element:
    """A part as XML, without entities and without the network. Raises NotATemplate."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as broken:
        raise NotATemplate(
            "The file is damaged. Open it in Word, save it again, and choose that file."
        ) from broken
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotATemplate("The file is not as Word writes it. Save it again from Word.")
    return root


def packed(parts: Parts) -> bytes:
    """The parts as a file, which opens as a document even where it came as a template, and which
    loads no other template from elsewhere."""
    parts = dict(parts)
    main = _WORD.encode() + b"template.main"
    parts[_TYPES] = parts[_TYPES].replace(main, _WORD.encode() + b"document.main")
    for name in [name for name in parts if name.endswith("settings.xml")]:
        parts[name] = _ATTACHED.sub(b"", parts[name])
    for name in [name for name in parts if name.endswith("settings.xml.rels")]:
        parts[name] = _ATTACHED_RELATION.sub(b"", parts[name])
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, part)
    return file.getvalue()


_ATTACHED = re.compile(rb"<w:attachedTemplate\b[^>]*/>")
_ATTACHED_RELATION = re.compile(rb"<Relationship\b[^>]*/attachedTemplate\"[^>]*/>")
