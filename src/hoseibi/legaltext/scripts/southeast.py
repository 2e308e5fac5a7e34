"""One key for the many ways of typing one cluster of Khmer, Lao, Thai or Burmese.

Unicode's normal forms leave most of these apart. The Khmer order and rewrites follow the published
description of Khmer syllables (SIL, Khmer Character Specification; Unicode, chapter 16).
"""

from __future__ import annotations

import re
from functools import lru_cache

_COENG, _COENG_RO = "\u17d2", "\u17d2\u179a"
_KHMER_PARTS = re.compile("\u17d2[\u1780-\u17b3]|.", re.DOTALL)
_KHMER_REWRITES = (
    ("\u17c1\u17b8", "\u17be"),  # េ + ី drawn as ើ
    ("\u17b8\u17c1", "\u17be"),
    ("\u17c1\u17b6", "\u17c4"),  # េ + ា drawn as ោ
    ("\u17b6\u17c1", "\u17c4"),
    ("\u17c1\u17c1", "\u17c2"),  # េ twice drawn as ែ
    ("\u17d2\u178a", "\u17d2\u178f"),  # the subscripts of ដ and ត are one shape
    ("\u17b7\u17cd", "\u17b8"),
)
_ABOVE = re.compile("[\u17b7-\u17ba\u17be\u17d0]")
_SHIFTERS = ("\u17c9", "\u17ca")
"""A register shifter under a vowel above is drawn as ុ, and often typed so."""

_KHMER_ORDER = {"\u17cc": 0, "\u17c9": 3, "\u17ca": 3, "\u17c6": 5, "\u17c7": 5, "\u17c8": 5}
_VOWELS = range(0x17B6, 0x17C6)

# Databases break words at marks. The four scripts are therefore spelt in letters of Yi, each code
# point of which is a letter to every tokenizer: 128 letters of Yi to a block.
_BLOCKS = ((0x0E00, 0xA000), (0x0E80, 0xA080), (0x1000, 0xA100), (0x1080, 0xA180), (0x1780, 0xA200),
           (0xAA60, 0xA280))  # fmt: skip
_SPELT = {
    code: letters + code - block for block, letters in _BLOCKS for code in range(block, block + 128)
}
END = "\ua48c"
"""Stands after the first cluster of a token, so that a whole cluster can be looked for."""


@lru_cache(maxsize=1 << 16)
def key(cluster: str) -> str:
    """The key of one folded cluster, in letters that no tokenizer divides."""
    if "\u1780" <= cluster[0] <= "\u17ff":
        cluster = usual(cluster)
    elif len(cluster) > 2:
        cluster = _lao_or_thai(cluster)
    return cluster.translate(_SPELT)


def usual(cluster: str) -> str:
    """A cluster of Khmer in one spelling: base, robat, subscripts (RO last), shifter, vowel, signs,
    which is the order of Khmer typing."""
    parts: list[str] = _KHMER_PARTS.findall(cluster[1:])
    if _ABOVE.search(cluster):
        parts = ["\u17bb" if part in _SHIFTERS else part for part in parts]
    ordered = cluster[0] + "".join(sorted(parts, key=_khmer_class))
    for typed, meant in _KHMER_REWRITES:
        ordered = ordered.replace(typed, meant)
    return ordered


def _khmer_class(part: str) -> tuple[int, str]:
    if part.startswith(_COENG):
        return (2, "") if part == _COENG_RO else (1, "")
    if ord(part) in _VOWELS:
        return 4, part
    return _KHMER_ORDER.get(part, 6), part


def _lao_or_thai(cluster: str) -> str:
    """Signs in one order whatever the order of typing; two short vowels before are one long."""
    cluster = cluster.replace("\u0ec0\u0ec0", "\u0ec1").replace("\u0e40\u0e40", "\u0e41")
    if "\u1000" <= cluster[0] <= "\u109f":
        return cluster
    head = 2 if "\u0e40" <= cluster[0] <= "\u0e44" or "\u0ec0" <= cluster[0] <= "\u0ec4" else 1
    return cluster[:head] + "".join(sorted(cluster[head:]))
