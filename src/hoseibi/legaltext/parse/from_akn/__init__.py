"""Akoma Ntoso 3.0 in: our own documents exactly, those of others with all they hold."""

from __future__ import annotations

from lxml import etree

from ...model.akn import AKN, MODEL
from ...model.depth import too_deep
from ...model.law import DEEPEST, Law
from ...model.reading import Reading, Unreadable
from ..xml import parse_xml
from . import names
from .foreign import Foreign
from .identity import convention_for, identity_of, language_of
from .own import Own
from .part import Part, local

__all__ = ["from_akn"]


def from_akn(source: bytes) -> Reading:
    """The law in an Akoma Ntoso document.

    Of a document that `to_akn` wrote, exactly the law it was given. Of any other, all its text in
    order: what the model has no word for keeps its element's name and attributes in a `form`, or
    stands as an `Inline` or a `block`. Raises `Unreadable` when the source is not such a document.
    """
    root = parse_xml(source)
    document = _document(root)
    kept = document.find(f"{{{AKN}}}meta/{{{AKN}}}proprietary/{{{MODEL}}}law")
    if kept is not None:
        strange = Foreign(AKN)
        law = Own(strange.stray).law(document, kept)
        if too_deep(law):
            raise Unreadable(
                "More than {most} provisions stand inside one another. No law needs that; take out"
                " the levels that mean nothing.",
                most=DEEPEST,
            )
        return Reading(law, tuple(strange.findings.values()), "akn")
    return _of_others(root, document)


def _document(root: etree._Element) -> etree._Element:
    """The act, bill, ... in a file, or the whole when the file is a piece of one."""
    name = local(root.tag)
    if name == "akomaNtoso":
        for child in root:
            if isinstance(child.tag, str):
                return child
        raise Unreadable("This Akoma Ntoso file holds no document. Export it again.")
    if name not in names.DOCUMENTS | names.BLOCKS | frozenset(names.KINDS):
        raise Unreadable(
            "This XML begins with <{name}>, which is not Akoma Ntoso (that begins with"
            " <akomaNtoso>). Choose another form or another file.",
            name=name,
        )
    return root


def _of_others(root: etree._Element, document: etree._Element) -> Reading:
    reading = Foreign(root.tag.partition("}")[0].lstrip("{") if root.tag[0] == "{" else "")
    part = Part()
    if local(document.tag) in names.DOCUMENTS:
        reading.flow(document, part)
    else:
        reading.stray(document, part)
    for sibling in root if document is not root else ():
        if sibling is not document and isinstance(sibling.tag, str):
            reading.stray(sibling, part)
    meta = document.find("{*}meta")
    title = _title(document)
    language = language_of(meta, document)
    identity = identity_of(meta, document, language, title)
    form = (
        ("root", local(document.tag)),
        ("xmlns", reading.namespace),
        *((f"xmlns.{prefix}", uri) for uri, prefix in reading.prefixes.items()),
        *reading.form(document),
        *((("title", "shown"),) if title else ()),
        *part.extra,
    )
    law = Law(
        convention_for(identity.country, language),
        language,
        (title,) if title else tuple(title for _, title in identity.titles[:1]),
        identity,
        part.everything(),
        form,
    )
    return Reading(law, tuple(reading.findings.values()), "akn")


def _title(document: etree._Element) -> str:
    """The title as the document shows it."""
    for name in ("docTitle", "shortTitle"):
        found = document.find(f"{{*}}preface//{{*}}{name}")
        if found is not None:
            return " ".join("".join(str(text) for text in found.itertext()).split())
    return ""
