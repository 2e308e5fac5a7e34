"""Which provisions bear another number, in rows: a thousand shifted by one are one row."""

from __future__ import annotations

from ..model.change import Renumbered, Renumbering
from .matching import Matching


class Numbers:
    """Collects renumbered pairs in the reading order of the new law."""

    def __init__(self, matching: Matching) -> None:
        self.old, self.new = matching.old, matching.new
        self.pairs: list[tuple[int, int]] = []

    def look(self, first: int, second: int) -> None:
        """Note a pair when its number, as printed or in normal form, is another."""
        here, there = self.old.provisions[first], self.new.provisions[second]
        if here.num != there.num or here.number != there.number:
            self.pairs.append((first, second))

    def rows(self) -> tuple[Renumbering, ...]:
        """Neighbours of one kind that were shifted alike, together."""
        rows: list[list[tuple[int, int]]] = []
        open_rows: dict[tuple[str, int], list[tuple[int, int]]] = {}
        before, after = (
            (_ranks(self.old.provisions), _ranks(self.new.provisions)) if self.pairs else ([], [])
        )
        for pair in self.pairs:
            kind = self.new.provisions[pair[1]].kind
            home = -1 if kind == "article" else self.new.parent[pair[1]]
            row = open_rows.get((kind, home))
            if row and self._goes_on(row[-1], pair, before, after):
                row.append(pair)
            else:
                open_rows[kind, home] = row = [pair]
                rows.append(row)
        return tuple(
            Renumbering(self.new.provisions[row[0][1]].kind, tuple(map(self._item, row)))
            for row in rows
        )

    def _goes_on(
        self, last: tuple[int, int], pair: tuple[int, int], before: list[int], after: list[int]
    ) -> bool:
        beside = before[pair[0]] == before[last[0]] + 1 and after[pair[1]] == after[last[1]] + 1
        shift = self._shift(pair)
        return beside and shift is not None and self._shift(last) == shift

    def _shift(self, pair: tuple[int, int]) -> tuple[str, str, int] | None:
        """By how much a number was shifted, and in which article: 12-2 to 12-4."""
        here, there = self.old.provisions[pair[0]].number, self.new.provisions[pair[1]].number
        before, _, last = here.rpartition("-")
        now, _, fresh = there.rpartition("-")
        if not (_is_plain(last) and _is_plain(fresh)):
            return None
        return before, now, int(fresh) - int(last)

    def _item(self, pair: tuple[int, int]) -> Renumbered:
        first, second = pair
        there = self.new.provisions[second]
        return Renumbered(
            self.old.names[first],
            self.new.names[second],
            self.old.provisions[first].num,
            there.num,
            there.number,
        )


def _is_plain(number: str) -> bool:
    return number.isascii() and number.isdigit() and len(number) < 10


def _ranks(provisions: list) -> list[int]:  # type: ignore[type-arg]
    """Of each provision, how many of its kind come before it."""
    seen: dict[str, int] = {}
    ranks = []
    for provision in provisions:
        rank = seen.get(provision.kind, 0)
        ranks.append(rank)
        seen[provision.kind] = rank + 1
    return ranks
