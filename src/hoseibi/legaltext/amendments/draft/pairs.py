"""Which provision of the old law is which of the new one, from what the comparison says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ...comparison.compare import longest_rising
from ...comparison.matching import NONE, Matching
from ...comparison.sides import Alike, Side
from ...model.instruction import Step
from ...model.law import Law, Provision
from ..apply.tree import counted


class Pairs:
    """Answers for children of a matched pair: what stayed, what went, what came."""

    def __init__(self, old: Law, new: Law, *, numbered: bool = False) -> None:
        """With `numbered`, an article is the one that bears its number."""
        alike = Alike()
        before, after = Side(old, alike), Side(new, alike)
        matching = Matching(before, after)
        self.mates = {
            id(after.provisions[at]): before.provisions[mate]
            for at, mate in enumerate(matching.to_old)
            if mate != NONE
        }
        if numbered:
            self._by_number(before.provisions, after.provisions)
        self.counted: dict[int, str] = {}
        for provision in (*before.provisions, *after.provisions):
            self._count(provision)

    def _by_number(self, olds: Sequence[Provision], news: Sequence[Provision]) -> None:
        known = {one.number: one for one in olds if one.kind == "article" and one.number}
        for new in news:
            if new.kind == "article" and new.number:
                self.mates.pop(id(new), None)
                if new.number in known:
                    self.mates[id(new)] = known[new.number]

    def _count(self, provision: Provision) -> None:
        numbers = counted(provision.children)
        for at, number in numbers:
            self.counted[id(provision.children[at])] = number

    def children(
        self, old: Provision, new: Provision
    ) -> list[tuple[Provision | None, Provision | None]]:
        """Pairs in the order of the new law; what went stands where it was. What stands in another
        order than before went and came."""
        places = {id(child): place for place, child in enumerate(old.children)}
        staying = [
            (child, mate)
            for child in new.children
            if (mate := self.mates.get(id(child))) is not None
            and id(mate) in places
            and mate.kind == child.kind
        ]
        order = longest_rising([places[id(mate)] for _, mate in staying])
        mates = {id(staying[at][0]): staying[at][1] for at in order}
        return list(_merged(old.children, new.children, mates))

    def mate(self, new: Provision) -> Provision | None:
        """The old form of a provision of the new law, wherever it stood; None for what came."""
        mate = self.mates.get(id(new))
        return mate if mate is not None and mate.kind == new.kind else None

    def step(self, child: Provision, now: Step) -> Step:
        """The step to a provision that is now at some step: where paragraphs bear no number, by its
        place among them."""
        if now.number:
            return now
        return Step(child.kind, self.counted.get(id(child), ""))


def _merged(
    olds: tuple[Provision, ...], news: tuple[Provision, ...], mates: dict[int, Provision]
) -> Iterator[tuple[Provision | None, Provision | None]]:
    """Both rows as one; mates stand in the same order in both."""
    kept = {id(mate) for mate in mates.values()}
    rest = iter(olds)
    for new in news:
        mate = mates.get(id(new))
        if mate is None:
            yield None, new
            continue
        for old in rest:
            if old is mate:
                break
            if id(old) not in kept:
                yield old, None
        yield mate, new
    yield from ((old, None) for old in rest if id(old) not in kept)


def unique(law: Law) -> Law:
    """The law with every provision an object of its own, so that objects can be told apart."""
    return msgspec.structs.replace(
        law, provisions=tuple(_unique(provision) for provision in law.provisions)
    )


def _unique(provision: Provision) -> Provision:
    children = tuple(_unique(child) for child in provision.children)
    return msgspec.structs.replace(provision, children=children)
