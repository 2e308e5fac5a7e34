"""Words hold no signs that nobody can see.

Why: a sign without width inside a word is found by no search and breaks comparisons; one that turns
the direction of writing can make a text look different from what it says. Khmer and Lao use the
space without width between words, and are left that.

Bad:  Article 1 The Mini[U+200B]ster decides.
Good: Article 1 The Minister decides.

`--fix` takes the signs out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.toml import compiled
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "There is an invisible sign in the words here: {sign}. Take it out."

_SIGNS = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"


def find(text: Text) -> Iterator[Spot]:
    """Runs of invisible signs that the language has no use for."""
    used = text.lexicon.invisible
    odd = compiled(f"(?:(?![{used}])[{_SIGNS}])+" if used else f"[{_SIGNS}]+")
    for place, start, end, found in text.found(odd, ascii_too=False):
        yield Spot(place, start, end, {"sign": _name(found[0][0])})


def fix(words: str) -> str:
    """Nothing."""
    return ""


def _name(sign: str) -> str:
    return unicodedata.name(sign, f"U+{ord(sign):04X}").lower()
