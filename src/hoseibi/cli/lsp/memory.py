"""When memory is looked through for what nobody uses: while nobody types or asks.

A law is many small values that live on, and none of them holds on to what holds it, so that what
an edit replaces is freed at once. What is left to the collector is little, but to find it the
collector goes through all the rest: half as long as an answer may take, and at any moment.
"""

from __future__ import annotations

import gc

_MUCH = 500_000
"""So many new objects are looked through even while somebody types."""


def begin() -> None:
    """Leave collecting to the pauses."""
    gc.set_threshold(_MUCH, 50, 100)


def keep() -> None:
    """Take all that there is for lasting, and go through it no more."""
    gc.freeze()


def tidy() -> None:
    """Free what was left since the last pause; what is there now lasts."""
    gc.collect()
    gc.freeze()
