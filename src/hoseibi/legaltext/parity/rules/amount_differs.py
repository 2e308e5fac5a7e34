"""Both versions give the same amount of money.

Why: a fine or a limit that depends on the language in which one reads is no rule.

Bad:  Điều 1. Người vi phạm bị phạt 500.000 đồng.
      Beside: Article 1 A person in breach is fined 5,000,000 dong.
Good: Điều 1. Người vi phạm bị phạt 500.000 đồng.
      Beside: Article 1 A person in breach is fined five hundred thousand dong.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import AMOUNT
from ...model.finding import ERROR
from ..sides import Pair
from ..unlike import Spot, unlike_figures

SEVERITY = ERROR
MESSAGE = "The source says “{left}”, this version “{right}”. Give the same amount in both."


def find(pair: Pair) -> Iterator[Spot]:
    """Amounts of different value or currency."""
    return unlike_figures(pair, {AMOUNT})
