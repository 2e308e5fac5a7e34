"""Typefaces whose codes are not Unicode: which of them can be read, told by their names."""

from __future__ import annotations

import re

_LIMON = re.compile(r"limon", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:ABC-|ABC [A-Z]|\.Vn|VNI-|VNtimes|Alice[_ ]?\d|Saysettha Lao$|Baltica_UzbekC)"
)


def is_limon(font: str) -> bool:
    """Whether a typeface is one of the Limon fonts (Limon S1, Limon R1, ...)."""
    return _LIMON.match(font) is not None


def has_own_codes(font: str) -> bool:
    """Whether a typeface has other codes of its own, which are not known here."""
    return _OTHER.match(font) is not None
