"""Heads of divisions put in, taken out and replaced: what stands below changes its division."""

from __future__ import annotations

from ...conventions import Convention
from ...model.law import DIVISIONS, Provision
from ...parse.from_plain import from_plain
from .outcome import Misfit
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)


def division_of(line: str, convention: Convention) -> Provision | None:
    """The division that a line heads (`第四章　雑則`), without anything in it."""
    if not line or "\n" in line.strip():
        return None
    law = from_plain(f"{line.strip()}\n第一条　仮", convention, title="仮").law
    body = next((top for top in law.provisions if top.kind == "body"), None)
    head = body.children[0] if body and body.children else None
    if head is None or head.kind not in _DIVISIONS:
        return None
    return Provision(head.kind, head.num, head.number, head.heading)


def open_division(node: Node, division: Provision, where: str, convention: Convention) -> None:
    """A division begins before (or behind the head of) a node: what follows belongs to it, up to
    the next division of its rank or above."""
    new = Node(division, None, new=True)
    if where == "after" and node.kind in (*_DIVISIONS, "body"):
        below = list(node.children)
        stop = next((i for i, c in enumerate(below) if _ends(c, new, convention)), len(below))
        _gather(node, 0, stop, new)
        return
    holder = node
    while holder.parent is not None and _is_inside(holder.parent, new, convention):
        if holder.place != 0:
            break
        holder = holder.parent
    parent = holder.parent
    if parent is None:
        raise Misfit("amend-place-missing", "The place of the new heading is not in the law.")
    if _is_inside(parent, new, convention):
        _split(parent, holder.place, new)
        return
    siblings = parent.children
    stop = next(
        (i for i in range(holder.place, len(siblings)) if _ends(siblings[i], new, convention)),
        len(siblings),
    )
    _gather(parent, holder.place, stop, new)


def _rank(kind: str, convention: Convention) -> int:
    order = [style.kind for style in convention.division]
    return order.index(kind) if kind in order else len(order)


def _ends(node: Node, new: Node, convention: Convention) -> bool:
    return node.kind in _DIVISIONS and _rank(node.kind, convention) <= _rank(new.kind, convention)


def _is_inside(parent: Node, new: Node, convention: Convention) -> bool:
    """Whether a division cannot stand inside this one, which is of its rank or below."""
    return parent.kind in _DIVISIONS and (
        _rank(parent.kind, convention) >= _rank(new.kind, convention)
    )


def _gather(parent: Node, start: int, stop: int, new: Node) -> None:
    """Some children of a node become the new division's."""
    children = parent.children[start:stop]
    del parent.children[start:stop]
    parent.insert(start, [new])
    new.insert(0, children)


def _split(division: Node, place: int, new: Node) -> None:
    """What stands in a division from a place on goes into a new one behind it."""
    children = division.children[place:]
    del division.children[place:]
    division.touch()
    if division.parent is not None:
        division.parent.insert(division.place + 1, [new])
    new.insert(0, children)


def drop_division(node: Node) -> None:
    """A division loses its head: what it held goes on in the division before it."""
    parent, place, children = node.parent, node.place, node.children
    if parent is None:
        return
    node.remove()
    before = parent.children[place - 1] if place else None
    if before is not None and before.kind == node.kind:
        before.insert(len(before.children), children)
    else:
        parent.insert(place, children)
