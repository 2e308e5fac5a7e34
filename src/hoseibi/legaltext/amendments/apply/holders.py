"""What provisions go into, and where among its children."""

from __future__ import annotations

from ...model.law import DIVISIONS, Provision
from .places import first_paragraph
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)
LISTS = ("point", "list")


def holds(node: Node, kind: str) -> bool:
    return any(child.kind == kind for child in node.children)


def last_division(node: Node) -> Node:
    """The innermost last division, into which an article at the end goes."""
    while node.children and node.children[-1].kind in _DIVISIONS:
        node = node.children[-1]
    return node


def first_holder(parent: Node, node: Node) -> Node:
    """What holds provisions of the node's kind inside the parent."""
    return first_paragraph(parent) if node.kind in LISTS else parent


def end_of(parent: Node, new: Provision) -> int:
    """Behind the last child of the same kind; else at the end."""
    for place in range(len(parent.children) - 1, -1, -1):
        if parent.children[place].kind == new.kind:
            return place + 1
    if new.kind in LISTS:
        return next(
            (i for i, c in enumerate(parent.children) if c.kind in ("wrapup", "table")),
            len(parent.children),
        )
    return len(parent.children)
