"""The whole law is in its own language.

Why: a passage that was left in the language of the model or the donor's draft has no meaning for
those who must obey it.

Bad:  Article 1 この法律は、個人の尊厳を旨として、解釈しなければならない。
Good: Article 1 This Act is interpreted with the dignity of individuals as its aim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.toml import compiled
from ...scripts.languages import languages_of
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "These words are not in the language of the law ({language}) but, it seems, in {other}."

_FEWEST_LETTERS = 20
_FEWEST_WORDS = 25
_LEAST = 0.2
_WORD = re.compile(r"[^\W\d_]{3,}")


def find(text: Text) -> Iterator[Spot]:
    """Provisions in the letters, or in the words, of another language."""
    if not text.lexicon.script:
        return
    own, letter = compiled(f"[{text.lexicon.script}]"), compiled(r"[^\W\d_]")
    for place, said in text.asked:
        letters = len(letter.findall(said))
        if letters < _FEWEST_LETTERS:
            continue
        other = _other(text, said, len(own.findall(said)) / letters)
        if other:
            yield Spot(place, 0, len(said), {"language": text.law.language, "other": other})


def _other(text: Text, said: str, share: float) -> str:
    """The language that some words are in, when it is surely another."""
    foreign, language = share < _LEAST, text.law.language
    if not foreign and not (text.lexicon.telling and len(_WORD.findall(said)) >= _FEWEST_WORDS):
        return ""
    likely = languages_of(said)
    if not likely or likely[0] == language:
        return ""
    return likely[0] if foreign or language not in likely else ""
