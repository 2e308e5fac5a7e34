"""Which provision of the old law is which of the new one, from what the comparison says."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...comparison import compare
from ...model.address import Placed, walk
from ...model.change import ADDED, DELETED, MOVED
from ...model.law import Law, Provision


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

    def children(
        self, old: Provision, new: Provision
    ) -> list[tuple[Provision | None, Provision | None]]:
        """Pairs in the order of the new law; what went stands where it was."""
        by_name = {self.old.of[id(child)]: child for child in old.children}
        mates: dict[int, Provision] = {}
        for child in new.children:
            name = self.new.of[id(child)]
            if name in self.came:
                continue
            mate = by_name.get(self.to_old.get(name, name))
            if mate is not None and mate.kind == child.kind and not self._went(mate):
                mates[id(child)] = mate
        return list(_merged(old.children, new.children, mates))

    def _went(self, old: Provision) -> bool:
        name = self.old.of[id(old)]
        return name in self.gone or name in self.left


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
