"""The short way for what a law consists of for the most part.

An article, paragraph, point, row or cell in its usual shape is read here; any other goes the long
way (`provisions`). Whether the shape is usual is known before any child is read, so that no child
is read twice.
"""

from __future__ import annotations

from typing import NamedTuple

from ...model.egov import ELEMENTS, POINTS, TAGS, Element
from ...model.law import Form, Provision, Runs, Sentence
from .holders import read_holder, read_other
from .provisions import READERS, SLOTS, Reader, read_provision
from .running import is_even, sentence, sentences_of
from .walk import DEEPEST_LEVEL, Node, Walk, merged


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


def read_pair(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """A paragraph or point that is a number and a text, nothing else: five in six are."""
    if len(el) != 2:
        return read_unit(walk, el, depth, parent)
    first, second = el[0], el[1]
    tag = el.tag
    tags = _PAIRS[tag]
    gap = walk.gaps[depth + 1]
    if (
        first.tag != tags[0]
        or second.tag != tags[1]
        or first.tail != gap
        or el.text != gap
        or second.tail != walk.gaps[depth]
        or len(first)
        or first.items()
        or second.items()
    ):
        return read_unit(walk, el, depth, parent)
    num = first.text
    text = sentences_of(walk, second, depth + 1)
    if text is None or not (num or tag == "Paragraph"):
        return read_unit(walk, el, depth, parent)
    kind = "paragraph" if tag == "Paragraph" else "point"
    kept = "" if (parent.inside.get(kind) or TAGS[kind]) == tag else tag
    number, form = walk.attributes(el, tag, kept)
    return Provision(kind, num or "", number, (), text, (), form)


_PAIRS = {
    tag: tuple(slot.tag for slot in ELEMENTS[tag].slots[-2:]) for tag in ("Paragraph", *POINTS)
}


def read_article(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """An article that is a caption, a title and paragraphs."""
    children = el[:]
    head = _head(children) if depth < DEEPEST_LEVEL else None
    if head is None or not is_even(walk, el, depth, children):
        return read_unit(walk, el, depth, parent)
    heading, num, paragraphs = head
    inner = depth + 1
    kids = tuple([read_pair(walk, child, inner, _ARTICLE) for child in paragraphs])
    number, form = walk.attributes(el, "Article")
    return Provision("article", num, number, heading, (), kids, form)


_ARTICLE = ELEMENTS["Article"]


def _head(children: list[Node]) -> tuple[Runs, str, list[Node]] | None:
    """Heading, number and paragraphs of a usual article; None when it is not usual."""
    heading: Runs = ()
    at = 0
    if len(children) > 1 and children[0].tag == "ArticleCaption":
        caption = children[0].text
        if not caption or len(children[0]) or children[0].items():
            return None
        heading = (caption,)
        at = 1
    title = children[at] if children else None
    if title is None or title.tag != "ArticleTitle" or len(title) or title.items():
        return None
    paragraphs = children[at + 1 :]
    for paragraph in paragraphs:
        if paragraph.tag != "Paragraph":
            return None
    return heading, title.text or "", paragraphs


def read_unit(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
    """An article, paragraph, point, list or row."""
    tag = el.tag
    children = el[:]
    tags = [child.tag for child in children]
    key = (tag, *tags[:3])
    plan = walk.plans.get(key, _UNPLANNED)
    if plan is _UNPLANNED:
        plan = walk.plans[key] = _plan(ELEMENTS[tag], key[1:])
    if plan is None or depth >= DEEPEST_LEVEL or not is_even(walk, el, depth, children):
        return read_provision(walk, el, depth, parent)
    return _read_planned(walk, el, depth, parent, (children, tags, plan))


def _read_planned(
    walk: Walk,
    el: Node,
    depth: int,
    parent: Element,
    found: tuple[list[Node], list[str], Plan],
) -> Provision:
    children, tags, plan = found
    num: str | None = ""
    heading: str | None = ""
    text: tuple[Sentence, ...] | None = ()
    if plan.num >= 0:
        num = _plain(children[plan.num])
    if plan.heading >= 0:
        heading = _plain(children[plan.heading])
    if plan.text >= 0:
        text = sentences_of(walk, children[plan.text], depth + 1)
    tag = el.tag
    done = plan.done
    if (
        text is None
        or num is None
        or not (num or plan.num not in plan.needed)
        or (not heading and plan.heading >= 0)
        or (done < len(tags) and not SLOTS[tag].keys().isdisjoint(tags[done:]))
    ):
        return read_provision(walk, el, depth, parent)
    element = ELEMENTS[tag]
    kids: tuple[Provision, ...] = ()
    if done < len(tags):
        inner = depth + 1
        kids = tuple(
            [
                READERS.get(name, read_other)(walk, child, inner, element)
                for name, child in zip(tags[done:], children[done:], strict=True)
            ]
        )
    kind = element.kind
    kept = "" if (parent.inside.get(kind) or TAGS[kind]) == tag else tag
    number, form = walk.attributes(el, tag, kept)
    form = _with_slots(walk, children[:done], form)
    return Provision(kind, num, number, (heading,) if heading else (), text, kids, form)


def _plain(element: Node) -> str | None:
    """The words of an element that holds nothing but words; None when it holds more."""
    return None if len(element) else element.text or ""


def _with_slots(walk: Walk, slots: list[Node], form: Form) -> Form:
    for slot in slots:
        if slot.items():
            form = merged(form, list(walk.of_slot(slot, slot.tag)))
    return form


def read_cell(walk: Walk, el: Node, depth: int, parent: Element) -> Provision:
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


USUAL: dict[str, Reader] = {
    **dict.fromkeys(("List", "TableRow"), read_unit),
    "Article": read_article,
    **dict.fromkeys(_PAIRS, read_pair),
    "TableColumn": read_cell,
}
"""The elements that have a short way."""
