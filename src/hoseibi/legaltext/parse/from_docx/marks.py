"""Who put words in or took them out, as Word's elements say it."""

from __future__ import annotations

from lxml import etree

from .document import IN, OUT, Mark
from .package import W, value

HOW = {f"{W}ins": IN, f"{W}moveTo": IN, f"{W}del": OUT, f"{W}moveFrom": OUT}
"""Elements around runs, and inside the properties of a paragraph's end or of a table row."""


def mark_of(element: etree._Element) -> Mark:
    """The mark that one of those elements is."""
    return Mark(HOW[str(element.tag)], value(element, "author"), value(element, "date"))


def marks_in(properties: etree._Element | None) -> tuple[Mark, ...]:
    """The marks among some properties."""
    if properties is None:
        return ()
    return tuple(mark_of(each) for each in properties if each.tag in HOW)
