"""What a person decided of two language versions: it stands, and the rest is aligned around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..model.alignment import HAND, Tie
from .units import Block, Unit

Sides = tuple[Sequence[Block], Sequence[Block]]


class Hand:
    """The ties by hand that still hold: every address is there, and in one of them only. A tie
    whose words are gone is left out, and so is the later of two that speak of one provision."""

    def __init__(self, kept: Collection[Tie], sides: Sides) -> None:
        self._taken: tuple[set[str], set[str]] = set(), set()
        blocks = _addresses([[block.address for block in side] for side in sides])
        units = _addresses(
            [[unit.address for block in side for unit in block.units] for side in sides]
        )
        decided = [tie for tie in kept if tie.by == HAND]
        self.articles = [tie for tie in decided if self._holds(tie, blocks)]
        self.units = [tie for tie in decided if self._holds(tie, units)]

    def _holds(self, tie: Tie, known: tuple[set[str], set[str]]) -> bool:
        ends = set(tie.left), set(tie.right)
        if not any(ends) or not all(
            end <= there and not end & taken
            for end, there, taken in zip(ends, known, self._taken, strict=True)
        ):
            return False
        for end, taken in zip(ends, self._taken, strict=True):
            taken |= end
        return True

    def free_blocks(self, blocks: Sequence[Block], side: int) -> list[Block]:
        """The blocks of a side that nobody tied."""
        return [block for block in blocks if block.address not in self._taken[side]]

    def free_units(self, blocks: Sequence[Block], side: int) -> list[Unit]:
        """The units of some blocks that nobody tied."""
        taken = self._taken[side]
        return [unit for block in blocks for unit in block.units if unit.address not in taken]


def _addresses(sides: list[list[str]]) -> tuple[set[str], set[str]]:
    return set(sides[0]), set(sides[1])
