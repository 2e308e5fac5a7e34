"""A comparative table as values: articles of a code, and beside each what answers to it elsewhere.

It holds addresses and what is said about them; the words are in the laws.
"""

from __future__ import annotations

import msgspec


class ComparativeCell(msgspec.Struct, frozen=True):
    """An article of another code: its short address, how sure it is (0 to 1), whether a person said
    so, and a line that tells why."""

    address: str
    score: float = 0.0
    accepted: bool = False
    note: str = ""


class ComparativeRow(msgspec.Struct, frozen=True):
    """An article of the first code at its short address; `answers` has the cells of each of the
    other codes in their order, none where nothing answers."""

    address: str
    answers: tuple[tuple[ComparativeCell, ...], ...]
