"""Whether the numbers of articles go forward."""

from __future__ import annotations

import re
from functools import lru_cache

_LONG = 36  # Signs of two numbers that are certainly quick to read.
_PIECE = re.compile(r"([0-9]+)|([^0-9-]+)")


@lru_cache(maxsize=1 << 15)
def order_key(number: str) -> tuple[tuple[int, str], ...]:
    """What a number is compared by: `12-2` stands after `12` and before `12a` and `13`; of a range
    the last counts."""
    last = number.split("to")[-1]
    return tuple(
        (int(digits[:18]), "") if digits else (0, letters)
        for digits, letters in _PIECE.findall(last)
    )


def goes_back(number: str, before: str) -> bool:
    """Whether a number repeats one or stands before it; numbers with different prefixes
    (`L123-4`, `R1`) and those of a codification (`9.1.LQ.1`) are not compared."""
    if not number or not before:
        return False
    if number.isdecimal() and before.isdecimal() and len(number) + len(before) < _LONG:
        return int(number) <= int(before)
    if _prefix(number) != _prefix(before) or "." in number or "." in before:
        return False
    return order_key(number.split("to")[0]) <= order_key(before)


def _prefix(number: str) -> str:
    match = re.match(r"[^0-9]*", number)
    return match[0] if match else ""
