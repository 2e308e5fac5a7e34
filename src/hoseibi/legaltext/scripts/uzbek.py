"""One key for an Uzbek word in Latin or Cyrillic letters.

The two alphabets do not answer letter by letter (е is e or ye, ц is ts or s, ъ an apostrophe or
nothing), so the key keeps only what both tell apart.
"""

from __future__ import annotations

import re

_LETTERS = (
    "аa бb вv гg дd еe жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx цs чch шsh щsh ъ ыi ь эe "
    "юyu яya ёe ўo ғg қq ҳh"
)
_LATIN = str.maketrans(
    {pair[0]: pair[1:] for pair in _LETTERS.split()} | dict.fromkeys("‘’ʻʼ'`´", "")
)
_ONE_KEY = (
    (re.compile("ye|yo"), "e"),  # ё was folded to е before
    (re.compile("ts"), "s"),  # ц is s at the beginning, ts elsewhere
    (re.compile("(?<=[bcdfghjklmnpqrstvxz])y(?=[aou])"), ""),  # сентябрь, sentabr
    (re.compile("(?<=[aeou])y(?=i)"), ""),  # мавқеи, mavqeyi
)


def key(word: str) -> str:
    """The key of one folded word, the same for both alphabets."""
    latin = word.translate(_LATIN)
    for spelling, shared in _ONE_KEY:
        latin = spelling.sub(shared, latin)
    return latin
