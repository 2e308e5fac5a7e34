"""References to places in other laws, as far as their words leave no doubt of the place."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.reference import EXTERNAL, OTHER_LAW, Reference
from ..model.toml import compiled
from .profile import Cited
from .text import Text

_REACH = 40
_BESIDE = 60
_OF_ITS_DAY = frozenset({"supplement", "annex", "preface", "preamble"})
_ARTICLE, _PARAGRAPH = "art_", "para_"


def cited_in(text: Text) -> Iterator[Cited]:
    """References by number to an article of another law as it is now: not in supplements and
    enacting words, which speak of the laws of their day, nor where the words speak of a former
    state, nor where they may mean an article of this law."""
    sure = text.lexicon.sure
    for one in text.references if sure else ():
        if one.kind != EXTERNAL or one.status != OTHER_LAW or not one.law:
            continue
        place, there = text.at[one.address], _address(one)
        if text.top(place).provision.kind in _OF_ITS_DAY or text.is_aside(place):
            continue
        if not there or not compiled(sure).match(one.words):
            continue
        if not _is_former(text, one) and not _may_be_own(text, one, there):
            span = one.span
            several = len(one.targets) > 1
            yield Cited(one.law, there, several, one.words, one.address, span.start, span.end)


def _address(one: Reference) -> str:
    """The article, with its paragraph where that is named by number right after it."""
    steps = one.targets[0].split("__") if one.targets else []
    if not steps or not steps[0].startswith(_ARTICLE):
        return ""
    if len(steps) > 1 and steps[1].startswith(_PARAGRAPH):
        return "__".join(steps[:2])
    return steps[0]


def _may_be_own(text: Text, one: Reference, address: str) -> bool:
    """Whether this law has such an article too, and the other law is not named right beside."""
    said, span = text.words[text.order[one.address]], one.span
    beside = said[max(0, span.start - _BESIDE) : span.end + _BESIDE]
    return address.partition("__")[0] in text.short and one.law[-2:] not in beside


def _is_former(text: Text, one: Reference) -> bool:
    former = text.lexicon.former
    if not former:
        return False
    said = text.words[text.order[one.address]]
    return bool(compiled(former).search(said[max(0, one.span.start - _REACH) : one.span.end + 4]))
