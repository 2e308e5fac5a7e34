"""What words that are found may mean: several entries of a list as one."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.term import TERM_STATUSES

Entry = tuple[str, str, int]
"""A term as it stands in the list, its status, and the place of its concept."""

Meant = tuple[str, str, tuple[int, ...]]
"""A term, the best status that it has, and the places of the concepts that it may stand for."""


def meaning(entries: Sequence[Entry]) -> Meant:
    """What some words mean for which there are these entries."""
    status = min((status for _, status, _ in entries), key=TERM_STATUSES.index)
    return entries[0][0], status, tuple(sorted({place for _, _, place in entries}))
