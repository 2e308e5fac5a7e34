"""What one version requires, the other does not leave to choice.

Why: “must” for “may” turns a right into a duty. A hint: languages have more ways to say so than
the lists hold.

Bad:  第一条　所有者は、届け出なければならない。
      Beside: Article 1 The owner may give notice.
Good: 第一条　所有者は、届け出なければならない。
      Beside: Article 1 The owner must give notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ..sides import Pair
from ..small_words import bound, spot
from ..unlike import Spot

SEVERITY = HINT
MESSAGE = "The source says “{left}”, this version “{right}”. Look whether both bind alike."


def find(pair: Pair) -> Iterator[Spot]:
    """Sentences in which one version only requires and the other only allows."""
    if not all(side.wording.must and side.wording.may for side in (pair.left, pair.right)):
        return
    for left, right in bound(pair):
        if {left.kind, right.kind} == {"must", "may"}:
            yield spot(left, right, left.binding, right.binding)
