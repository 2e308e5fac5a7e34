"""The comparative table of several codes: what answers to each article, as rows to be rendered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model.comparative import ComparativeCell, ComparativeRow
from .rank import Counterparts
from .values import CONCEPT, FIGURE, NEIGHBOUR, PLACE, Counterpart, Reason

LEAST = 0.2
"""The score below which an article is left out of a table: it is more often wrong than right."""

_TOLD = 3
"""Reasons in a note."""


def comparative(
    others: Sequence[Counterparts],
    addresses: Iterable[str] = (),
    *,
    most: int = 1,
    least: float = LEAST,
) -> tuple[ComparativeRow, ...]:
    """The rows for some articles, or for all where none is named. `others` are the counterparts of
    one law in each of the other laws; up to `most` of each, none with a score below `least` unless
    a person accepted it. Raises `UnknownArticle`."""
    wanted = tuple(addresses) or (others[0].addresses if others else ())
    return tuple(
        ComparativeRow(
            address, tuple(_cells(found, found.of(address, most), least) for found in others)
        )
        for address in wanted
    )


def _cells(
    of: Counterparts, found: tuple[Counterpart, ...], least: float
) -> tuple[ComparativeCell, ...]:
    return tuple(
        ComparativeCell(one.address, one.score, one.accepted, told(of.printed(one)))
        for one in found
        if one.accepted or one.score >= least
    )


def told(counterpart: Counterpart, neighbours: str = "") -> str:
    """Its weightiest reasons in a line: `đặt cọc – 手付; 20 year`. Concepts and figures before
    places, which say less to a reader; `neighbours` are the words that stand before articles beside
    the two, in the reader's language. What two concepts show by the same words stands once."""
    said = [reason for reason in counterpart.reasons if reason.kind in (CONCEPT, FIGURE)]
    if said:
        shown = dict.fromkeys(map(_pair, said))
        return "; ".join(list(shown)[:_TOLD])
    said = [reason for reason in counterpart.reasons if reason.kind in (PLACE, NEIGHBOUR)][:_TOLD]
    first = next((reason for reason in said if reason.kind == NEIGHBOUR), None)
    return "; ".join(
        f"{neighbours} {_pair(reason)}" if neighbours and reason is first else _pair(reason)
        for reason in said
    )


def _pair(reason: Reason) -> str:
    here, there = (" ".join(words.split()) for words in (reason.here, reason.there))
    if here.casefold() == there.casefold():
        return here or reason.code
    return " – ".join(filter(None, (here, there)))
