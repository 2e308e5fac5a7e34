"""The parts from which the shape of an element is made; each writes and reads itself.

A shape says in which order the parts of a value stand, so writing is always in the order of the
standard, and whatever no part names has not been understood and is told.
"""

from __future__ import annotations

from abc import ABCMeta, abstractmethod
from typing import Any

import msgspec
from lxml import etree

from .kinds import NAME, TEXT, Kind
from .reading import Notes
from .values import Narrative, Words

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Kinds(msgspec.StructMeta, ABCMeta):
    """Makes kinds of parts: values, of which none can be made that does not write and read."""


class Part(msgspec.Struct, metaclass=Kinds, frozen=True, kw_only=True):
    """One field of a value. `attribute` and `tag` are what it takes from the element."""

    field: str
    tag: str = ""
    attribute: str = ""

    @abstractmethod
    def put(self, node: etree._Element, value: Any) -> None:
        """Write the value into the element; an empty one leaves no trace."""

    @abstractmethod
    def take(self, node: etree._Element, notes: Notes) -> Any:
        """What the element says; msgspec.UNSET where it says nothing."""


def is_empty(value: Any) -> bool:
    """Whether a value leaves no trace in a file."""
    return value is None or value == "" or value == ()


class Attribute(Part, frozen=True, kw_only=True):
    """An attribute of the element itself."""

    kind: Kind = TEXT

    def put(self, node: etree._Element, value: Any) -> None:
        if not is_empty(value):
            node.set(self.attribute, self.kind.write(value))

    def take(self, node: etree._Element, notes: Notes) -> Any:
        text = node.get(self.attribute)
        return msgspec.UNSET if text is None else notes.made(self.kind, text, node, self.attribute)


class Body(Part, frozen=True, kw_only=True):
    """The text of the element itself."""

    kind: Kind = TEXT

    def put(self, node: etree._Element, value: Any) -> None:
        if not is_empty(value):
            node.text = self.kind.write(value)

    def take(self, node: etree._Element, notes: Notes) -> Any:
        text = node.text or ""
        return notes.made(self.kind, text, node, "") if text.strip() else msgspec.UNSET


class Element(Part, frozen=True, kw_only=True):
    """An element inside, which stands once or, where there are `many`, any number of times."""

    many: bool = False

    def put(self, node: etree._Element, value: Any) -> None:
        if self.many:
            for one in value:
                self.put_one(node, one)
        elif not is_empty(value):
            self.put_one(node, value)

    @abstractmethod
    def put_one(self, node: etree._Element, value: Any) -> None:
        """Write one such element."""

    def take(self, node: etree._Element, notes: Notes) -> Any:
        found = node.findall(self.tag)
        if self.many:
            taken = (self.take_one(one, notes) for one in found)
            return tuple(one for one in taken if one is not msgspec.UNSET)
        for extra in found[1:]:
            notes.tell(extra, "stands more than once; the first was taken")
        return self.take_one(found[0], notes) if found else msgspec.UNSET

    @abstractmethod
    def take_one(self, node: etree._Element, notes: Notes) -> Any:
        """What one such element says; msgspec.UNSET where it says nothing."""


class Text(Element, frozen=True, kw_only=True):
    """An element that holds nothing but text."""

    kind: Kind = NAME

    def put_one(self, node: etree._Element, value: Any) -> None:
        etree.SubElement(node, self.tag).text = self.kind.write(value)

    def take_one(self, node: etree._Element, notes: Notes) -> Any:
        notes.leave(node, attributes=(), tags=(), text=True)
        return notes.made(self.kind, node.text or "", node, "")


class Code(Element, frozen=True, kw_only=True):
    """An element that holds nothing but one attribute."""

    inside: str = "code"
    kind: Kind = TEXT

    def put_one(self, node: etree._Element, value: Any) -> None:
        etree.SubElement(node, self.tag).set(self.inside, self.kind.write(value))

    def take_one(self, node: etree._Element, notes: Notes) -> Any:
        notes.leave(node, attributes=(self.inside,), tags=())
        text = node.get(self.inside)
        return msgspec.UNSET if text is None else notes.made(self.kind, text, node, self.inside)


class Narratives(Part, frozen=True, kw_only=True):
    """The words of the element itself, in its languages."""

    field: str = "name"
    tag: str = "narrative"

    def put(self, node: etree._Element, value: Words) -> None:
        put_words(node, value)

    def take(self, node: etree._Element, notes: Notes) -> Words:
        return take_words(node, notes)


class Said(Element, frozen=True, kw_only=True):
    """An element that holds nothing but words in some languages."""

    def put_one(self, node: etree._Element, value: Words) -> None:
        put_words(etree.SubElement(node, self.tag), value)

    def take_one(self, node: etree._Element, notes: Notes) -> Words:
        notes.leave(node, attributes=(), tags=("narrative",))
        return take_words(node, notes)


class Shape(msgspec.Struct, frozen=True):
    """A value and its parts in the order of the standard."""

    value: type
    parts: tuple[Part, ...]

    def node(self, tag: str, value: Any) -> etree._Element:
        """The element that says the value."""
        node = etree.Element(tag)
        for part in self.parts:
            part.put(node, getattr(value, part.field))
        return node

    def taken(self, node: etree._Element, notes: Notes) -> Any:
        """The value that the element says; what it says besides goes to the notes."""
        attributes = tuple(part.attribute for part in self.parts if part.attribute)
        tags = tuple(part.tag for part in self.parts if part.tag)
        notes.leave(node, attributes, tags, text=any(isinstance(p, Body) for p in self.parts))
        said = {part.field: part.take(node, notes) for part in self.parts}
        return self.value(**{name: one for name, one in said.items() if one is not msgspec.UNSET})


class Inner(Element, frozen=True, kw_only=True):
    """An element that is a value of its own."""

    shape: Shape

    def put_one(self, node: etree._Element, value: Any) -> None:
        node.append(self.shape.node(self.tag, value))

    def take_one(self, node: etree._Element, notes: Notes) -> Any:
        return self.shape.taken(node, notes)


def put_words(node: etree._Element, words: Words) -> None:
    for narrative in words:
        inside = etree.SubElement(node, "narrative")
        if narrative.language:
            inside.set(LANG, TEXT.write(narrative.language))
        inside.text = TEXT.write(narrative.words)


def take_words(node: etree._Element, notes: Notes) -> Words:
    found = node.findall("narrative")
    for one in found:
        notes.leave(one, attributes=(LANG,), tags=(), text=True)
    return tuple(Narrative(one.text or "", one.get(LANG, "")) for one in found)
