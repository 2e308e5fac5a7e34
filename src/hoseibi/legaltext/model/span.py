"""A stretch of words inside one provision."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, gc=False):
    """From `start` up to, not including, `end`, in code points of the words at `address`."""

    address: str
    start: int
    end: int
