"""Two language versions as rows to be read: each tie with the words of both sides."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..model.address import Placed, walk
from ..model.alignment import Alignment, Tie
from ..model.law import Law, text_of, words


class Said(msgspec.Struct, frozen=True, gc=False):
    """One provision as a row shows it."""

    address: str
    num: str
    heading: str
    text: str


class AlignedRow(msgspec.Struct, frozen=True):
    """A tie with the words of both sides. `whole` is true for an article or a division, which a
    row shows with its number and heading; its units follow in rows of their own."""

    tie: Tie
    left: tuple[Said, ...]
    right: tuple[Said, ...]
    whole: bool = False


def aligned_rows(left: Law, right: Law, alignment: Alignment) -> list[AlignedRow]:
    """Every article and every unit, in the order of the first text; an article that has words of
    its own shows them in the row of its unit."""
    return list(_Rows(left, right).of(alignment))


class _Rows:
    def __init__(self, left: Law, right: Law) -> None:
        self.walked = walk(left), walk(right)
        self.placed = tuple({place.short: place for place in walked} for walked in self.walked)

    def of(self, alignment: Alignment) -> Iterator[AlignedRow]:
        homes: dict[tuple[int, str], int] = {}
        for at, tie in enumerate(alignment.articles):
            for address in tie.left:
                homes[0, address] = at
            for address in tie.right:
                homes[1, address] = at
        inside: dict[int, list[Tie]] = {}
        last = 0
        for unit in alignment.units:
            last = self._home(unit, homes, last)
            inside.setdefault(last, []).append(unit)
        for at, tie in enumerate(alignment.articles):
            yield AlignedRow(tie, self._heads(0, tie.left), self._heads(1, tie.right), whole=True)
            for unit in inside.get(at, ()):
                yield AlignedRow(unit, self._said(0, unit.left), self._said(1, unit.right))

    def _home(self, unit: Tie, homes: dict[tuple[int, str], int], last: int) -> int:
        """The place of the article in which a unit stands; of the first side that has one."""
        for side, addresses in enumerate((unit.left, unit.right)):
            for address in addresses[:1]:
                at = self._above(side, address, homes)
                if at is not None:
                    return at
        return last

    def _above(self, side: int, address: str, homes: dict[tuple[int, str], int]) -> int | None:
        place: Placed | None = self.placed[side].get(address)
        while place is not None:
            at = homes.get((side, place.short))
            if at is not None:
                return at
            place = self.walked[side][place.parent] if place.parent >= 0 else None
        return None

    def _heads(self, side: int, addresses: tuple[str, ...]) -> tuple[Said, ...]:
        return tuple(
            Said(address, place.provision.num, words(place.provision.heading), "")
            for address, place in ((one, self.placed[side][one]) for one in addresses)
        )

    def _said(self, side: int, addresses: tuple[str, ...]) -> tuple[Said, ...]:
        found = []
        for address in addresses:
            provision = self.placed[side][address].provision
            num = "" if provision.kind == "article" else provision.num
            found.append(Said(address, num, "", text_of(provision)))
        return tuple(found)
