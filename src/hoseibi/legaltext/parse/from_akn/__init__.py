"""Akoma Ntoso 3.0 in: our own documents exactly, those of others with all they hold."""

from __future__ import annotations

from lxml import etree

from ...model.akn import MODEL
from ...model.reading import Reading
from ..xml import parse_xml
from .own import Own

__all__ = ["from_akn"]


def from_akn(source: bytes) -> Reading:
    """The law in an Akoma Ntoso document.

    Of a document that `to_akn` wrote, exactly the law it was given. Of any other, all its text in
    order: what the model has no word for keeps its element's name and attributes in a `form`, or
    stands as an `Inline` or a `block`. Raises `Unreadable` when the source is not such a document.
    """
    root = parse_xml(source)
    document = root[0]
    kept = document.find(f"*/*/{{{MODEL}}}law")
    own = Own(lambda e, p: None)
    return Reading(own.law(document, kept), (), "akn")
