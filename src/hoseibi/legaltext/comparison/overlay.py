"""Both laws in one tree: what stayed, came and went, each in its place."""

from __future__ import annotations

from collections import defaultdict

from ..model.address import Placed, walk
from ..model.change import ADDED, DELETED, GONE, MOVED, SAME, Change, Comparison, Renumbered
from ..model.law import Law, Provision
from .sides import names

TOP = -1
ABSENT = frozenset((DELETED, GONE))
"""Marks of what the new law does not have at this place."""


class Marked:
    """A provision of the overlay.

    status      `same`, `changed`, `added`, `deleted`, `moved` (it came here) or `gone` (it was here
                and is elsewhere now; `change` is None when the reason stands elsewhere)
    provision   as it was, or as it came
    old, new    its short addresses where they are known
    children    None as long as nothing differs inside
    """

    __slots__ = ("change", "children", "new", "number", "old", "provision", "status")

    def __init__(self, provision: Provision, old: str = "", status: str = SAME) -> None:
        self.provision = provision
        self.status = status
        self.old = old
        self.new = ""
        self.change: Change | None = None
        self.number: Renumbered | None = None
        self.children: list[Marked] | None = None

    @property
    def num(self) -> str:
        """The number as it is printed now."""
        return self.number.num if self.number else self.provision.num

    @property
    def touched(self) -> bool:
        """Whether anything differs in it or inside it."""
        return self.status != SAME or self.number is not None or self.children is not None


def overlay(old: Law, comparison: Comparison) -> Marked:
    """The old law with everything marked that the comparison says; the root is no provision."""
    return _Overlay(old, comparison).root


class _Overlay:
    """Opens the old law only where something differs."""

    def __init__(self, old: Law, comparison: Comparison) -> None:
        self.placed: list[Placed] = walk(old)
        self.names = names(self.placed)
        self.at = {name: at for at, name in enumerate(self.names)}
        self.inside: dict[int, list[int]] = defaultdict(list)
        for at, place in enumerate(self.placed):
            self.inside[place.parent].append(at)
        self.root = Marked(Provision("law", children=old.provisions))
        self.known: dict[int, Marked] = {TOP: self.root}
        self.came: dict[str, Marked] = {}
        self.number(comparison)
        self.change(comparison)
        self.take_out(comparison)
        self.put_in(comparison)

    def number(self, comparison: Comparison) -> None:
        for row in comparison.renumberings:
            for item in row.items:
                marked = self.marked(item.old)
                marked.number, marked.new = item, item.new

    def change(self, comparison: Comparison) -> None:
        for change in comparison.changes:
            if change.provision and change.kind == ADDED:
                marked = self.came[change.new] = Marked(change.provision)
            else:
                marked = self.marked(change.old)
            marked.status, marked.change, marked.new = change.kind, change, change.new

    def take_out(self, comparison: Comparison) -> None:
        """Leave a mark wherever a provision was that moved."""
        moved = [self.at[one.old] for one in comparison.changes if one.kind == MOVED]
        for parent in {self.placed[at].parent for at in moved}:
            marked = self.known[parent]
            marked.children = [
                _ghost(child) if child.status == MOVED else child for child in marked.children or ()
            ]

    def put_in(self, comparison: Comparison) -> None:
        """Put what came where it belongs, from the first place to the last."""
        coming: dict[tuple[str, str], list[tuple[int, Marked]]] = defaultdict(list)
        for change in comparison.changes:
            if change.place:
                came = change.kind == ADDED
                marked = self.came[change.new] if came else self.marked(change.old)
                place = change.place
                coming[place.old, place.new].append((place.position, marked))
        for (before, now), row in coming.items():
            parent = self.parent(before, now)
            row.sort(key=lambda placed: placed[0])
            parent.children = _merged(self.opened(parent), row)

    def parent(self, old: str, new: str) -> Marked:
        if old or not new:
            return self.marked(old)
        return self.came[new]

    def marked(self, name: str) -> Marked:
        """The provision that had a name in the old law; the root for the empty name."""
        return self.at_place(self.at[name] if name else TOP)

    def at_place(self, at: int) -> Marked:
        found = self.known.get(at)
        if found is not None:
            return found
        above = self.placed[at].parent
        parent = self.at_place(above)
        parent.children = []
        for child in self.inside[above]:
            marked = Marked(self.placed[child].provision, self.names[child])
            self.known[child] = marked
            parent.children.append(marked)
        return self.known[at]

    def opened(self, marked: Marked) -> list[Marked]:
        """What is inside a provision, so that something may be put in."""
        if marked.children is None:
            if marked is self.root or marked.old:
                above = TOP if marked is self.root else self.at[marked.old]
                if not self.inside[above]:
                    return []
                self.at_place(self.inside[above][0])
            else:
                marked.children = [Marked(child) for child in marked.provision.children]
        return marked.children or []


def _ghost(marked: Marked) -> Marked:
    ghost = Marked(marked.provision, marked.old, GONE)
    ghost.new = marked.new
    return ghost


def _merged(here: list[Marked], coming: list[tuple[int, Marked]]) -> list[Marked]:
    """What came put among what is here: a position counts what the new law has before it."""
    merged: list[Marked] = []
    live = next_one = 0
    for marked in here:
        stays = marked.status not in ABSENT
        while stays and next_one < len(coming) and coming[next_one][0] == live:
            merged.append(coming[next_one][1])
            next_one += 1
            live += 1
        merged.append(marked)
        live += stays
    merged.extend(marked for _, marked in coming[next_one:])
    return merged
