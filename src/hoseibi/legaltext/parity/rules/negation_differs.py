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
from ..small_words import Said, sentences, spot
from ..unlike import Spot

SEVERITY = HINT
MESSAGE = "The source says “{left}”, this version “{right}”. Look whether both deny the same."


def find(pair: Pair) -> Iterator[Spot]:
    """Units in which one version denies and the other has no word that might; or in which one
    forbids what the other allows."""
    if not all(side.wording.negation and side.wording.denying for side in (pair.left, pair.right)):
        return
    for left, right in sentences(pair):
        for one, other in ((left, right), (right, left)):
            found, against = _unlike(one, other)
            if found:
                here, there = (found, against) if one is left else (against, found)
                yield spot(left, right, here, there)


def _unlike(one: Said, other: Said) -> tuple[Span | None, Span | None]:
    """What one denies, and what the other allows or nothing; None where they agree."""
    denied = _denied(one)
    if denied and not other.may_deny:
        return denied, None
    if not one.is_one_sentence or not other.is_one_sentence:
        return None, None
    barred, allowed = _only_barred(one), other.first(other.side.wording.may)
    if barred and allowed and not other.first(other.side.wording.negation):
        return barred, allowed
    return None, None


def _only_barred(said: Said) -> Span | None:
    """What a unit forbids, where it allows nothing besides."""
    return None if said.first(said.side.wording.may) else said.first(said.side.wording.barred)


def _denied(said: Said) -> Span | None:
    words = said.side.wording
    duty = said.first(words.must)
    found = said.first(words.negation)
    if found and duty and duty.start <= found.start < duty.end:
        return None
    return found
