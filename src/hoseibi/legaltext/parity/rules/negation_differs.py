"""What one version denies, the other denies too.

Why: one “not” turns a rule round. A hint: languages deny in many ways, and “unless” says what
another language says by “not”.

Bad:  第一条　相続人は、これを放棄することができない。
      Beside: Article 1 An heir can renounce this.
Good: 第一条　相続人は、これを放棄することができない。
      Beside: Article 1 An heir cannot renounce this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...model.finding import HINT
from ...model.span import Span
from ..sides import Pair
from ..small_words import Said, firsts, sentences, spot
from ..unlike import Spot

SEVERITY = HINT
MESSAGE = "The source says “{left}”, this version “{right}”. Look whether both deny the same."


def find(pair: Pair) -> Iterator[Spot]:
    """Units in which one version denies and the other has no word that might; or in which one
    forbids what the other allows."""
    if not all(side.wording.negation and side.wording.denying for side in (pair.left, pair.right)):
        return
    for left, right in sentences(pair):
        yield from _spots(left, right, _denied_alone)
    for left, right in firsts(pair):
        yield from _spots(left, right, _forbidden_alone)


Ask = Callable[[Said, Said], tuple[Span | None, Span | None]]


def _spots(left: Said, right: Said, ask: Ask) -> Iterator[Spot]:
    for one, other in ((left, right), (right, left)):
        found, against = ask(one, other)
        if found:
            here, there = (found, against) if one is left else (against, found)
            yield spot(left, right, here, there)


def _denied_alone(one: Said, other: Said) -> tuple[Span | None, Span | None]:
    """What one denies where the other has no word that might."""
    denied = _denied(one)
    return (denied, None) if denied and not other.may_deny else (None, None)


def _forbidden_alone(one: Said, other: Said) -> tuple[Span | None, Span | None]:
    """What one forbids and the other allows; None where they agree."""
    if _denied_alone(one, other)[0]:
        return None, None
    words = other.side.wording
    barred, allowed = _only_barred(one), other.first(words.may)
    if other.first(words.barred):
        return None, None
    if barred and allowed and not other.first(words.negation) and not other.first(words.save):
        return barred, allowed
    if (one.kind, other.kind) == ("barred", "may") and other.allows_plainly:
        return one.binding, other.binding
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
    if said.first(words.turned):
        return None
    return found
