"""The figures of one number are all of one width.

Why: a number that is half full-width (１) and half half-width (2) is found by no search, and shows
that two texts were put together.

Bad:  第一条 期間は、１0日とする。
Good: 第一条 期間は、１０日とする。

`--fix` writes them all in the width of the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import WARNING
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{words}” has figures of two widths. Write them all in one."

_MIXED = re.compile("[0-9]+[０-９][0-9０-９]*|[０-９]+[0-9][0-9０-９]*")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")


def find(text: Text) -> Iterator[Spot]:
    """Numbers in figures of both widths."""
    for place, start, end, found in text.found(_MIXED, ascii_too=False):
        yield Spot(place, start, end, {"words": found[0]})


def fix(words: str) -> str:
    """The number in the width of its first figure."""
    return words.translate(_NARROW if words[0].isascii() else _WIDE)
