"""What the official schema says, in the notation of our own table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

XSD = "{http://www.w3.org/2001/XMLSchema}"
PLAIN = {"xsd:string": "", "xsd:NMTOKEN": "token"}


class Schema:
    """The activities schema, walked from `iati-activity` down."""

    def __init__(self, folder: Path) -> None:
        files = ("iati-activities-schema.xsd", "iati-common.xsd")
        self.roots = [etree.parse(folder / name).getroot() for name in files]

    def lines(self) -> Iterator[tuple[str, str, str, str]]:
        """Path, how often, content, attributes, in the order of the standard."""
        yield from self.below(self.named("element", "iati-activity"), "iati-activity", "1+")

    def below(
        self, element: etree._Element, path: str, often: str
    ) -> Iterator[tuple[str, str, str, str]]:
        kind = self.kind(element)
        content, attributes = self.content(element, kind), self.attributes(kind)
        yield path, often, content, " ".join(attributes)
        for child in self.children(kind):
            name = child.get("ref") or child.get("name")
            target = self.named("element", name) if child.get("ref") else child
            yield from self.below(target, f"{path}/{name}", occurs(child))

    def children(self, kind: etree._Element | None) -> list[etree._Element]:
        """What may stand inside, those of the type that is extended first."""
        if kind is None:
            return []
        inside = f"{XSD}sequence/{XSD}element"
        extended = self.extended(kind)
        more = kind.findall(f"{XSD}complexContent/{XSD}extension/{inside}")
        return [*self.children(extended), *kind.findall(inside), *more]

    def extended(self, kind: etree._Element) -> etree._Element | None:
        """The type that this one extends."""
        inside = kind.find(f"{XSD}complexContent/{XSD}extension")
        return None if inside is None else self.named("complexType", inside.get("base"))

    def named(self, what: str, name: str) -> etree._Element:
        found = (root.find(f"{XSD}{what}[@name='{name}']") for root in self.roots)
        return next(one for one in found if one is not None)

    def kind(self, element: etree._Element) -> etree._Element | None:
        """The complex type of an element; None for a simple one."""
        inside = element.find(f"{XSD}complexType")
        if inside is not None:
            return inside
        name = element.get("type")
        return None if name.startswith("xsd:") else self.named("complexType", name)

    def content(self, element: etree._Element, kind: etree._Element | None) -> str:
        if kind is None:
            return typed(element.get("type")) or "text"
        extension = kind.find(f"{XSD}simpleContent/{XSD}extension")
        if extension is not None:
            return typed(extension.get("base")) or "text"
        return "parts" if self.children(kind) else "nothing"

    def attributes(self, kind: etree._Element | None) -> Iterator[str]:
        if kind is not None and self.extended(kind) is not None:
            yield from self.attributes(self.extended(kind))
        for one in kind.iter(f"{XSD}attribute") if kind is not None else ():
            if nearest_kind(one) is kind:
                yield self.attribute(one)

    def attribute(self, one: etree._Element) -> str:
        name = one.get("ref") or one.get("name")
        declared = one.get("type") or ("xsd:language" if name == "xml:lang" else "xsd:string")
        if one.get("ref") and not name.startswith("xml:"):
            declared = self.named("attribute", name).get("type")
        mark = "!" if one.get("use") == "required" else "?"
        return f"{name}{mark}{typed(declared)}"


def nearest_kind(one: etree._Element) -> etree._Element:
    return next(one.iterancestors(f"{XSD}complexType"))


def typed(name: str) -> str:
    return PLAIN.get(name, name.removeprefix("xsd:"))


def occurs(child: etree._Element) -> str:
    """`1`, `?`, `*` or `+` as in a pattern."""
    least, most = child.get("minOccurs", "1"), child.get("maxOccurs", "1")
    return {("1", "1"): "1", ("0", "1"): "?", ("0", "unbounded"): "*", ("1", "unbounded"): "+"}[
        (least, most)
    ]
