"""Both versions give the same percentage or fraction.

Why: a majority or a rate of interest is one number; two make two rules.

Bad:  第一条　総会の決議は、三分の二以上の多数による。
      Beside: Article 1 A resolution needs a majority of three quarters.
Good: 第一条　総会の決議は、三分の二以上の多数による。
      Beside: Article 1 A resolution needs a majority of two thirds.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import SHARE
from ...model.finding import ERROR
from ..sides import Pair
from ..unlike import Spot, unlike_figures

SEVERITY = ERROR
MESSAGE = "The source says “{left}”, this version “{right}”. Give the same share in both."


def find(pair: Pair) -> Iterator[Spot]:
    """Percentages and fractions of different value."""
    return unlike_figures(pair, {SHARE})
