"""Where the count of paragraphs depends on one of which nothing shows whether it begins there.

In a text that the width of a page broke, a sentence may end at the full width of a line: the reader
begins a paragraph after it, and all that follow are counted on from there.
"""

from __future__ import annotations

from .items import PARAGRAPH, Item, Step
from .mentions import Mention
from .places import Places

_BACKWARDS = ("last", "last-but-one")
_ALONG = ("previous", "next")
_CARRIED = ("same", "those")
_COUNTED = ("", "first")


def doubt_of(
    places: Places, item: Item, here: int, found: tuple[int, ...], mention: Mention | None
) -> int:
    """The first paragraph on whose unsure beginning it depends that an item in the words at `here`
    means the places `found`; -1 for none. What was mentioned before brings its own doubt."""
    first = item.steps[0]
    before = mention.doubt if mention is not None else -1
    if before >= 0 and first.how in _CARRIED and first.level >= PARAGRAPH:
        return before
    for step in (*item.steps, *item.until):
        if step.level == PARAGRAPH:
            for place in {found[0], found[-1]} if found else ():
                doubted = _unsure(places, step, here, place)
                if doubted >= 0:
                    return doubted
    return -1


def _unsure(places: Places, step: Step, here: int, place: int) -> int:
    """The paragraph that makes a step to a place unsure; -1 for none."""
    part = places.part(places.up(place, PARAGRAPH))
    if part < 0 or places.placed[part].provision.num:
        return -1
    row, rank = places.placed[part].parent, places.rank(part)
    if step.how in _COUNTED:
        return places.unsure_break(row, -1, rank)
    if step.how in _BACKWARDS:
        return places.unsure_break(row, rank - 1, len(places.siblings(part)))
    own = places.part(places.up(here, PARAGRAPH)) if step.how in _ALONG else -1
    if own < 0 or places.placed[own].parent != row:
        return -1
    low, high = sorted((rank, places.rank(own)))
    return places.unsure_break(row, low, high)
