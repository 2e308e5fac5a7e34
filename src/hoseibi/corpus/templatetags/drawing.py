"""References drawn as SVG: the neighbourhood of an article, and arcs between parts or laws.

Everything that is drawn can be read as a list or a table beside it; links work by keyboard, and
nothing is told by colour alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from math import log2
from typing import NamedTuple

from django import template
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.corpus.queries import Arc, Knot, LawGraph

register = template.Library()

ROW = 24
MOST_NEIGHBOURS = 16
_NAME_WIDTH = 38
_NARROW = 30
_AXIS = 330
_REACH = 330


class End(NamedTuple):
    """A neighbour that is drawn: how it is called, where it leads, in which language."""

    name: str
    href: str
    language: str
    other_law: bool


@register.simple_tag
def neighbourhood(
    name: str, language: str, incoming: Sequence[End], outgoing: Sequence[End]
) -> SafeString:
    """An article in the middle, those that refer to it on the left, those it refers to right."""
    left, more_left = _some(incoming)
    right, more_right = _some(outgoing)
    rows = max(len(left) + bool(more_left), len(right) + bool(more_right), 1)
    height, middle = rows * ROW + ROW, (rows * ROW + ROW) / 2
    begins, ends = (0 if left else 280), (760 if right else 480)
    out = [
        f'<svg class="neighbourhood{"" if left and right else " narrow"}"'
        f' viewBox="{begins} 0 {ends - begins} {height}"'
        f' width="{ends - begins}" height="{height}" role="group"'
        f' aria-label="'
        f'{escape(_("Who refers to whom"))}" xmlns="http://www.w3.org/2000/svg">'
    ]
    out += _side(left, more_left, middle, incoming=True)
    out += _side(right, more_right, middle, incoming=False)
    out.append(
        f'<rect class="here" x="292" y="{middle - 16:.0f}" width="176" height="32" rx="3"/>'
        f'<text class="here" x="380" y="{middle + 5:.0f}" text-anchor="middle"'
        f' lang="{escape(language)}">{escape(_cut(name, 22))}</text></svg>'
    )
    return SafeString("".join(out))


def _some(ends: Sequence[End]) -> tuple[Sequence[End], int]:
    return ends[:MOST_NEIGHBOURS], len(ends[MOST_NEIGHBOURS:])


def _side(ends: Sequence[End], more: int, middle: float, *, incoming: bool) -> Iterable[str]:
    count = len(ends) + bool(more)
    top = middle - count * ROW / 2 + ROW / 2
    x, anchor, bend = (244, "end", 292) if incoming else (516, "start", 468)
    for number, end in enumerate(ends):
        y = top + number * ROW
        style = "edge other" if end.other_law else "edge"
        half = (x + bend) / 2
        start = x + (4 if incoming else -4)
        yield (
            f'<path class="{style}" d="M{start},{y:.0f} C{half:.0f},{y:.0f} {half:.0f},'
            f'{middle:.0f} {bend},{middle:.0f}"/>'
            f'<a href="{escape(end.href)}"><text x="{x}" y="{y + 5:.0f}" text-anchor="{anchor}"'
            f' lang="{escape(end.language)}">{escape(_cut(end.name, _NARROW))}</text></a>'
        )
    if more:
        said = _("and {count} more").format(count=more)
        y = top + len(ends) * ROW
        yield (
            f'<text class="more" x="{x}" y="{y + 5:.0f}" text-anchor="{anchor}">'
            f"{escape(said)}</text>"
        )


@register.simple_tag
def arcs(graph: LawGraph, language: str, lit: str = "") -> SafeString:
    """Parts under one another and an arc for references from one to another, the thicker the more.

    Arcs to a part further up are drawn whole, those to one further down are dashed. `lit` is the
    key of a part whose arcs stand out.
    """
    chosen = next((at for at, knot in enumerate(graph.knots) if knot.key == lit), None)
    heads, ys = _places(graph.knots)
    height = max(ys, default=0) + ROW
    out = [
        f'<svg class="arcs{" lit" if chosen is not None else ""}" viewBox="0 0 700 {height}"'
        f' role="group" aria-label="{escape(_("References between parts"))}"'
        ' xmlns="http://www.w3.org/2000/svg"><g aria-hidden="true">'
    ]
    out += (_arc(each, graph, ys, chosen) for each in graph.arcs)
    out.append("</g>")
    out += (
        f'<text class="group" x="4" y="{y + 5}" lang="{escape(language)}">{escape(name)}</text>'
        for y, name in heads
    )
    for at, knot in enumerate(graph.knots):
        out.append(_knot(at, knot, ys[at], language, current=at == chosen))
    return SafeString("".join(out) + "</svg>")


def _places(knots: Sequence[Knot]) -> tuple[list[tuple[int, str]], list[int]]:
    """How far down each part stands, and the names of groups above their first parts."""
    heads, ys, y, group = [], [], 0, ""
    for knot in knots:
        if knot.group and knot.group != group:
            y += ROW
            heads.append((y, knot.group))
        group = knot.group
        y += ROW
        ys.append(y)
    return heads, ys


def _arc(arc: Arc, graph: LawGraph, ys: Sequence[int], chosen: int | None) -> str:
    first, last = ys[arc.source], ys[arc.target]
    apart = abs(last - first)
    reach = _AXIS + 14 + min(apart * 3, _REACH * apart // max(ROW, ys[-1] - ys[0]))
    weight = min(6, 1 + round(log2(arc.count)))
    style = f"arc w{weight}" + (" down" if arc.target > arc.source else "")
    if chosen in (arc.source, arc.target):
        style += " chosen"
    return (
        f'<path class="{style}" data-ends="{arc.source} {arc.target}" d="M{_AXIS},{first}'
        f' C{reach},{first} {reach},{last} {_AXIS},{last}"/>'
    )


def _knot(at: int, knot: Knot, y: int, language: str, *, current: bool) -> str:
    said = escape(_cut(knot.name, _NAME_WIDTH))
    state = ' aria-current="true"' if current else ""
    inside = f' <tspan class="count">{knot.inside}</tspan>' if knot.inside else ""
    asked = escape(urlencode({"language": language, "part": knot.key}))
    return (
        f'<circle class="knot" cx="{_AXIS}" cy="{y}" r="3"/>'
        f'<a href="?{asked}#part" data-knot="{at}"{state}><text x="{_AXIS - 10}" y="{y + 5}"'
        f' text-anchor="end" lang="{escape(language)}">{said}{inside}'
        f"<title>{escape(knot.name)}</title></text></a>"
    )


def _cut(name: str, most: int) -> str:
    """A name that fits, wide characters counted for two."""
    width = 0
    for at, character in enumerate(name):
        width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width > most:
            return f"{name[:at]}…"
    return name
