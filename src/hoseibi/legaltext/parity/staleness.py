"""Which translated provisions become stale when their source changes."""

from __future__ import annotations

from collections.abc import Mapping

from ..comparison import compare
from ..model.address import walk
from ..model.law import Law, text_of, words
from ..model.translation import MISSING, STALE


def translations_after(old: Law, new: Law, statuses: Mapping[str, str]) -> dict[str, str]:
    """The status of each provision with words, when its source becomes another state.

    statuses  of the provisions of the old state by short address, as `TRANSLATION_STATUSES` has
              them; one that is not named is missing

    A provision whose words or heading changed is stale; what came is missing; what only bears
    another number or stands elsewhere keeps its status under its new address; what went is gone.
    """
    comparison = compare(old, new)
    former = {row.new: row.old for several in comparison.renumberings for row in several.items} | {
        change.new: change.old for change in comparison.changes if change.new and change.old
    }
    touched = {one.new for one in comparison.changes if one.text or one.heading}
    came = {one.new for one in comparison.changes if not one.old}
    known = {place.short for place in walk(old)}
    found: dict[str, str] = {}
    places = walk(new)
    homes: list[str] = []
    for place in places:
        above = places[place.parent].short if place.parent >= 0 else ""
        home = homes[place.parent] if place.parent >= 0 else ""
        fresh = place.short in came or (place.parent >= 0 and home == _CAME)
        here = _CAME if fresh else former.get(place.short) or _moved(place.short, above, home)
        homes.append(here)
        if text_of(place.provision) or words(place.provision.heading):
            status = statuses.get(here, MISSING) if here in known else MISSING
            stale = place.short in touched and status != MISSING
            found[place.short] = STALE if stale else status
    return found


_CAME = ""
"""Where something was that was not there."""


def _moved(address: str, above: str, home: str) -> str:
    """The former address of what stands in a provision that may have moved as a whole."""
    return home + address.removeprefix(above) if above and address.startswith(above) else address
