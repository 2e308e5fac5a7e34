"""No word stands twice in a row.

Why: a word that is written twice is a slip of the hand, and in a law a reader must ask whether
something between the two was lost.

Bad:  Article 1 The Minister may revoke the the licence.
Good: Article 1 The Minister may revoke the licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...model.finding import WARNING
from ...model.toml import compiled
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{words}” stands twice in a row. Take one out, or say what was between."


def find(text: Text) -> Iterator[Spot]:
    """Words of the language that never follow themselves and do."""
    source = _source(text.lexicon.repeated, text.lexicon.spaced)
    if not source:
        return
    for place, start, end, found in text.found(compiled(source)):
        yield Spot(place, start, end, {"words": found[1]})


@cache
def _source(repeated: tuple[str, ...], spaced: bool) -> str:
    if not repeated:
        return ""
    words = "|".join(map(re.escape, repeated))
    return rf"(?i)(?<![\w’'-])({words})\s+\1(?![\w’'-])" if spaced else rf"(?<!\u17d2)({words})\1"
