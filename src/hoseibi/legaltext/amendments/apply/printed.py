"""Places that go by their numbers as printed, whatever their kind: `(a)`, `47-368.07`.

In laws with several kinds of letters and figures below one another, what is printed tells a place
apart, not the number in normal form: `(a)`, `(1)` and `(i)` are all the first.
"""

from __future__ import annotations

import re

from ...model.instruction import Step
from ...model.law import DIVISIONS, Sentence, words
from ..bare_number import shown
from .tree import Node

VACANT = re.compile(r"\W*(?:repealed|reserved|omitted|deleted|expired|vacant)\W*$", re.IGNORECASE)
_THROUGH_ARTICLES = frozenset((*DIVISIONS, "body", "law", "supplement"))
_UNITS = frozenset(("paragraph", "subparagraph", "point", "list"))


def along_printed(parent: Node, step: Step) -> list[Node]:
    """The nodes that a step with a printed number may mean: one, or several that are alike."""
    found = _named(parent, step)
    if step.nth:
        return found[step.nth - 1 : step.nth]
    if len(found) > 1:
        # A number may be taken twice while an act renumbers: the one that had it is meant.
        found = [node for node in found if node.before == node.number] or found
    return found


def _named(parent: Node, step: Step) -> list[Node]:
    if step.kind == "article":
        return _articles(parent, step)
    return _divisions(parent, step) if step.kind in DIVISIONS else _units(parent, step)


def _divisions(parent: Node, step: Step) -> list[Node]:
    """Divisions of the kind, the outermost first; or the sections of a code that a division of an
    act is said to be there (`II (7-201 to 7-212)`), where both ends are in the law."""
    name, _, held = step.words.partition(" (")
    first, _, last = held.rstrip(")").partition(" to ")
    if last and (sections := _stretch(parent, shown(first), shown(last))):
        return sections
    wanted = shown(name)
    level = [child for child in parent.children if child.kind in _THROUGH_ARTICLES]
    while level:
        found = [n for n in level if n.kind == step.kind and shown(n.num) == wanted]
        if found:
            return found
        level = [c for node in level for c in node.children if c.kind in DIVISIONS]
    return []


def _stretch(parent: Node, first: str, last: str) -> list[Node]:
    """The articles from one number to another, as printed."""
    inside = [node for node in _below(parent) if node.kind == "article"]
    nums = [shown(node.num) for node in inside]
    if first not in nums or last not in nums:
        return []
    return inside[nums.index(first) : nums.index(last) + 1]


def _articles(parent: Node, step: Step) -> list[Node]:
    inside = [node for node in _below(parent) if node.kind == "article"]
    for wanted in (shown(step.words), step.number):
        found = [node for node in inside if shown(node.num) == wanted]
        if found:
            return found
    return []


def _below(parent: Node) -> list[Node]:
    """Articles of a part, through what goes without saying."""
    found: list[Node] = []
    for child in parent.children:
        if child.kind == "article":
            found.append(child)
        elif child.kind in _THROUGH_ARTICLES:
            found += _below(child)
    return found


def _units(parent: Node, step: Step) -> list[Node]:
    """Directly below, else at the first level further down where one stands."""
    wanted = shown(step.words)
    level = [child for child in parent.children if child.kind in _UNITS]
    while level:
        found = [node for node in level if shown(node.num) == wanted]
        if found:
            return found
        level = [c for node in level for c in node.children if c.kind in _UNITS]
    return []


def is_vacant(node: Node) -> bool:
    """Whether only the number of a repealed or reserved provision stands here."""
    return not node.children and bool(VACANT.match("".join(words(s.runs) for s in node.text)))


def leave_number(node: Node, instead: str) -> None:
    """Put words such as `Repealed.` in the place of a provision, whose number stays."""
    node.text = (Sentence((instead,)),)
    node.children = []
    node.touch()


def wrap(node: Node, step: Step) -> Node:
    """The words and children of a provision, as the first provision inside it."""
    inner = Node(node.origin, node, new=True)
    inner.kind, inner.num, inner.number = step.kind, step.words, step.number
    inner.heading, inner.text, inner.form = (), node.text, ()
    inner.children = node.children
    for child in inner.children:
        child.parent = inner
    node.text = ()
    node.children = [inner]
    node.touch()
    return inner
