"""A word is written in the letters of one alphabet.

Why: a Latin a in a Cyrillic word looks right and is found by no search; the text of the law and the
text that courts quote are then two different texts.

Bad:  # Қонун / 1-модда. Мақсад / Ушбу Қoнун бошланади.
Good: # Қонун / 1-модда. Мақсад / Ушбу Қонун бошланади.

`--fix` writes the letter of the other alphabet that looks the same, where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import WARNING
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{words}” mixes Latin and Cyrillic letters. Write it in one alphabet."

_LATIN = "aceopxyABCEHKMOPTXiIjJsS"
_CYRILLIC = "асеорхуАВСЕНКМОРТХіІјЈѕЅ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_MIXED = re.compile(
    r"(?<!\w)[^\W\d_]*(?:[a-zA-Z][\u0400-\u04ff]|[\u0400-\u04ff][a-zA-Z])[^\W\d_]*(?!\w)"
)
_IS_LATIN = re.compile("[a-zA-Z]")
_IS_CYRILLIC = re.compile("[\u0400-\u04ff]")


def find(text: Text) -> Iterator[Spot]:
    """Words in which a letter of one alphabet stands beside one of the other."""
    for place, start, end, found in text.found(_MIXED, ascii_too=False):
        yield Spot(place, start, end, {"words": found[0]})


def fix(words: str) -> str:
    """The word in the alphabet of most of its letters, if every other one has a double there."""
    latin, cyrillic = _IS_LATIN.findall(words), _IS_CYRILLIC.findall(words)
    if len(latin) < len(cyrillic) and set(latin) <= set(_LATIN):
        return words.translate(_TO_CYRILLIC)
    if len(cyrillic) < len(latin) and set(cyrillic) <= set(_CYRILLIC):
        return words.translate(_TO_LATIN)
    return words
