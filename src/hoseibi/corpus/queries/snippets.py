"""The sentence around some words of a law, cut for reading."""

import re
from typing import NamedTuple

from hoseibi import legaltext

FARTHEST = 160
"""Characters that are shown on either side of the words, when no sentence ends before."""

_ENDS = re.compile(r"[。．។!?！？]|[.;]\s|\n")


class Snippet(NamedTuple):
    """A sentence cut at the words that it is shown for."""

    before: str
    words: str
    after: str


def pieces_of(provision: legaltext.Provision) -> dict[str, str]:
    """The own words of everything that stands in an article, by the place within it."""
    law = legaltext.Law(convention="", language="", provisions=(provision,))
    placed = legaltext.walk(law)
    top = len(placed[0].address)
    return {each.address[top + 2 :]: legaltext.text_of(each.provision) for each in placed}


def snippet(text: str, start: int, end: int) -> Snippet:
    """The sentence in which some words stand; what is too long is cut with an ellipsis."""
    begin, finish = max(0, start - FARTHEST), min(len(text), end + FARTHEST)
    cuts = [found.end() for found in _ENDS.finditer(text, begin, start)]
    left = cuts[-1] if cuts else begin
    stop = _ENDS.search(text, end, finish)
    right = stop.end() if stop else finish
    before = ("…" if left == begin and begin else "") + text[left:start].lstrip()
    after = text[end:right].rstrip() + ("…" if not stop and finish < len(text) else "")
    return Snippet(before, text[start:end], after)
