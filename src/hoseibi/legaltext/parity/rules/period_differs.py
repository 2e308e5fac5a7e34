"""Both versions give the same period.

Why: whoever relies on one version loses a right that the other still gives.

Bad:  Article 1 The owner answers within fourteen days.
      Beside: 第一条　所有者は、十五日以内に答える。
Good: Article 1 The owner answers within fourteen days.
      Beside: 第一条　所有者は、十四日以内に答える。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import PERIOD
from ...model.finding import ERROR
from ..sides import Pair
from ..unlike import Spot, unlike_figures

SEVERITY = ERROR
MESSAGE = "The source says “{left}”, this version “{right}”. Give the same period in both."


def find(pair: Pair) -> Iterator[Spot]:
    """Periods and ages of different length."""
    return unlike_figures(pair, {PERIOD})
