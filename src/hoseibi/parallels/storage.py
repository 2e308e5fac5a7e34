"""The only place where alignments of the engine become rows, and rows values again."""

from __future__ import annotations

import zlib

import msgspec

from hoseibi.legaltext import Tie

STANDS, FOLLOWED, REWORDED, GONE = "stands", "followed", "reworded", "gone"
"""What became of the provisions of a tie by hand: the same words at the same place; the same words
at another place; other words at the same place, much alike; nothing of the kind."""


class HandTie(msgspec.Struct, frozen=True):
    """What a tie by hand is in two texts: its key, what became of it, and where its provisions
    stand there now (as they were, where they are gone)."""

    pk: int
    state: str
    left: tuple[str, ...]
    right: tuple[str, ...]


class Pair(msgspec.Struct, frozen=True):
    """Two texts beside one another.

    articles, units    the ties of the engine, those by hand among them
    left, right        by short address of a unit, the fingerprint of its words
    behind             units of the first text whose words changed after those of the second did
    hands              what became of each tie by hand
    """

    articles: tuple[Tie, ...]
    units: tuple[Tie, ...]
    left: dict[str, str]
    right: dict[str, str]
    behind: frozenset[str]
    hands: tuple[HandTie, ...]


_decoder = msgspec.json.Decoder(Pair)


def packed(pair: Pair) -> bytes:
    """A pair as a row keeps it."""
    return zlib.compress(msgspec.json.encode(pair), 6)


def unpacked(row: bytes) -> Pair:
    """A pair as a row kept it."""
    return _decoder.decode(zlib.decompress(row))
