"""Which provision of the old law is which of the new one, from what the comparison says."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...comparison import compare
from ...model.address import Placed, walk
from ...model.change import ADDED, DELETED, MOVED
from ...model.instruction import Step
from ...model.law import Law, Provision
from ..apply.tree import counted
from .steps import Steps

ONLY = "*only"
"""In the place of a number: the only paragraph of an article."""


class Pairs:
    """Answers for children of a matched pair: what stayed, what went, what came."""

    def __init__(self, old: Law, new: Law) -> None:
        comparison = compare(old, new)
        self.gone = {change.old for change in comparison.changes if change.kind == DELETED}
        self.came = {change.new for change in comparison.changes if change.kind in (ADDED, MOVED)}
        self.left = {change.old for change in comparison.changes if change.kind == MOVED}
        self.to_old = {item.new: item.old for row in comparison.renumberings for item in row.items}
        self.old = Names(walk(old))
        self.new = Names(walk(new))
        self.counted: dict[int, str] = {}
        for place in (*self.old.placed, *self.new.placed):
            self._count(place.provision)

    def _count(self, provision: Provision) -> None:
        numbers = counted(provision.children)
        for at, number in numbers:
            name = ONLY if len(numbers) == 1 and provision.kind == "article" else number
            self.counted[id(provision.children[at])] = name

    def children(
        self, old: Provision, new: Provision
    ) -> list[tuple[Provision | None, Provision | None]]:
        """Pairs in the order of the new law; what went stands where it was."""
        by_name = {self.old.of[id(child)]: child for child in old.children}
        by_segment = {_segment(name): child for name, child in by_name.items()}
        mates: dict[int, Provision] = {}
        for child in new.children:
            name = self.new.of[id(child)]
            if name in self.came:
                continue
            # What stands in a renumbered provision has a new name though its own number stayed.
            mate = by_name.get(self.to_old[name]) if name in self.to_old else None
            mate = mate or by_segment.get(_segment(name))
            if mate is not None and mate.kind == child.kind and not self._went(mate):
                mates[id(child)] = mate
        return list(_merged(old.children, new.children, mates))

    def way(self, steps: Steps, child: Provision, *, beside: bool = False) -> Steps:
        """The way to what stands in a provision: by its number, or by its place where paragraphs
        bear none. The only paragraph of an article goes without saying, unless what stands
        `beside` it is meant."""
        number = child.number or self.counted.get(id(child), "")
        if number == ONLY:
            if not beside:
                return steps
            number = "1"
        return (*steps, Step(child.kind, number, child.num if child.number else ""))

    def _went(self, old: Provision) -> bool:
        name = self.old.of[id(old)]
        return name in self.gone or name in self.left


def _segment(name: str) -> str:
    return name.rpartition("__")[2]


def _merged(
    olds: tuple[Provision, ...], news: tuple[Provision, ...], mates: dict[int, Provision]
) -> Iterator[tuple[Provision | None, Provision | None]]:
    kept = {id(mate) for mate in mates.values()}
    rest = list(olds)
    for new in news:
        mate = mates.get(id(new))
        if mate is None:
            yield None, new
            continue
        while rest and rest[0] is not mate and id(rest[0]) not in kept:
            yield rest.pop(0), None
        if any(one is mate for one in rest):
            rest = [one for one in rest if one is not mate]
        yield mate, new
    for old in rest:
        if id(old) not in kept:
            yield old, None


class Names:
    """Short addresses of the provisions of one law, by the object."""

    def __init__(self, placed: list[Placed]) -> None:
        self.placed = placed
        self.of = {id(place.provision): place.short for place in placed}


def unique(law: Law) -> Law:
    """The law with every provision an object of its own, so that objects can be told apart."""
    return msgspec.structs.replace(
        law, provisions=tuple(_unique(provision) for provision in law.provisions)
    )


def _unique(provision: Provision) -> Provision:
    children = tuple(_unique(child) for child in provision.children)
    return msgspec.structs.replace(provision, children=children)
