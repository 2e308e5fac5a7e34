"""Where a quotation ends: quoted law has quotation marks of its own, and not always in pairs."""

from __future__ import annotations

import re

from .vocabulary import AFTER_QUOTE

OPEN, CLOSE = "「", "」"
_GOES_ON = re.compile(AFTER_QUOTE)
_MOST = 8
_FAR = 2000
"""Beyond so many characters an end that closes every mark is no longer looked for, once there are
others: a text of unpaired marks takes no more than linear time."""


def ends(text: str, start: int) -> list[int]:
    """Every place after the quotation that opens at `start` where it may end, the likeliest first.

    The end that closes every mark opened inside comes first; then any other after which an
    instruction may go on.
    """
    depth, balanced = 0, -1
    others: list[int] = []
    for position in range(start, len(text)):
        sign = text[position]
        if sign == OPEN:
            depth += 1
        elif sign == CLOSE:
            depth -= 1
            goes_on = _GOES_ON.match(text, position + 1) is not None
            if depth == 0 and balanced < 0 and goes_on:
                balanced = position + 1
            elif goes_on and len(others) < _MOST:
                others.append(position + 1)
            if len(others) == _MOST and (balanced > 0 or position - start > _FAR):
                break
    return [balanced, *others] if balanced > 0 else others
