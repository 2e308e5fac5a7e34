"""References to places in the laws beside, as far as their words leave no doubt of the place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.address import Placed
from ..model.reference import EXTERNAL, OTHER_LAW, Reference
from .profile import Profile
from .text import Text
from .vocabulary import compiled

_REACH = 40
_SUPPLEMENT = frozenset({"supplement", "annex"})
_ARTICLE, _PARAGRAPH = "art_", "para_"


class Abroad(NamedTuple):
    """A reference, where it stands, the law beside it that it names, and the short address of the
    article or paragraph there."""

    reference: Reference
    place: Placed
    other: Profile
    address: str


def abroad(text: Text) -> Iterator[Abroad]:
    """References to an article of a law beside, as it is now: not in supplements, which speak of
    the laws of their day, nor where the words speak of a former state."""
    if not text.beside:
        return
    for one in text.references:
        if one.kind != EXTERNAL or one.status != OTHER_LAW or not one.law:
            continue
        place = text.at[one.address]
        if text.top(place).provision.kind in _SUPPLEMENT or text.is_aside(place):
            continue
        other, address = text.neighbours.named(one.law), _address(one)
        if other is not None and address and not _is_former(text, one):
            yield Abroad(one, place, other, address)


def _address(one: Reference) -> str:
    """The article, with its paragraph where that is named by number right after it."""
    steps = one.targets[0].split("__") if one.targets else []
    if not steps or not steps[0].startswith(_ARTICLE):
        return ""
    if len(steps) > 1 and steps[1].startswith(_PARAGRAPH):
        return "__".join(steps[:2])
    return steps[0]


def _is_former(text: Text, one: Reference) -> bool:
    former = text.lexicon.former
    if not former:
        return False
    said = text.words[text.order[one.address]]
    return bool(compiled(former).search(said[max(0, one.span.start - _REACH) : one.span.end + 4]))
