"""Translation memory eXchange (TMX 1.4b): aligned units out, and units of anybody in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from lxml import etree

from ..model.address import walk
from ..model.alignment import Alignment, SentenceTie, Tie
from ..model.law import Law, text_of, words
from ..model.reading import Unreadable
from ..parse.xml import parse_xml

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_HEADER = {
    "creationtool": "Hoseibi",
    "creationtoolversion": "1",
    "o-tmf": "Hoseibi",
    "adminlang": "en",
    "datatype": "plaintext",
}
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 65534, 65535])
"""Signs that no XML may hold."""


class Memory(msgspec.Struct, frozen=True):
    """One unit of a translation memory: its words by language, and where they come from."""

    texts: tuple[tuple[str, str], ...]
    place: str = ""


def alignment_tmx(
    left: Law, right: Law, alignment: Alignment, sentences: Iterable[SentenceTie] = ()
) -> bytes:
    """Everything that both texts say, as TMX: sentences where they are given, else units, with the
    headings of articles. What only one of them says is left out."""
    sentences = tuple(sentences)
    root = etree.Element("tmx", version="1.4")
    about = {"segtype": "sentence" if sentences else "paragraph", "srclang": left.language}
    etree.SubElement(root, "header", _HEADER | about)
    body = etree.SubElement(root, "body")
    languages = left.language, right.language
    both = (one for one in _pairs(left, right, alignment, sentences) if all(one[1]))
    for number, (address, pair) in enumerate(both, 1):
        unit = etree.SubElement(body, "tu", tuid=str(number))
        etree.SubElement(unit, "prop", type="x-address").text = address
        for language, text in zip(languages, pair, strict=True):
            version = etree.SubElement(unit, "tuv", {_LANG: language})
            etree.SubElement(version, "seg").text = text.translate(_FORBIDDEN)
    return _DECLARATION + etree.tostring(root, encoding="UTF-8", pretty_print=True)


class _Words:
    """What the texts say at the places that a tie names."""

    def __init__(self, left: Law, right: Law) -> None:
        self.sides = [
            {place.short: place.provision for place in walk(law)} for law in (left, right)
        ]

    def headings(self, tie: Tie) -> tuple[str, str]:
        return self._both(
            [words(self.sides[side][one].heading).strip() for one in addresses]
            for side, addresses in enumerate((tie.left, tie.right))
        )

    def units(self, tie: Tie) -> tuple[str, str]:
        return self._both(
            [text_of(self.sides[side][one]).strip() for one in addresses]
            for side, addresses in enumerate((tie.left, tie.right))
        )

    def sentences(self, tie: SentenceTie) -> tuple[str, str]:
        return self._both(
            [text_of(self.sides[side][one.address])[one.start : one.end] for one in spans]
            for side, spans in enumerate((tie.left, tie.right))
        )

    def _both(self, said: Iterable[list[str]]) -> tuple[str, str]:
        left, right = ("\n".join(one) for one in said)
        return left, right


def _pairs(
    left: Law, right: Law, alignment: Alignment, sentences: tuple[SentenceTie, ...]
) -> Iterator[tuple[str, tuple[str, str]]]:
    said = _Words(left, right)
    for tie in alignment.articles:
        if tie.left and tie.right:
            yield tie.left[0], said.headings(tie)
    for one in sentences:
        if one.left and one.right:
            yield one.left[0].address, said.sentences(one)
    for tie in alignment.units if not sentences else ():
        if tie.left and tie.right:
            yield tie.left[0], said.units(tie)


def read_tmx(source: bytes) -> tuple[Memory, ...]:
    """The units of a translation memory, in their order, mark-up inside segments left out. Raises
    Unreadable for what is no TMX; nothing is fetched and no entity expands."""
    root = parse_xml(source)
    name = etree.QName(root).localname
    if name != "tmx":
        raise Unreadable(
            "This is no translation memory: its outermost element is “{name}”.", name=name
        )
    return tuple(_memory(unit) for unit in root.iter("tu"))


def _memory(unit: etree._Element) -> Memory:
    texts = []
    for version in unit.iter("tuv"):
        language = version.get(_LANG) or version.get("lang") or ""
        segment = version.find("seg")
        if segment is not None:
            texts.append((language, "".join(map(str, segment.itertext()))))
    place = next(
        (one.text or "" for one in unit.iter("prop") if one.get("type") == "x-address"), ""
    )
    return Memory(tuple(texts), place)
