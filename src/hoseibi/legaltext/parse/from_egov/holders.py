"""Cells, notes, tables, figures, and elements that the schema does not know."""

from __future__ import annotations

from typing import Any

import msgspec

from ...model.egov import BARE, ELEMENTS, INLINES, Element
from ...model.law import Provision, Sentence
from .provisions import (
    OTHER,
    SLOTS,
    Parts,
    Reader,
    default_tag,
    fill,
    finished,
    gather,
    read_child,
    read_provision,
)
from .running import check_gaps, is_blank, runs_of
from .walk import Node, Walk, merged


def read_holder(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """A cell, a note or a block: it holds provisions, sentences, or words alone."""
    element = ELEMENTS[el.tag]
    if element.slots or not _is_mixed(el):
        parts = Parts()
        gather(walk, el, depth, element, parts)
        if parts.text and el.tag in BARE:
            parts.extra.append(("egov-bare", "no"))
        return finished(walk, el, element, parent, parts)
    made = _of_words(walk, el, depth, element.kind)
    kept = "" if default_tag(made, parent) == el.tag else el.tag
    number, form = walk.attributes(el, el.tag, kept)
    if el.tag not in BARE:
        form = merged(form, [("egov-bare", "yes")])
    return Provision(element.kind, "", number, (), made.text, (), form)


def _is_mixed(el: Node) -> bool:
    if not len(el):
        return bool(el.text)
    return not is_blank(el) or (el.tag in BARE and any(child.tag in INLINES for child in el))


def _of_words(walk: Walk, el: Node, depth: int, kind: str) -> Provision:
    runs = runs_of(walk, el, depth)
    return Provision(kind, text=(Sentence(runs),) if runs else ())


def read_other(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """An element that is no provision of the schema: a block, with its tag."""
    number, form = walk.attributes(el, el.tag, el.tag)
    if not len(el) or not is_blank(el):
        made = _of_words(walk, el, depth, "block")
        return Provision("block", number=number, text=made.text, form=form)
    kids = tuple(read_child(walk, child, depth + 1, _OTHER) for child in el)
    check_gaps(walk, el, depth)
    return Provision("block", number=number, children=kids, form=form)


_OTHER = Element("", "block")


def read_line(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """One statement of enactment."""
    runs = runs_of(walk, el, depth)
    number, form = walk.attributes(el, el.tag, "" if parent.tag == "LawBody" else el.tag)
    return Provision("line", number=number, text=(Sentence(runs),), form=form)


def read_table(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """A table with its title and notes as one provision, where they are as usual."""
    table = _only(el, "Table")
    if table is None or not len(table) or not is_blank(table):
        return _nested(walk, el, depth, parent)
    if any(row.tag not in _ROWS for row in table) or any(c.tag in _ROWS for c in el):
        return _nested(walk, el, depth, parent)
    element = ELEMENTS["TableStruct"]
    parts = Parts()
    _unwrap(walk, el, table, depth, parts)
    check_gaps(walk, table, depth + 1)
    return _finished_around(walk, table, element, parts)


_ROWS = ("TableRow", "TableHeaderRow")


def read_figure(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """A figure with its title and notes as one provision, where they are as usual."""
    figure = _only(el, "Fig")
    if figure is None or len(figure) or figure.text:
        return _nested(walk, el, depth, parent)
    before = figure.getprevious()
    if before is not None and before.tag != "FigStructTitle":
        return _nested(walk, el, depth, parent)
    parts = Parts()
    _unwrap(walk, el, figure, depth, parts)
    return _finished_around(walk, figure, ELEMENTS["FigStruct"], parts)


def _only(el: Node, tag: str) -> Node | None:
    """The one child of that tag, when the element around it says nothing else."""
    found = [child for child in el if child.tag == tag]
    title = el.tag + "Title"
    first = el[0] if len(el) else None
    titles = [child for child in el if child.tag == title and child is not first]
    if len(found) != 1 or titles or el.items() or not is_blank(el):
        return None
    return found[0]


def _unwrap(walk: Walk, el: Node, core: Node, depth: int, parts: Parts) -> None:
    slots = SLOTS[el.tag]
    for child in el:
        slot = slots.get(child.tag)
        if slot is not None:
            fill(walk, child, depth + 1, slot, parts)
        elif child is core:
            inner = ELEMENTS[core.tag]
            parts.kids += [read_child(walk, row, depth + 2, inner) for row in core]
        else:
            parts.kids.append(read_child(walk, child, depth + 1, ELEMENTS[el.tag]))
    check_gaps(walk, el, depth)


def _finished_around(walk: Walk, core: Node, element: Element, parts: Parts) -> Provision:
    number, form = walk.attributes(core, core.tag)
    if parts.extra:
        extra = [("egov-order", "h") if n == "egov-order" else (n, v) for n, v in parts.extra]
        form = merged(form, extra)
    return Provision(element.kind, "", number, parts.heading, (), tuple(parts.kids), form)


def _nested(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    made = read_provision(walk, el, depth, parent)
    form = merged(made.form, [("egov-nested", "yes")])
    return msgspec.structs.replace(made, form=form)


_HELD = ("cell", "note", "block")
HOLDERS: dict[Any, Reader] = {
    **{tag: read_holder for tag, element in ELEMENTS.items() if element.kind in _HELD},
    "TableStruct": read_table,
    "FigStruct": read_figure,
    "EnactStatement": read_line,
    OTHER: read_other,
}
