"""Where one version joins by “and”, the other does not leave a choice by “or”.

Why: three conditions that must all be met are not three of which one is enough.

Bad:  第一条　子及び孫は、相続人となる。
      Beside: Article 1 The children or the grandchildren become heirs.
Good: 第一条　子及び孫は、相続人となる。
      Beside: Article 1 The children and the grandchildren become heirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ..sides import Pair
from ..small_words import Said, spot, units
from ..unlike import Spot

SEVERITY = HINT
MESSAGE = "The source joins by “{left}”, this version by “{right}”. Look whether both mean all."


def find(pair: Pair) -> Iterator[Spot]:
    """Units in which one version only joins and the other only leaves a choice."""
    if not all(side.wording.all_of and side.wording.one_of for side in (pair.left, pair.right)):
        return
    for left, right in units(pair):
        here, there = _kind(left), _kind(right)
        if {here, there} == {"all_of", "one_of"}:
            words = left.side.wording, right.side.wording
            spans = left.first(getattr(words[0], here)), right.first(getattr(words[1], there))
            yield spot(left, right, *spans)


def _kind(said: Said) -> str:
    words = said.side.wording
    every, some = said.first(words.all_of), said.first(words.one_of)
    return "" if bool(every) == bool(some) else ("all_of" if every else "one_of")
