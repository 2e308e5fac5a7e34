"""Elements to provisions: one reader for all of them, and short ways for the most frequent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any, TypeAlias

import msgspec
from lxml import etree

from ...model.egov import BARE, ELEMENTS, TAGS, Element, Slot, entry_tag, is_apart
from ...model.law import Inline, Provision, Runs, Sentence, words
from .running import check_gaps, inline, note_form, runs_of, sentences_of, several
from .walk import BLANKS, DEEPEST_LEVEL, Node, Walk, merged

Reader: TypeAlias = Callable[[Walk, Node, int, Element], Provision]

_TITLE = re.compile("(第[^ \u3000]+)([ \u3000]+)(?=.)|([^\u3000]+)(\u3000+)(?=.)", re.DOTALL)
_ONLY_NUM = re.compile("第[^第]{1,16}[編章節款目]|別[表記図紙]|様式|附[ \u3000]*[則録]")
_ORDERS: dict[str, frozenset[str]] = {}


def _orders(element: Element) -> frozenset[str]:
    """The orders of slots that need no mention: as in the schema, those not needed left out."""
    found = _ORDERS.get(element.tag)
    if found is None:
        choices = [(s.holds,) if s.always else (s.holds, "") for s in element.slots]
        inner = "d" if _has_own_sentences(element) else ""
        found = frozenset(
            "".join(order) for order in product(*choices, (inner, "") if inner else ("",))
        )
        _ORDERS[element.tag] = found
    return found


def _has_own_sentences(element: Element) -> bool:
    return element.kind in ("cell", "note", "block") and element.tag not in BARE


class Parts:
    """The parts of one provision while they are being gathered.

    `order` is the order of the slots, each with the number of children before it, unless 0.
    """

    __slots__ = ("extra", "heading", "kids", "num", "order", "text")

    def __init__(self) -> None:
        self.num = ""
        self.heading: Runs = ()
        self.text: tuple[Sentence, ...] = ()
        self.kids: list[Provision] = []
        self.order = ""
        self.extra: list[tuple[str, str]] = []

    def place(self, holds: str) -> None:
        self.order += f"{len(self.kids)}{holds}" if self.kids else holds


def read_provision(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """Any element of the schema that stands for a provision."""
    element = ELEMENTS[el.tag]
    parts = Parts()
    gather(walk, el, depth, element, parts)
    return finished(walk, el, element, parent, parts)


def gather(walk: Walk, el: Node, depth: int, element: Element, parts: Parts) -> None:
    """Every child of an element in its place."""
    slots = SLOTS[element.tag]
    own = _has_own_sentences(element)
    if el.text and el.text.strip(BLANKS):
        parts.kids.append(stray(el.text))
    for child in _own_sentences(walk, el, depth, parts) if own else el:
        slot = slots.get(child.tag)
        if slot is None or not fill(walk, child, depth + 1, slot, parts):
            parts.kids.append(read_child(walk, child, depth + 1, element))
        tail = child.tail
        if tail and tail.strip(BLANKS):
            parts.kids.append(stray(tail))
    check_gaps(walk, el, depth)


def _own_sentences(walk: Walk, el: Node, depth: int, parts: Parts) -> Iterator[Node]:
    """The children, without the first sentences in a row when nothing but slots is before them."""
    group: list[Node] = []
    for child in el:
        if child.tag in _OWN and not parts.kids and "d" not in parts.order:
            group.append(child)
            if child.tail and child.tail.strip(BLANKS):
                yield from _take(walk, depth, parts, group)
            continue
        yield from _take(walk, depth, parts, group)
        yield child
    yield from _take(walk, depth, parts, group)


def _take(walk: Walk, depth: int, parts: Parts, group: list[Node]) -> Iterator[Node]:
    """Make a group of elements the text; give back those that cannot be."""
    if not group:
        return
    found = several(walk, group, depth)
    stray = any(child.tail and child.tail.strip(BLANKS) for child in group)
    if found is None or stray:
        yield from group
    else:
        parts.text = found
        parts.place("d")
    group.clear()


_OWN = ("Sentence", "Column")
SLOTS = {tag: {slot.tag: slot for slot in element.slots} for tag, element in ELEMENTS.items()}


def fill(walk: Walk, el: Node, depth: int, slot: Slot, parts: Parts) -> bool:
    """Put an element where its words belong; False when something is there already."""
    holds = slot.holds
    if holds in parts.order or not _FILL[holds](walk, el, depth, parts):
        return False
    parts.place(holds)
    empty = not _filled(parts, holds)
    if empty and not slot.always:
        parts.extra.append(("egov-order", ""))
    if el.items() or el.tag in walk.defaults:
        parts.extra += walk.of_slot(el, el.tag)
    return True


def _filled(parts: Parts, holds: str) -> bool:
    if holds == "n":
        return bool(parts.num)
    if holds in "hs":
        return bool(parts.heading or (parts.num and holds == "s"))
    return bool(parts.text or (parts.heading and holds == "g"))


def _fill_num(walk: Walk, el: Node, depth: int, parts: Parts) -> bool:
    if len(el):
        runs = runs_of(walk, el, depth)
        parts.num = words(runs)
        parts.extra.append(("egov-num", msgspec.json.encode(runs).decode()))
    else:
        parts.num = el.text or ""
    return True


def _fill_heading(walk: Walk, el: Node, depth: int, parts: Parts) -> bool:
    parts.heading = runs_of(walk, el, depth)
    return True


def _fill_title(walk: Walk, el: Node, depth: int, parts: Parts) -> bool:
    """`第一編　総則` is a number and a heading."""
    if parts.text or parts.heading:
        return False
    runs = runs_of(walk, el, depth)
    first = runs[0] if runs else ""
    if isinstance(first, Inline):
        parts.heading = runs
        return True
    found = _TITLE.match(first) or (_TITLE.match(first + "0") if len(runs) > 1 else None)
    if found:
        parts.num, gap = found[1] or found[3], found[2] or found[4]
        rest = first[found.end() :]
        parts.heading = (rest, *runs[1:]) if rest else runs[1:]
        if gap != "\u3000":
            parts.extra.append(("egov-gap", gap))
        if _is_annex(el) and is_apart(parts.heading, ()):
            parts.extra.append(("egov-title", "whole"))
    elif len(runs) == 1 and (_ONLY_NUM.match(first) or _is_annex(el)):
        parts.num = first
    else:
        parts.heading = runs
    return True


def _is_annex(el: Node) -> bool:
    return str(el.tag).startswith(("Appdx", "Suppl", "Arith"))


def _fill_text(walk: Walk, el: Node, depth: int, parts: Parts) -> bool:
    found = sentences_of(walk, el, depth)
    if found is None:
        return False
    parts.text = found
    return True


def _fill_bare(walk: Walk, el: Node, depth: int, parts: Parts) -> bool:
    runs = runs_of(walk, el, depth)
    parts.text = (Sentence(runs),) if runs else ()
    return True


def _fill_related(walk: Walk, el: Node, depth: int, parts: Parts) -> bool:
    """`（第三条関係）`: the heading of an annex, unless its title has one already."""
    if parts.heading or not parts.order:
        return _fill_bare(walk, el, depth, parts)
    parts.heading = runs_of(walk, el, depth)
    if parts.heading and not is_apart(parts.heading, ()):
        parts.extra.append(("egov-title", "apart"))
    return True


_FILL = {
    "n": _fill_num,
    "h": _fill_heading,
    "s": _fill_title,
    "t": _fill_text,
    "r": _fill_bare,
    "g": _fill_related,
}


def stray(text: str) -> Provision:
    """Words where the schema has none."""
    return Provision("block", text=(Sentence((text,)),), form=(("egov-tag", "egov-words"),))


def read_child(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """Any child of a provision, known or not."""
    if depth > DEEPEST_LEVEL and type(el.tag) is str:
        runs = (inline(walk, el, depth),)
        return Provision("block", text=(Sentence(runs),), form=(("egov-tag", "egov-inline"),))
    return (READERS.get(el.tag) or READERS[OTHER])(walk, el, depth, parent)


OTHER = "egov-other"
"""The key of the reader for elements that are not in the schema."""


def read_note(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """A comment or a processing instruction."""
    return Provision("block", form=note_form(el))


def finished(walk: Walk, el: Node, element: Element, parent: Element, parts: Parts) -> Provision:
    """The provision that the parts make, with what the writer could not know by itself."""
    tag = element.tag
    made = Provision(element.kind, parts.num, "", parts.heading, parts.text, tuple(parts.kids))
    kept = "" if default_tag(made, parent) == tag else tag
    number, form = walk.attributes(el, tag, kept)
    odd = [pair for pair in parts.extra if pair[0] == "egov-order"]
    if odd or parts.order not in _orders(element):
        parts.extra = [pair for pair in parts.extra if pair[0] != "egov-order"]
        parts.extra.append(("egov-order", parts.order or "0"))
    if parts.extra:
        form = merged(form, parts.extra)
    return Provision(made.kind, made.num, number, made.heading, made.text, made.children, form)


def default_tag(provision: Provision, parent: Element) -> str:
    """The element that the writer takes for a provision without a form."""
    kind = provision.kind
    if kind == "tocitem":
        return entry_tag(provision)
    return parent.inside.get(kind) or TAGS.get(kind, "")


READERS: dict[Any, Reader] = {
    etree.Comment: read_note,
    etree.ProcessingInstruction: read_note,
    **dict.fromkeys(ELEMENTS, read_provision),
}
"""What reads an element; `holders` and `usual` put theirs in the place of the general one."""
