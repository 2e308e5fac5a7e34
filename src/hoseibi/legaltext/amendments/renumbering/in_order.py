"""Numbers without gaps and doubles: what each provision of a draft would be called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..apply.tree import Node

_NUMBER = re.compile(r"([0-9]{1,9})((?:-[0-9]+)*)(?:to([0-9]{1,9}))?")
_ROWS = ("paragraph", "point")


def in_order(root: Node) -> list[tuple[Node, str]]:
    """The nodes whose numbers change when each number follows the one before it.

    The articles of the body are one row, as are the paragraphs and the points in one provision. A
    row keeps its first number. Branch numbers (12-2) stay with the number that they branch from. A
    row with other numbers than these, or that goes back, is left as it is.
    """
    wanted: list[tuple[Node, str]] = []
    for row in _rows(root):
        wanted += _through(row)
    return wanted


def _rows(root: Node) -> Iterator[list[Node]]:
    for top in root.children:
        if top.kind != "body":
            continue
        nodes = list(top.walk())
        yield [node for node in nodes if node.kind == "article"]
        for node in nodes:
            for kind in _ROWS:
                yield [child for child in node.children if child.kind == kind]


def _through(row: list[Node]) -> list[tuple[Node, str]]:
    """The new numbers of one row; none where its numbers cannot be carried through."""
    wanted: list[tuple[Node, str]] = []
    last = old = ahead = 0
    for place, node in enumerate(row):
        found = _NUMBER.fullmatch(node.number)
        if found is None or int(found[1]) < old:
            return []
        base, until = int(found[1]), int(found[3] or 0)
        if found[2] and base != old:
            return []
        if not found[2]:
            last = base if place == 0 else last + 1
            ahead = last - base
        number = f"{last}{found[2]}"
        if until:
            number, last, base = f"{last}to{until + ahead}", until + ahead, until
        old = base
        if number != node.number:
            wanted.append((node, number))
    return wanted
