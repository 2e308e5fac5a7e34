"""Numbered provisions inside one other, as rows in which each should follow the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.address import Placed
from .numbers import GAP, step
from .text import Spot, Text

_DOUBLED = "aa, bb, cc"
_SIGNS = re.compile(r"\w+")


def gaps(text: Text, kind: str) -> Iterator[Spot]:
    """Provisions of a kind that leave out a number of their row; a row may begin again at 1, and
    ends where another kind of number begins. Parts printed in excerpts are left aside."""
    for here, inside in enumerate(text.children):
        if len(inside) < 2 or text.quoted[here]:
            continue
        row = [text.placed[child] for child in inside]
        row = [place for place in row if _counts(place, kind)]
        for before, place in zip(row, row[1:], strict=False):
            if _skips(before, place) and not _is_apart(text, place):
                earlier = before.provision
                said = {"before": earlier.num or earlier.number, "num": place.provision.num}
                yield Spot(place, said=said)


def _counts(place: Placed, kind: str) -> bool:
    provision = place.provision
    printed = bool(provision.num) or kind == "paragraph"  # the first often bears no number
    return provision.kind == kind and printed and bool(provision.number)


def _skips(before: Placed, place: Placed) -> bool:
    was, now = _row(before), _row(place)
    if was != now or now == _DOUBLED:
        return False
    return step(before.provision.number, place.provision.number) == GAP


def _row(place: Placed) -> str:
    """Which row a number belongs to; the first paragraph, without a number, belongs to figures."""
    found = _SIGNS.search(place.provision.num)
    if found is None or found[0][0].isnumeric():
        return "figures"
    letters = found[0]
    doubled = len(letters) > 1 and len(set(letters)) == 1 and letters[0] not in "iI"
    return _DOUBLED if doubled else "letters"


def _is_apart(text: Text, place: Placed) -> bool:
    """Whether a provision stands in an excerpt, or in an annex, which numbers as it likes."""
    top = text.top(place)
    return text.is_excerpt(top) or top.provision.kind == "annex"
