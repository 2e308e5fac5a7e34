"""Tell the language of a text by its script, its letters and its commonest words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

import msgspec

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:[‘’ʻʼ'][^\W\d_]+)*[‘’ʻʼ]?")
_APOSTROPHES = str.maketrans("’ʻʼ'`", "‘‘‘‘‘")
_OWN_LETTER = 4.0
"""A letter of one's own says as much as so many letters in common words."""


class _Trait(msgspec.Struct, frozen=True):
    name: str
    script: re.Pattern[str]
    letters: frozenset[str]
    words: frozenset[str]
    weight: float


@cache
def _traits() -> dict[str, _Trait]:
    source = files(__package__).joinpath("languages.toml").read_text(encoding="utf-8")
    return {
        language: _Trait(
            table["name"],
            re.compile(f"[{table['script']}]"),
            frozenset(table.get("letters", "")),
            frozenset(word.translate(_APOSTROPHES) for word in table.get("words", ())),
            table.get("weight", 3.0),
        )
        for language, table in tomllib.loads(source).items()
    }


def languages_of(text: str) -> list[str]:
    """The languages that a text may be in (BCP 47), the likeliest first; empty for no words at all.

    Looks at the beginning of the text only, so the time does not grow with it.
    """
    sample = text[:_SAMPLE].lower().translate(_APOSTROPHES)
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if not letters:
        return []
    scores = {language: _score(trait, sample, words) for language, trait in _traits().items()}
    likely = [language for language, score in scores.items() if score > 0]
    return sorted(likely, key=lambda language: -scores[language])


def own_name(language: str) -> str:
    """What a language calls itself (`日本語`); its code where that is not known."""
    traits = _traits()
    base = language.split("-")[0]
    return next((traits[each].name for each in (language, base) if each in traits), language)


def common_words(language: str) -> frozenset[str]:
    """The commonest words of a language, in small letters; none where they are not known."""
    trait = _traits().get(language) or _traits().get(language.split("-")[0])
    return trait.words if trait else frozenset()


def _score(trait: _Trait, sample: str, words: list[str]) -> float:
    """Letters of the sample that speak for a language."""
    if not trait.words:
        return trait.weight * len(trait.script.findall(sample))
    common = sum(len(word) for word in words if word in trait.words)
    own = sum(map(sample.count, trait.letters)) if trait.letters else 0
    if not common and not own:
        return 0.0
    fitting = len(trait.script.findall(sample)) / max(1, sum(map(len, words)))
    return (common + _OWN_LETTER * own) * min(1.0, fitting)
