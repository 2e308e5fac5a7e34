"""The columns that all blocks of a sheet can share, so that each takes the whole breadth of it."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

UNITS = 360
"""The breadth of a sheet, divided."""

NEAR = 4
"""Edges of different blocks that are as near as this are made one."""


class Raster:
    """The edges of columns over a sheet, from 0 to UNITS."""

    def __init__(self, all_widths: Iterable[tuple[float, ...]]) -> None:
        self.edges = [0, UNITS]
        for widths in sorted(set(all_widths), key=lambda one: (-len(one), one)):
            self.enter(widths)
        self.known = {edge: at for at, edge in enumerate(self.edges)}

    def enter(self, widths: tuple[float, ...]) -> None:
        """Add the edges of a block that are not there yet."""
        for edge in self.snapped(widths)[1:-1]:
            if edge not in self.edges:
                bisect.insort(self.edges, edge)

    def snapped(self, widths: tuple[float, ...]) -> list[int]:
        """The edges of a block, each on one that is there where one is near."""
        total = sum(widths)
        out = [0]
        so_far = 0.0
        for place, width in enumerate(widths[:-1], start=1):
            so_far += width
            least = out[-1] + 1
            most = UNITS - (len(widths) - place)
            out.append(self.near(round(UNITS * so_far / total), least, most))
        return [*out, UNITS]

    def near(self, edge: int, least: int, most: int) -> int:
        """The nearest edge that is allowed."""
        at = bisect.bisect_left(self.edges, edge)
        there = [one for one in self.edges[max(at - 1, 0) : at + 1] if least <= one <= most]
        close = [one for one in there if abs(one - edge) <= NEAR]
        if close:
            return min(close, key=lambda one: abs(one - edge))
        return min(max(edge, least), most)

    def columns(self, widths: tuple[float, ...]) -> list[int]:
        """For the edges of a block, the columns of the sheet at which they are."""
        return [self.known[edge] for edge in self.snapped(widths)]

    def widths(self) -> list[int]:
        """How wide each column of the sheet is, in units."""
        return [right - left for left, right in zip(self.edges, self.edges[1:], strict=False)]
