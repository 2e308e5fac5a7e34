"""A Word file as a package from strangers: its parts, opened within limits.

Nothing is unpacked to a disk, no part is read further than its limit whatever the package says of
its size, and nothing outside the package is fetched.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from functools import cached_property
from io import BytesIO

from lxml import etree

from ...model.reading import Unreadable
from ...model.trouble import Phrase
from ..xml import LARGEST, parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
"""The names that Word's strict form uses, and those of the usual form."""

MOST_PARTS = 20_000
"""Entries of a package. A document with a thousand pictures has about as many."""
_MOST_READ = 2 * LARGEST
"""Bytes of all parts that are read, unpacked."""

_DAMAGED = (
    "This is a Word file, and it is damaged: {reason}. Open it in Word or LibreOffice, save it"
    " again as .docx and read that."
)


class Package:
    """The parts of a Word file. Raises `Unreadable` for what is no package, or too much of one."""

    def __init__(self, source: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(source))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise Unreadable(_DAMAGED, reason=Phrase("its end is missing or broken")) from None
        names = self._zip.namelist()
        if len(names) > MOST_PARTS:
            raise Unreadable(
                "This Word file has {size:,} parts; the limit is {most:,}. Save the words of the"
                " law alone as a new document and read that.",
                size=len(names),
                most=MOST_PARTS,
            )
        self.names = frozenset(names)
        self._left = _MOST_READ

    def part(self, name: str) -> etree._Element | None:
        """A part as XML, or None when the package has none of this name."""
        source = self._bytes(name)
        if source is None:
            return None
        for strict, usual in _STRICT:
            source = source.replace(strict, usual)
        try:
            return parse_xml(source)
        except Unreadable as trouble:
            raise Unreadable(
                "In this Word file, {name} cannot be read. {reason}", name=name, reason=trouble
            ) from None

    def _bytes(self, name: str) -> bytes | None:
        if name not in self.names:
            return None
        most = min(LARGEST, self._left)
        try:
            with self._zip.open(name) as stream:
                source = stream.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
            reason = Phrase("{name} cannot be unpacked", name=name)
            raise Unreadable(_DAMAGED, reason=reason) from None
        except RuntimeError:
            raise Unreadable(
                "This Word file is locked with a password. Save it without one and read that."
            ) from None
        except NotImplementedError:
            raise Unreadable(
                _DAMAGED, reason=Phrase("{name} is packed in an unknown way", name=name)
            ) from None
        if len(source) > most:
            raise Unreadable(
                "Unpacked, {name} of this Word file has more than {most} MiB. Divide the document"
                " into smaller laws, or save its words alone as a new document.",
                name=name,
                most=LARGEST // 1_048_576,
            )
        self._left -= len(source)
        return source

    def related(self, source: str) -> dict[str, tuple[str, str]]:
        """What a part names: the kind and the target of each relation, by its identity. Targets
        outside the package are left out: nothing is fetched."""
        folder, base = posixpath.split(source)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for each in root if root is not None else ():
            if not isinstance(each.tag, str) or each.get("TargetMode") == "External":
                continue
            kind = (each.get("Type") or "").rpartition("/")[2]
            target = each.get("Target") or ""
            path = target[1:] if target[:1] == "/" else posixpath.join(folder, target)
            found[each.get("Id") or ""] = (kind, posixpath.normpath(path))
        return found

    @cached_property
    def main(self) -> str:
        """The name of the part with the words. Raises `Unreadable` when there is none."""
        for kind, target in self.related("").values():
            if kind == "officeDocument" and target in self.names:
                return target
        if "word/document.xml" in self.names:
            return "word/document.xml"
        raise Unreadable(_DAMAGED, reason=Phrase("the part with its words is missing"))

    @cached_property
    def beside(self) -> dict[str, list[str]]:
        """The parts beside the words, by kind: `styles`, `numbering`, `comments`, ..."""
        kinds: dict[str, list[str]] = {}
        for kind, target in self.related(self.main).values():
            if target in self.names:
                kinds.setdefault(kind, []).append(target)
        return kinds

    def one(self, kind: str) -> etree._Element | None:
        """The part of a kind as XML, or None."""
        for name in self.beside.get(kind, ()):
            return self.part(name)
        return None

    @property
    def has_macros(self) -> bool:
        """Whether a program travels with the document."""
        return any(name.endswith("vbaProject.bin") for name in self.names)


def value(element: etree._Element | None, name: str = "val") -> str:
    """An attribute of Word's; empty when it, or the element, is missing."""
    return element.get(f"{W}{name}") or "" if element is not None else ""


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch is on: it is there and does not say otherwise."""
    return element is not None and value(element).lower() not in ("0", "false", "off", "none")


def number(text: str, otherwise: int = 0) -> int:
    """A whole number of Word's; the other for what is none, or is beyond all measure."""
    try:
        found = int(text[:12])
    except ValueError:
        return otherwise
    return found if abs(found) < 1_000_000 else otherwise


def text_in(element: etree._Element) -> str:
    """All text inside an element."""
    return "".join(str(part) for part in element.itertext())
