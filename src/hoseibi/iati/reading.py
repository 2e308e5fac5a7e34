"""What is noted while a file is read: everything that it says and that no value holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree

from .kinds import Kind
from .safely import attributes_of, line, local, outer, place

LONGEST = 300
"""Of what was not taken, in characters; the file itself has the rest."""


class Untaken(msgspec.Struct, frozen=True):
    """Something in the file that is in no value: where it stands, its own words, and why."""

    activity: str
    path: str
    line: int
    words: str
    sentence: str


class Notes:
    """Collects what is not taken from one activity."""

    def __init__(self, activity: str) -> None:
        self.activity = activity
        self.untaken: list[Untaken] = []

    def tell(self, node: etree._Element, why: str, words: str = "") -> None:
        """Keep an element, or some words of it, as not taken."""
        excerpt = words.strip() or outer(node)
        sentence = f"<{local(node)}> {why}."
        self.untaken.append(
            Untaken(self.activity, place(node), line(node), excerpt[:LONGEST], sentence)
        )

    def made(self, kind: Kind, text: str, node: etree._Element, attribute: str) -> Any:
        """The value of a text; msgspec.UNSET, and a note, where it is not of the kind."""
        try:
            return kind.read(text)
        except (ValueError, OverflowError):
            at = f'{attribute}="{text}"' if attribute else text
            self.tell(node, f"says {at.strip()} where {kind.called} is wanted", at)
            return msgspec.UNSET

    def leave(
        self,
        node: etree._Element,
        attributes: tuple[str, ...],
        tags: tuple[str, ...],
        text: bool = False,
    ) -> None:
        """Note the attributes and elements that are not among these, and text where none is."""
        for name, value in attributes_of(node):
            if name not in attributes:
                shown = etree.QName(name).localname
                self.tell(
                    node, f"has an attribute {shown} that is not known here", f"{name}={value}"
                )
        for child in node:
            if child.tag not in tags:
                self.tell(child, "is not known here")
        stray = " ".join(filter(None, (loose.strip() for loose in loose_text(node, text))))
        if stray:
            self.tell(node, "has text where the standard has none", stray)


def loose_text(node: etree._Element, text: bool) -> Iterator[str]:
    """The text right inside an element, that between its elements always."""
    if not text:
        yield node.text or ""
    for child in node:
        yield child.tail or ""
