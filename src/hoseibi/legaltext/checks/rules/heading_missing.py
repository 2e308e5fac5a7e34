"""Where other chapters have a heading, none is without.

Why: a reader runs down the headings of parts, chapters and sections; one without is passed over.

Bad:  Chapter 1 Aim / Article 1 It begins. / Chapter 2 Courts / Article 2 It goes on.
      Chapter 3 / Article 3 It goes on. / Chapter 4 End / Article 4 It ends.
Good: Chapter 1 Aim / Article 1 It begins. / Chapter 2 End / Article 2 It ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...model.address import Placed
from ...model.finding import WARNING
from ...model.law import DIVISIONS, words
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "{num} has no heading, and {count} of {all} beside it have one. Give it one."

_FEWEST = 3
_SHARE = 0.75


def find(text: Text) -> Iterator[Spot]:
    """Divisions without a heading among those of their kind that have one."""
    for row in _divisions(text):
        yield from _bare(text, row)


def _divisions(text: Text) -> Iterator[list[Placed]]:
    found = [
        place
        for place, quoted in zip(text.placed, text.quoted, strict=True)
        if place.provision.kind in DIVISIONS and place.provision.num and not quoted
    ]
    found.sort(key=_kind)
    for _, row in groupby(found, key=_kind):
        yield list(row)


def _kind(place: Placed) -> str:
    return place.provision.kind


def _bare(text: Text, row: list[Placed]) -> Iterator[Spot]:
    bare = [place for place in row if not words(place.provision.heading).strip(" \u3000()（）.")]
    headed = len(row) - len(bare)
    if headed < _FEWEST or headed < _SHARE * len(row):
        return
    for place in bare:
        if not text.is_repealed(place.provision) and not text.goes_on(place):
            said = {"num": place.provision.num, "count": str(headed), "all": str(len(row))}
            yield Spot(place, said=said)
