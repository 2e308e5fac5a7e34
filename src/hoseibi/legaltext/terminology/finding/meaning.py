"""What words that are found may mean: several entries of a list as one."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.term import TERM_STATUSES

Entry = tuple[str, str, int]
"""A term as it stands in the list, its status, and the place of its concept."""

Meant = tuple[str, str, tuple[int, ...]]
"""A term, the best status that it has, and the places of the concepts that it may stand for."""


NOTHING: Meant = ("", "", ())
"""What only begins a term means."""


def meaning(entries: Sequence[Entry]) -> Meant:
    """What some words mean for which there are these entries."""
    status = min((status for _, status, _ in entries), key=TERM_STATUSES.index)
    return entries[0][0], status, tuple(sorted({place for _, _, place in entries}))


def meanings(several: dict[str, list[Entry]]) -> dict[str, Meant]:
    """What each way to write a term means, one value for all that mean the same: what stands
    together is faster to reach."""
    known: dict[tuple[Entry, ...], Meant] = {}
    found: dict[str, Meant] = {}
    for way, entries in several.items():
        name = tuple(entries)
        if name not in known:
            known[name] = meaning(entries)
        found[way] = known[name]
    return found
