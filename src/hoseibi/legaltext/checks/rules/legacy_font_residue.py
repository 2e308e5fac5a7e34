"""No word is left in the codes of an old font.

Why: drafts of 1999 to 2007 were typed in fonts with codes of their own. What conversion left behind
shows as signs without sense, and no search finds it.

Bad:  # LUẬT / Điều 1. Nhµ n­íc b¶o hé c¸c quyÒn cña c¸ nh©n.
Good: # LUẬT / Điều 1. Nhà nước bảo hộ các quyền của cá nhân.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.toml import compiled
from ...scripts.legacy_khmer import looks_like_limon
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{words}” looks like the codes of an old font. Convert it, or type it anew."

_LIMON = "limon"
_SURE = 0.5
_LATIN_RUN = re.compile("[!-~\u00a1-\u00ff][ -~\u00a1-\u00ff]{10,}")


def find(text: Text) -> Iterator[Spot]:
    """Words in the codes that old fonts of the language had."""
    legacy = text.lexicon.legacy
    if not legacy:
        return
    expression = _LATIN_RUN if legacy == _LIMON else compiled(legacy)
    for place, start, end, found in text.found(expression):
        if legacy != _LIMON or looks_like_limon(found[0]) > _SURE:
            yield Spot(place, start, end, {"words": found[0]})
