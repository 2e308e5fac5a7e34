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
from ..small_words import Said, sentences, spot
from ..unlike import Spot

SEVERITY = HINT
MESSAGE = "The source says “{left}”, this version “{right}”. Look whether both bind alike."


def find(pair: Pair) -> Iterator[Spot]:
    """Units in which one version only requires and the other only allows."""
    if not all(side.wording.must and side.wording.may for side in (pair.left, pair.right)):
        return
    for left, right in sentences(pair):
        here, there = _kind(left), _kind(right)
        if {here, there} == {"must", "may"}:
            words = left.side.wording, right.side.wording
            spans = left.first(getattr(words[0], here)), right.first(getattr(words[1], there))
            yield spot(left, right, *spans)


def _kind(said: Said) -> str:
    """`must` or `may` where a sentence says only one of them, and forbids nothing; in more than one
    sentence the word may be of another."""
    words = said.side.wording
    if said.first(words.barred) or not said.is_one_sentence:
        return ""
    must, may = said.first(words.must), said.first(words.may)
    if bool(must) == bool(may):
        return ""
    return "must" if must else "may"
