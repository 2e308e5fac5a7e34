"""References drawn: the neighbourhood of an article, and arcs between parts or laws.

Everything that is drawn can be read as a list or a table beside it; links work by keyboard, and
nothing is told by colour alone. The names are lists and the lines SVG beside them, which fits any
breadth: a phone scrolls down only.
"""

from __future__ import annotations

from collections.abc import Sequence
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
"""So high is a line in the units of a drawing; the style stretches them to what it shows."""

MOST_NEIGHBOURS = 16
_BREADTH = 100
_REACH = 96
"""How far to the right the widest arc goes, in hundredths of the drawing."""


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
    """An article in the middle, those that refer to it on the left, those it refers to right; one
    under another where there is no room."""
    rows = max(_lines(incoming), _lines(outgoing), 1)
    said = escape(_("Who refers to whom"))
    return SafeString(
        f'<div class="neighbourhood" role="group" aria-label="{said}">'
        f"{_side(incoming, rows, incoming=True)}"
        f'<b class="here" lang="{escape(language)}">{escape(name)}</b>'
        f"{_side(outgoing, rows, incoming=False)}</div>"
    )


def _lines(ends: Sequence[End]) -> int:
    return min(len(ends), MOST_NEIGHBOURS) + (len(ends) > MOST_NEIGHBOURS)


def _side(ends: Sequence[End], rows: int, *, incoming: bool) -> str:
    """The names of one side and the lines that lead from them to the middle, or to them from it."""
    if not ends:
        return ""
    shown, more = ends[:MOST_NEIGHBOURS], len(ends[MOST_NEIGHBOURS:])
    names = "".join(
        f'<li{_other(end)}><a href="{escape(end.href)}" lang="{escape(end.language)}"'
        f' title="{escape(end.name)}">{escape(end.name)}</a></li>'
        for end in shown
    )
    if more:
        names += f'<li class="more">{escape(_("and {count} more").format(count=more))}</li>'
    side = "in" if incoming else "out"
    top = (rows - _lines(ends)) / 2
    edges = "".join(
        _edge((top + at + 0.5) * ROW, rows * ROW / 2, end, incoming=incoming)
        for at, end in enumerate(shown)
    )
    listed, drawn = f'<ul class="{side}">{names}</ul>', _svg(edges, rows * ROW)
    return listed + drawn if incoming else drawn + listed


def _other(end: End) -> str:
    return ' class="other"' if end.other_law else ""


def _edge(y: float, middle: float, end: End, *, incoming: bool) -> str:
    style = "edge other" if end.other_law else "edge"
    first, last = (y, middle) if incoming else (middle, y)
    return (
        f'<path class="{style}" d="M0,{first:.0f} C50,{first:.0f} 50,{last:.0f}'
        f' {_BREADTH},{last:.0f}"/>'
    )


def _svg(inside: str, height: int) -> str:
    """A drawing that fills the room it is given; its lines keep their breadth."""
    return (
        f'<svg viewBox="0 0 {_BREADTH} {height}" preserveAspectRatio="none" aria-hidden="true"'
        f' xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    )


@register.simple_tag
def arcs(graph: LawGraph, language: str, lit: str = "") -> SafeString:
    """Parts under one another and an arc for references from one to another, the thicker the more.

    Arcs to a part further up are drawn whole, those to one further down are dashed. `lit` is the
    key of a part whose arcs stand out.
    """
    chosen = next((at for at, knot in enumerate(graph.knots) if knot.key == lit), None)
    names, ys, lines = [], [], 0
    group = ""
    for at, knot in enumerate(graph.knots):
        if knot.group and knot.group != group:
            names.append(f'<li class="group" lang="{escape(language)}">{escape(knot.group)}</li>')
            lines += 1
        group = knot.group
        names.append(_knot(at, knot, language, current=at == chosen))
        ys.append(int((lines + 0.5) * ROW))
        lines += 1
    paths = "".join(_arc(each, ys, chosen) for each in graph.arcs)
    state = " lit" if chosen is not None else ""
    said = escape(_("References between parts"))
    return SafeString(
        f'<div class="arcs{state}" role="group" aria-label="{said}">'
        f"<ol>{''.join(names)}</ol>{_svg(paths, lines * ROW)}</div>"
    )


def _arc(arc: Arc, ys: Sequence[int], chosen: int | None) -> str:
    first, last = ys[arc.source], ys[arc.target]
    apart, most = abs(last - first), max(ROW, ys[-1] - ys[0])
    # The curve comes three quarters as far as the points that draw it out.
    reach = round(4 / 3 * _REACH * (0.1 + 0.9 * (apart / most) ** 0.7))
    weight = min(6, 1 + round(log2(arc.count)))
    style = f"arc w{weight}" + (" down" if arc.target > arc.source else "")
    if chosen in (arc.source, arc.target):
        style += " chosen"
    return (
        f'<path class="{style}" data-ends="{arc.source} {arc.target}" d="M0,{first}'
        f' C{reach},{first} {reach},{last} 0,{last}"/>'
    )


def _knot(at: int, knot: Knot, language: str, *, current: bool) -> str:
    state = ' aria-current="true"' if current else ""
    inside = f' <span class="count">{knot.inside}</span>' if knot.inside else ""
    asked = escape(urlencode({"language": language, "part": knot.key}))
    return (
        f'<li><a href="?{asked}#part" data-knot="{at}"{state} lang="{escape(language)}"'
        f' title="{escape(knot.name)}">{escape(knot.name)}</a>{inside}</li>'
    )


@register.filter
def share_bar(parts: Sequence[tuple[str, str, int]]) -> SafeString:
    """Shares of a whole as a bar, each a name of the style, its words and a count, with the words
    and counts beneath."""
    whole = sum(count for _name, _words, count in parts) or 1
    bars, begin = "", 0.0
    for name, _words, count in parts:
        broad = _BREADTH * count / whole
        bars += f'<rect class="{escape(name)}" x="{begin:.2f}" width="{broad:.2f}" height="4"/>'
        begin += broad
    said = "".join(f"<li>{escape(words)} <b>{count}</b></li>" for _name, words, count in parts)
    return SafeString(
        f'<div class="share-bar"><svg viewBox="0 0 {_BREADTH} 4" preserveAspectRatio="none"'
        f' aria-hidden="true">{bars}</svg><ul>{said}</ul></div>'
    )
