"""Both versions give the same day.

Why: rights begin and end on a day; a slip of one digit moves them for all readers of one version.

Bad:  第一条　この法律は、令和八年四月一日から施行する。
      Beside: Article 1 This Act comes into force on April 11, 2026.
Good: 第一条　この法律は、令和八年四月一日から施行する。
      Beside: Article 1 This Act comes into force on April 1, 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import DATE
from ...model.finding import ERROR
from ..sides import Pair
from ..unlike import Spot, unlike_figures

SEVERITY = ERROR
MESSAGE = "The source says “{left}”, this version “{right}”. Give the same day in both."


def find(pair: Pair) -> Iterator[Spot]:
    """Days that are not the same, in whatever calendar they are written."""
    return unlike_figures(pair, {DATE})
