"""JSON in: what `to_json` wrote, or another program in the same shape."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from ..model.depth import too_deep
from ..model.law import DEEPEST, Law
from ..model.reading import Reading, Unreadable

__all__ = ["from_json"]

LARGEST = 64 * 1024 * 1024
"""Bytes, as for XML."""


def from_json(source: bytes) -> Reading:
    """The law in a JSON source; its shape is docs/reference/law.schema.json.

    Raises `Unreadable` when the source is not JSON of that shape, and says what is wrong and where.
    """
    if len(source) > LARGEST:
        raise Unreadable(
            "The file has {size} MiB; the limit is {most} MiB. Divide it into smaller laws.",
            size=len(source) // 1_048_576 + 1,
            most=LARGEST // 1_048_576,
        )
    try:
        law = _law(source.removeprefix(b"\xef\xbb\xbf"))
    except RecursionError:
        raise Unreadable(_TOO_DEEP, most=DEEPEST) from None
    except (msgspec.MsgspecError, ValueError) as error:
        raise Unreadable(
            "This is not a law in JSON: {reason}. Its shape is described in"
            " docs/reference/law.schema.json.",
            reason=str(error).rstrip("."),
        ) from None
    if too_deep(law):
        raise Unreadable(_TOO_DEEP, most=DEEPEST)
    return Reading(law, (), "json")


_TOO_DEEP = (
    "More than {most} provisions stand inside one another. No law needs that; take out the levels"
    " that mean nothing."
)


_LAW = msgspec.json.Decoder(Law)


def _law(source: bytes) -> Law:
    try:
        return _LAW.decode(source)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        if b"\\ud" not in source.lower():
            raise
        # Half a character, written as an escape, which the fast decoder refuses.
        value: Any = json.loads(source)
        return msgspec.convert(value, Law)
