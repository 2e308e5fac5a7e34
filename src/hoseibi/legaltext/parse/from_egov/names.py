"""Namespaces and names that the e-Gov schema does not use, told apart before the reading."""

from __future__ import annotations

import json

from lxml import etree


def keep_foreign_names(root: etree._Element) -> None:
    """Give every element and attribute a plain name, and keep the true ones in two attributes.

    `egov-name` is the name as printed, with its prefix; `egov-attributes` a JSON list of the names
    and values of namespace declarations and attributes with a prefix, or that look like ours.
    """
    parent = root.getparent()
    above = dict(parent.nsmap) if parent is not None else {}
    inherited: dict[etree._Element | None, dict[str | None, str]] = {parent: above}
    for element in list(root.iter(etree.Element)):
        outer = inherited[element.getparent()]
        own = inherited[element] = dict(element.nsmap)
        kept = [
            (f"xmlns:{prefix}" if prefix else "xmlns", address)
            for prefix, address in own.items()
            if prefix != "xml" and outer.get(prefix) != address
        ]
        kept += [("xmlns", "") for _ in "x" if None in outer and None not in own]
        kept += _foreign_attributes(element)
        _rename(element, kept)


def _foreign_attributes(element: etree._Element) -> list[tuple[str, str]]:
    names = {address: prefix for prefix, address in element.nsmap.items() if prefix}
    names["http://www.w3.org/XML/1998/namespace"] = "xml"
    kept = []
    for name, value in element.attrib.items():
        plain = str(name)
        if plain.startswith("{"):
            address, _, local = plain[1:].partition("}")
            kept.append((f"{names[address]}:{local}", str(value)))
        elif plain.startswith("egov-"):
            kept.append((plain, str(value)))
        else:
            continue
        del element.attrib[name]
    return kept


def _rename(element: etree._Element, kept: list[tuple[str, str]]) -> None:
    tag = str(element.tag)
    if tag.startswith("{") or tag.startswith("egov-"):
        local = tag.rpartition("}")[2]
        element.set("egov-name", f"{element.prefix}:{local}" if element.prefix else local)
        element.tag = "egov-other"
    if kept:
        element.set("egov-attributes", json.dumps(kept, ensure_ascii=False))
