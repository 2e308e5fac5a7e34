"""The number of a provision as printed, without what stands around it."""

from __future__ import annotations

import re

_LABEL = re.compile(r"^(?:[^\W\d_]+\.?|§+)\s+(?=\S)|^§+")


def shown(num: str) -> str:
    """A printed number without its label and brackets: `5a` of `Section 5a.`, `(5a)` and `5a)`."""
    return _LABEL.sub("", num.strip()).strip("(). ")
