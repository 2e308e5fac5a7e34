"""Whether an activity stands as the standard wants it: order, number, attributes, types, codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec
from lxml import etree

from .kinds import AMOUNT, COUNT, DATE, FLAG, MOMENT, Kind
from .parts import LANG
from .safely import attributes_of
from .table import Element, codelists, words

ORDER = "own.order"
UNKNOWN = "own.unknown"
MISSING = "own.missing"
TWICE = "own.twice"
ATTRIBUTE = "own.attribute"
TYPE = "own.type"
TEXT = "own.text"
CODE = "own.code"
WITHDRAWN = "own.withdrawn"
ADDRESS = "own.address"


NOT_HERE = "The standard has no {element} here. Take it out or correct it."
NOT_OF_KIND = "It says “{value}” where {wanted} is wanted."
NO_TEXT = "“{value}” stands where the standard has no text."
NOT_LISTED = "“{code}” is not in the list of {list}."
ONE_OF = "“{code}” is not in the list of {list}. Possible: {codes}."
NO_LONGER = "“{code}” is no longer used in the list of {list}; choose another."
AFTER = "{element} stands after {other}; the standard wants it before."
ONCE = "{element} stands more than once; it may stand once."
NEEDED = "The {name} is missing; the standard needs it."
ATTRIBUTE_MISSING = "This is missing; the standard needs it."
ADDRESS_SPACE = "The address “{value}” has a space in it."
FEW = 16
"""Of so many codes a list names them all."""


class Wrong(msgspec.Struct, frozen=True):
    """Something that does not stand as it should: the element, the attribute, and a sentence with
    `{places}` and what fills them."""

    rule: str
    node: Any
    attribute: str
    message: str
    said: dict[str, str] = {}
    severity: str = "error"


def wrongs(node: etree._Element, fact: Element) -> Iterator[Wrong]:
    """Everything wrong in an element and in what stands inside it."""
    yield from _attributes(node, fact)
    yield from _text(node, fact)
    yield from _codes(node, fact)
    yield from _children(node, fact)
    for child in node:
        inner = fact.children.get(child.tag) if isinstance(child.tag, str) else None
        if inner is not None:
            yield from wrongs(child, inner)


def own(name: Any) -> bool:
    """Whether a name is the standard's; those of other namespaces may stand anywhere."""
    return isinstance(name, str) and (not name.startswith("{") or name == LANG)


def plain(name: str) -> str:
    return "xml:lang" if name == LANG else name


def _attributes(node: etree._Element, fact: Element) -> Iterator[Wrong]:
    said = {plain(name): value for name, value in attributes_of(node) if own(name)}
    for name, value in said.items():
        known = fact.attributes.get(name)
        if known is None:
            yield Wrong(UNKNOWN, node, name, NOT_HERE, {"element": name})
        elif not is_of(known.kind, value):
            yield Wrong(TYPE, node, name, NOT_OF_KIND, kinds_said(value, known.kind))
        elif known.kind == "anyURI" and " " in value.strip():
            yield Wrong(ADDRESS, node, name, ADDRESS_SPACE, {"value": value}, "warning")
    for name, known in fact.attributes.items():
        if known.needed and name not in said:
            yield Wrong(ATTRIBUTE, node, name, ATTRIBUTE_MISSING)


CALLED = {
    "language": "a code of a language such as en",
    "token": "one word",
    "anyURI": "a web address",
}
KINDS: dict[str, Kind] = {
    "date": DATE,
    "dateTime": MOMENT,
    "decimal": AMOUNT,
    "boolean": FLAG,
    "int": COUNT,
    "positiveInteger": COUNT,
    "nonNegativeInteger": COUNT,
}
PATTERNS = {
    "language": re.compile(r"(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?"),
    "token": re.compile(r"[-.\w:]+"),
}
LEAST = {"positiveInteger": 1, "nonNegativeInteger": 0}


def is_of(kind: str, value: str) -> bool:
    """Whether a text is of a type of the standard."""
    if kind in PATTERNS:
        return PATTERNS[kind].fullmatch(value) is not None
    if kind == "anyURI":
        return _is_address(value)
    if kind not in KINDS:
        return True
    try:
        made = KINDS[kind].read(value)
    except (ValueError, OverflowError):
        return False
    return bool(made >= LEAST[kind]) if kind in LEAST else True


def _is_address(value: str) -> bool:
    try:
        urlsplit(value)
    except ValueError:
        return False
    return True


def kinds_said(value: str, kind: str) -> dict[str, str]:
    """What fills the sentence that a text is not of a type."""
    return {"value": value, "wanted": wanted(kind)}


def wanted(kind: str) -> str:
    called = KINDS[kind].called if kind in KINDS else CALLED.get(kind, "words")
    return f"{called} above 0" if kind == "positiveInteger" else called


def _text(node: etree._Element, fact: Element) -> Iterator[Wrong]:
    text = (node.text or "").strip()
    if fact.content in {"parts", "nothing"}:
        if text:
            short = text if len(text) <= 40 else text[:40] + "…"
            yield Wrong(TEXT, node, "", NO_TEXT, {"value": short})
        return
    if fact.content != "text" and not is_of(fact.content, text):
        yield Wrong(TYPE, node, "", NOT_OF_KIND, kinds_said(text, fact.content))


def _codes(node: etree._Element, fact: Element) -> Iterator[Wrong]:
    vocabulary = node.get("vocabulary")
    for attribute, places in fact.codes.items():
        code = node.get(attribute)
        if code is None:
            continue
        for place in places:
            if place.holds(vocabulary):
                yield from _code(node, attribute, code, place.codelist)
    language = node.get(LANG)
    if language is not None:
        yield from _code(node, "xml:lang", language, "Language")


def _code(node: etree._Element, attribute: str, code: str, name: str) -> Iterator[Wrong]:
    known = codelists().get(name)
    if known is None:
        return
    said = {"code": code, "list": words()["codelists"].get(name, name)}
    if code not in known.codes:
        severity = "error" if known.closed else "warning"
        few = len(known.codes) <= FEW
        said |= {"codes": ", ".join(sorted(known.codes))} if few else {}
        yield Wrong(CODE, node, attribute, ONE_OF if few else NOT_LISTED, said, severity)
    elif code in known.withdrawn:
        yield Wrong(WITHDRAWN, node, attribute, NO_LONGER, said, "warning")


def _children(node: etree._Element, fact: Element) -> Iterator[Wrong]:
    ranks = {name: rank for rank, name in enumerate(fact.children)}
    seen: dict[str, int] = {}
    highest, latest = -1, ""
    for child in node:
        if not own(child.tag):
            continue
        rank = ranks.get(child.tag)
        if rank is None:
            yield Wrong(UNKNOWN, child, "", NOT_HERE, {"element": f"<{child.tag}>"})
            continue
        seen[child.tag] = seen.get(child.tag, 0) + 1
        if rank < highest:
            said = {"element": f"<{child.tag}>", "other": f"<{latest}>"}
            yield Wrong(ORDER, child, "", AFTER, said)
        else:
            highest, latest = rank, child.tag
        if seen[child.tag] == 2 and fact.children[child.tag].once:
            yield Wrong(TWICE, child, "", ONCE, {"element": f"<{child.tag}>"})
    yield from _missing(node, fact, seen)


def _missing(node: etree._Element, fact: Element, seen: dict[str, int]) -> Iterator[Wrong]:
    for name, child in fact.children.items():
        if child.needed and name not in seen:
            called = str(words()["elements"].get(name, name)) or "text in at least one language"
            yield Wrong(MISSING, node, name, NEEDED, {"name": called})
