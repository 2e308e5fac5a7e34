"""The short way for what a law consists of for the most part.

An article, paragraph, point, row or cell in its usual shape is read here; any other goes the long
way (`provisions`). Whether the shape is usual is known before any child is read, so that no child
is read twice.
"""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from ...model.egov import ELEMENTS, POINTS, TAGS, Element
from ...model.law import Form, Provision, Runs, Sentence
from .provisions import READERS, SLOTS, read_child, read_holder, read_provision
from .running import sentence, sentences_of
from .walk import Walk, merged


class Plan(NamedTuple):
    """Which of the first children hold the number, the heading and the text; -1 for none.

    `needed` are the places of optional ones that must not be empty; children follow from `done`.
    """

    num: int
    heading: int
    text: int
    needed: tuple[int, ...]
    done: int


def _plan(element: Element, tags: tuple[str, ...]) -> Plan | None:
    places = {"n": -1, "h": -1, "t": -1}
    needed = []
    done = 0
    for slot in element.slots:
        if done < len(tags) and tags[done] == slot.tag:
            places[slot.holds] = done
            if not slot.always:
                needed.append(done)
            done += 1
        elif slot.always:
            return None
    return Plan(places["n"], places["h"], places["t"], tuple(needed), done)


_UNPLANNED = Plan(-2, -2, -2, (), -1)


def read_unit(walk: Walk, el: etree._Element, depth: int, parent: Element) -> Provision:
    """An article, paragraph, point, list or row."""
    tag = el.tag
    children = el[:]
    tags = [child.tag for child in children]
    tails = [child.tail for child in children]
    key = (tag, *tags[:3])
    plan = walk.plans.get(key, _UNPLANNED)
    if plan is _UNPLANNED:
        plan = walk.plans[key] = _plan(ELEMENTS[tag], key[1:])
    gap = walk.gaps[depth + 1]
    if (
        plan is None
        or el.text != gap
        or not tails
        or tails.pop() != walk.gaps[depth]
        or tails.count(gap) != len(tails)
    ):
        return read_provision(walk, el, depth, parent)
    return _read_planned(walk, el, depth, parent, (children, tags, plan))


def _read_planned(
    walk: Walk,
    el: etree._Element,
    depth: int,
    parent: Element,
    found: tuple[list[etree._Element], list[str], Plan],
) -> Provision:
    children, tags, plan = found
    at_num, at_heading, at_text, needed, done = plan
    num = ""
    heading: Runs = ()
    text: tuple[Sentence, ...] | None = ()
    slots: Form = ()
    if at_num >= 0:
        child = children[at_num]
        num = child.text or ""
        if len(child) or (not num and at_num in needed):
            return read_provision(walk, el, depth, parent)
        if child.items():
            slots = walk.of_slot(child, child.tag)
    if at_heading >= 0:
        child = children[at_heading]
        words = child.text
        if len(child) or not words:
            return read_provision(walk, el, depth, parent)
        heading = (words,)
        if child.items():
            slots += walk.of_slot(child, child.tag)
    if at_text >= 0:
        child = children[at_text]
        text = sentences_of(walk, child, depth + 1)
        if text is None:
            return read_provision(walk, el, depth, parent)
        if child.items():
            slots += walk.of_slot(child, child.tag)
    tag = el.tag
    element = ELEMENTS[tag]
    kids: tuple[Provision, ...] = ()
    if done < len(tags):
        if not SLOTS[tag].keys().isdisjoint(tags[done:]):
            return read_provision(walk, el, depth, parent)
        inner = depth + 1
        kids = tuple([read_child(walk, child, inner, element) for child in children[done:]])
    kind = element.kind
    kept = "" if (parent.inside.get(kind) or TAGS[kind]) == tag else tag
    number, form = walk.attributes(el, tag, kept)
    if slots:
        form = merged(form, list(slots))
    return Provision(kind, num, number, heading, text, kids, form)


def read_cell(walk: Walk, el: etree._Element, depth: int, parent: Element) -> Provision:
    """A cell with one sentence; any other the long way."""
    if len(el) != 1:
        return read_holder(walk, el, depth, parent)
    child = el[0]
    gaps = walk.gaps
    if child.tag != "Sentence" or el.text != gaps[depth + 1] or child.tail != gaps[depth]:
        return read_holder(walk, el, depth, parent)
    text = (sentence(walk, child, depth + 1, ""),)
    kept = "" if parent.inside.get("cell", "TableColumn") == "TableColumn" else "TableColumn"
    number, form = walk.attributes(el, "TableColumn", kept)
    return Provision("cell", "", number, (), text, (), form)


UNITS = ("Article", "Paragraph", *POINTS, "List", "TableRow")
READERS.update({**dict.fromkeys(UNITS, read_unit), "TableColumn": read_cell})
