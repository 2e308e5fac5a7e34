"""The only place where what the engine finds in two texts becomes rows, and rows values again."""

from __future__ import annotations

import zlib

import msgspec

from hoseibi.legaltext import Span, Tie

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


class Quote(msgspec.Struct, frozen=True, gc=False):
    """Words that are meant, with a few before and after them; without any, a place as a whole."""

    before: str = ""
    words: str = ""
    after: str = ""


class Deviation(msgspec.Struct, frozen=True, gc=False):
    """Something that two texts of a law do not say alike (`legaltext.Disparity`, `Drift`,
    `Renaming`), as it is kept.

    code      of the check; of terms one of those of `TERM_CODES`
    articles  the article, or what else stands by itself, on each side; empty where there is none
    prints    the fingerprints of their words
    concept   the number of the concept in the list of terms, 0 where none is meant
    """

    code: str
    severity: str
    message: str
    arguments: tuple[tuple[str, str], ...]
    left: Span
    right: Span
    articles: tuple[str, str]
    prints: tuple[str, str]
    quotes: tuple[Quote, Quote]
    concept: int = 0


_several = msgspec.json.Decoder(tuple[Deviation, ...])


def packed_deviations(found: tuple[Deviation, ...]) -> bytes:
    """Deviations as a row keeps them."""
    return zlib.compress(msgspec.json.encode(found), 6)


def unpacked_deviations(row: bytes) -> tuple[Deviation, ...]:
    """Deviations as a row kept them."""
    return _several.decode(zlib.decompress(row))
