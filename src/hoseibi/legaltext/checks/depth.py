"""How deep in brackets or quotation marks a place in some words stands, in one pass over them."""

from __future__ import annotations

import re
from bisect import bisect_left

from ..model.toml import compiled


class Depth:
    """Answers for any place of the words that it was made for, in logarithmic time."""

    def __init__(self, said: str, opening: str, closing: str) -> None:
        self._places: list[int] = []
        self._depths: list[int] = [0]
        if opening:
            marks = compiled(f"[{re.escape(opening + closing)}]")
            for mark in marks.finditer(said):
                change = 1 if mark[0] in opening else -1
                self._places.append(mark.start())
                self._depths.append(max(0, self._depths[-1] + change))

    def at(self, place: int) -> int:
        """How many marks are open before a place."""
        return self._depths[bisect_left(self._places, place)]
