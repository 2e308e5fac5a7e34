"""Both versions count the same number of persons and things.

Why: “two witnesses” in one version and “three” in the other make a will valid for some readers
only. A warning: languages say small numbers in many ways that no list holds.

Bad:  Article 1 A will needs five witnesses.
      Beside: 第一条　遺言には、証人三人の立会いを要する。
Good: Article 1 A will needs three witnesses.
      Beside: 第一条　遺言には、証人三人の立会いを要する。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import FOLD, NUMBER
from ...model.finding import WARNING
from ..sides import Pair
from ..unlike import Spot, unlike_figures

SEVERITY = WARNING
MESSAGE = "The source says “{left}”, this version “{right}”. Look whether both count the same."


def find(pair: Pair) -> Iterator[Spot]:
    """Other numbers than those of money, time, shares and places."""
    return unlike_figures(pair, {NUMBER, FOLD}, both=True)
