"""Numbers of provisions changed: printed as the convention prints them, siblings put in order."""

from __future__ import annotations

import re

from ...conventions import Convention, Style, print_mark
from ...conventions.grammar import grammar
from ...model.law import DIVISIONS, Provision
from ...parse.from_plain import order
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)


def shifted(number: str, by: int, branch: bool) -> str:
    """A number so many further on: its last branch when `branch`, else what stands before any."""
    if "to" in number:
        return "to".join(shifted(end, by, branch) for end in number.split("to"))
    pieces = number.split("-")
    place = len(pieces) - 1 if branch else 0
    if not pieces[place].isdecimal():
        return number
    pieces[place] = str(int(pieces[place]) + by)
    return "-".join(pieces)


def renumber(node: Node, number: str, convention: Convention) -> None:
    """Give a node another number, printed like the one it had."""
    node.num = printed(node, number, convention)
    node.number = number
    node.touch()


def printed(node: Node, number: str, convention: Convention) -> str:
    """How the convention prints a number for a node of this kind in this place."""
    if node.kind == "paragraph":
        return _of_paragraph(node, number, convention)
    style = style_of(node, convention)
    if style is None or not style.marks:
        return node.num
    marks = style.ranges if "to" in number and style.ranges else style.marks
    for mark in marks:
        usual = print_mark(mark, node.number, convention.branches)
        if node.num and usual.startswith(node.num):
            new = print_mark(mark, number, convention.branches)
            return new.removesuffix(usual[len(node.num) :])
    return print_mark(marks[0], number, convention.branches)


def _of_paragraph(node: Node, number: str, convention: Convention) -> str:
    style = convention.paragraph
    if style.numbering == "none" or (style.numbering == "later" and number == "1"):
        siblings = node.parent.children if node.parent else []
        first = next((n for n in siblings if n.kind == "paragraph" and n.number == "1"), None)
        if first is None or not first.num:
            return ""
    return print_mark(_mark_like(node, style), number, convention.branches)


def _mark_like(node: Node, style: Style) -> str:
    """The template that its own or a sibling's number is printed by."""
    siblings = node.parent.children if node.parent else [node]
    nums = [node.num, *(n.num for n in siblings if n.kind == node.kind)]
    for num in nums:
        for template in style.marks:
            edges = template.split("{", 1)[0]
            if num and edges and num.startswith(edges):
                return template
    return style.marks[0]


def style_of(node: Node, convention: Convention) -> Style | None:
    if node.kind == "article":
        return convention.article
    if node.kind == "point":
        return _point_style(node, convention)
    return next((style for style in convention.division if style.kind == node.kind), None)


def _point_style(node: Node, convention: Convention) -> Style | None:
    """By how its number is printed now, else by how deep it stands."""
    candidates = grammar(convention).candidates(node.num) if node.num else ()
    depth = sum(ancestor.kind == "point" for ancestor in node.ancestors())
    styles = {c.style for c in candidates if c.style >= 0}
    place = depth if depth in styles or not styles else min(styles)
    return convention.point[place] if place < len(convention.point) else None


# --- order ---


def settle(moved: list[Node]) -> None:
    """Put renumbered nodes where their numbers belong, when they no longer stand there."""
    rest = [node for node in moved if node.parent is not None]
    while rest:
        counted = peers(rest[0])
        here = {id(node) for node in counted}
        if not rising(counted):
            for node in sorted(rest, key=lambda n: order.order_key(n.number)):
                if id(node) in here and not _in_order(node):
                    _move(node)
        rest = [node for node in rest if id(node) not in here]


def rising(nodes: list[Node]) -> bool:
    """Whether each number follows the one before it, or is the same."""
    keys = [order.order_key(node.number) for node in nodes]
    return all(one <= other for one, other in zip(keys, keys[1:], strict=False))


def peers(node: Node) -> list[Node]:
    """Nodes that are counted together with this one: an article's are all of its part."""
    holder = node.parent
    if node.kind == "article":
        while holder is not None and holder.kind in _DIVISIONS:
            holder = holder.parent
        return [n for n in holder.walk() if n.kind == "article"] if holder else [node]
    return [n for n in holder.children if n.kind == node.kind] if holder else [node]


def _in_order(node: Node) -> bool:
    counted = peers(node)
    place = next(i for i, n in enumerate(counted) if n is node)
    key = order.order_key(node.number)
    before = counted[place - 1] if place else None
    after = counted[place + 1] if place + 1 < len(counted) else None
    return (before is None or order.order_key(before.number) <= key) and (
        after is None or key <= order.order_key(after.number)
    )


def _move(node: Node) -> None:
    counted = [n for n in peers(node) if n is not node]
    key = order.order_key(node.number)
    lower = [n for n in counted if order.order_key(n.number) <= key]
    anchor = lower[-1] if lower else (counted[0] if counted else None)
    if anchor is None or anchor.parent is None:
        return
    parent = anchor.parent
    node.remove()
    parent.insert(anchor.place + (1 if lower else 0), [node])


def place_by_number(parent: Node, content: list[Provision]) -> int:
    """Where among its children provisions with these numbers go."""
    key = order.order_key(content[0].number)
    kind = content[0].kind
    place = None
    for index, child in enumerate(parent.children):
        if child.kind == kind:
            if order.order_key(child.number) > key:
                return index
            place = index + 1
    return place if place is not None else _before_first(parent, kind)


def article_before(part: Node, number: str) -> tuple[Node | None, bool]:
    """The last article of a part with a lower number, whichever division it stands in; and whether
    one bears the number."""
    key = order.order_key(number)
    before: Node | None = None
    for node in part.walk():
        if node.kind == "article" and node.number:
            if node.number == number:
                return node, True
            if order.order_key(node.number) < key:
                before = node
    return before, False


def _before_first(parent: Node, kind: str) -> int:
    return 0 if kind == "paragraph" else len(parent.children)


def base_of(number: str) -> str:
    """`12-2` without its last branch."""
    return re.sub(r"-[^-]*$", "", number)
