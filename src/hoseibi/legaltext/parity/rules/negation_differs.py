"""What one version denies, the other denies too.

Why: one “not” turns a rule round. A hint: languages deny in many ways, and “unless” says what
another language says by “not”.

Bad:  第一条　相続人は、これを放棄することができない。
      Beside: Article 1 An heir can renounce this.
Good: 第一条　相続人は、これを放棄することができない。
      Beside: Article 1 An heir cannot renounce this.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ...model.span import Span
from ..sides import Pair
from ..small_words import Said, spot, units
from ..unlike import Spot

SEVERITY = HINT
MESSAGE = "The source says “{left}”, this version “{right}”. Look whether both deny the same."


def find(pair: Pair) -> Iterator[Spot]:
    """Units in which one version denies and the other has no word that might."""
    if not all(side.wording.negation and side.wording.denying for side in (pair.left, pair.right)):
        return
    for left, right in units(pair):
        for one, other in ((left, right), (right, left)):
            found = _denied(one)
            if found and not other.first(other.side.wording.denying):
                here, there = (found, None) if one is left else (None, found)
                yield spot(left, right, here, there)


def _denied(said: Said) -> Span | None:
    words = said.side.wording
    duty = said.first(words.must)
    found = said.first(words.negation)
    if found and duty and duty.start <= found.start < duty.end:
        return None
    return found
