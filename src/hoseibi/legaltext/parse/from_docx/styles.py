"""What the styles of a Word document say of its paragraphs and runs."""

from __future__ import annotations

import re
from functools import cached_property

import msgspec
from lxml import etree

from .package import W, is_on, number, value

_HEADING = re.compile(r"heading ?([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents) ?[1-9]?( heading)?$", re.IGNORECASE)
_UNIT = re.compile(r"Unit ([1-9])$")
_DEEPEST = 32
"""Styles that are based on one another; a ring of them ends here."""


class Style(msgspec.Struct, frozen=True):
    """What a style says, with that of the styles it is based on.

    level     of a heading, 1 to 9; 0 for other styles
    unit      of our own paragraphs and points, how far they are set in, from 1; 0 for others
    numbered  its list and the level in it; None where it has none
    font      the typeface of Latin letters, empty when not said
    contents  it belongs to a table of contents that Word made
    """

    name: str = ""
    level: int = 0
    unit: int = 0
    numbered: tuple[str, int] | None = None
    font: str = ""
    hidden: bool = False
    contents: bool = False


PLAIN = Style()


class Styles:
    """The styles of a document, by their identity."""

    def __init__(self, root: etree._Element | None) -> None:
        self._raw: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        self.font = ""
        if root is None:
            return
        self.font = font_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in root.iterfind(f"{W}style"):
            identity = value(style, "styleId")
            self._raw[identity] = style
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true"):
                self._default = identity

    def of(self, identity: str) -> Style:
        """A style; what the document's own paragraphs have for one that it does not say."""
        chosen = identity if identity in self._raw else self._default
        known = self._known.get(chosen)
        if known is None:
            known = self._known[chosen] = self._read(chosen)
        return known

    def of_run(self, identity: str) -> Style:
        """A style of runs; one that says nothing where the document has none of this name."""
        return self.of(identity) if identity in self._raw else PLAIN

    def _read(self, identity: str) -> Style:
        """From the innermost style outward: what is said nearer counts."""
        found = PLAIN
        chain: list[etree._Element] = []
        while identity in self._raw and len(chain) < _DEEPEST:
            chain.append(self._raw[identity])
            identity = value(chain[-1].find(f"{W}basedOn"))
        for style in reversed(chain):
            found = _with(found, style)
        return found

    @cached_property
    def lists(self) -> dict[str, str]:
        """The list that a numbering style stands for, by the style's identity."""
        pairs = {
            identity: value(style.find(f"{W}pPr/{W}numPr/{W}numId"))
            for identity, style in self._raw.items()
            if value(style, "type") == "numbering"
        }
        return {identity: found for identity, found in pairs.items() if found}


def _with(below: Style, style: etree._Element) -> Style:
    name = value(style.find(f"{W}name"))
    looks, shape = style.find(f"{W}rPr"), style.find(f"{W}pPr")
    heading, unit = _HEADING.match(name), _UNIT.match(name)
    numbered, level = below.numbered, below.level
    if shape is not None:
        numbered = list_of(shape, below.numbered)
        outline = shape.find(f"{W}outlineLvl")
        if outline is not None:
            level = (number(value(outline), 9) + 1) % 10
    hidden = looks.find(f"{W}vanish") if looks is not None else None
    return Style(
        name,
        int(heading[1]) if heading else 1 if name == "Title" else level,
        int(unit[1]) if unit else below.unit,
        numbered,
        font_of(looks) or below.font,
        is_on(hidden) if hidden is not None else below.hidden,
        bool(_CONTENTS.match(name)) or below.contents,
    )


def list_of(
    shape: etree._Element, otherwise: tuple[str, int] | None = None
) -> tuple[str, int] | None:
    """The list that a paragraph or style belongs to, and its level there. List 0 is none."""
    said = shape.find(f"{W}numPr")
    if said is None:
        return otherwise
    identity = value(said.find(f"{W}numId")) or (otherwise[0] if otherwise else "")
    level = number(value(said.find(f"{W}ilvl")), -1)
    if level < 0:
        level = otherwise[1] if otherwise else 0
    return (identity, min(level, 8)) if identity not in ("", "0") else None


def font_of(looks: etree._Element | None) -> str:
    """The typeface of Latin letters, which is what the old fonts of other scripts were coded as."""
    fonts = looks.find(f"{W}rFonts") if looks is not None else None
    return value(fonts, "ascii") or value(fonts, "hAnsi")
