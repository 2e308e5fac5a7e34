"""Find the passages of a text that were set in the Limon fonts, and turn only those into Unicode.

Two things together give Limon away: capitals, signs and accented letters in the middle of words,
and words that are nevertheless well-formed Khmer syllables, which words of Latin scripts are not.
"""

from __future__ import annotations

import re
from functools import cache

from .limon import limon_to_unicode, syllable_pattern

__all__ = ["convert_legacy", "limon_to_unicode", "looks_like_limon"]

_SURE = 0.5
_SIGNAL = re.compile(
    r"[a-z)][A-Z]|(?<=[A-Za-z;:,_\u00c0-\u00ff])[§½¾¬¶©®«²³£¢¤¥þÞßØøÐðμµ¦×]"
    r"|[;:,)\[\]\\_](?=[A-Za-z])|[§½¶©«£¢¤¥þÞØøÐðμµ¬®](?=[A-Za-z])|[A-Za-z]>-"
)
_HINT = re.compile(
    r"[A-Z;:,)\[\]\\_>§½¾¬¶©®«²³£¢¤¥þÞßØøÐðμµ¦×](?:(?<=[a-z)][A-Z])"
    r"|(?<=[A-Za-z;:,_\u00c0-\u00ff][§½¾¬¶©®«²³£¢¤¥þÞßØøÐðμµ¦×])"
    r"|(?<=[;:,)\[\]\\_§½¶©«£¢¤¥þÞØøÐðμµ¬®])(?=[A-Za-z])|(?<=[A-Za-z]>)-)"
)
"""Finds a line that `_SIGNAL` finds, and is quick where there is none: its first sign is rare."""
_KHMER = re.compile("[\u1780-\u17ff]")
_LETTER = re.compile(r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be]")
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
"""JICA, UNDP: names that a Khmer sentence keeps in Latin letters, and that say nothing."""

_CODE = re.compile(r"""=["']|</|/>|://|::|\w\(|":|\w-->|[\w]\[@""")
"""Markup and programs also put capitals inside words."""
_REACH = 3
"""A line that could be either is taken as Limon when sure lines stand this near on both sides."""

_FEWEST_SIGNALS = 3
_SIGNALS_PER_LETTER = 0.08
_WELL_FORMED = 0.9


def looks_like_limon(text: str) -> float:
    """How surely a text is Khmer in Limon codes: 0 not at all, above 0.5 beyond doubt.

    A text of less than a dozen letters says too little and stays low.
    """
    text = _ACRONYM.sub("", text)
    letters = len(_LETTER.findall(text))
    signals = len(_SIGNAL.findall(text))
    if signals < _FEWEST_SIGNALS or signals < _SIGNALS_PER_LETTER * letters:
        return 0.0
    share = _well_formed_share(text)
    if share < _WELL_FORMED or _CODE.search(text):
        return 0.0
    return min(1.0, share * (0.4 + signals / 20))


def convert_legacy(text: str) -> tuple[str, list[int]]:
    """The text with its Limon passages in Unicode, and the numbers of the lines that changed.

    Lines count from 1. A line without Khmer letters is converted whole, but for words that no
    Khmer syllables make up; of a line with Khmer letters, only single words that are surely Limon.
    Lines that could be either (a number, a short word) follow their neighbours, or the text when
    most of it is Limon. A text without any sure line is returned as it came.
    """
    if _HINT.search(text) is None:
        return text, []
    lines = text.split("\n")
    if not any(_is_sure(line) for line in lines):
        return text, []
    sure = [_sureness(line) for line in lines]
    if not any(score > _SURE for score in sure):
        return text, []
    changed = []
    for place in _taken(lines, sure):
        converted = _line(lines[place])
        if converted != lines[place]:
            lines[place] = converted
            changed.append(place + 1)
    return "\n".join(lines), changed


def _is_sure(line: str) -> bool:
    """Whether a line alone is reason to convert; quick for lines without a sign of Limon."""
    if _HINT.search(line) is None:
        return False
    return _sureness(line) > _SURE if _KHMER.search(line) else looks_like_limon(line) > _SURE


def _sureness(line: str) -> float:
    """Above a half for a line to convert; below nought for one that must not be touched."""
    if _KHMER.search(line):
        return 1.0 if any(_is_limon_word(word) for word in line.split()) else -1.0
    score = looks_like_limon(line)
    if score > _SURE or not _LETTER.search(line):
        return score
    return score if _well_formed_share(line) >= _WELL_FORMED else -1.0


def _taken(lines: list[str], sure: list[float]) -> list[int]:
    """The places of sure lines, and of undecided lines with a sure one near on each side."""
    written = sum(1 for line in lines if line.strip())
    if 2 * sum(score > _SURE for score in sure) > written:
        return [place for place, score in enumerate(sure) if score >= 0]
    before, after = _distances(sure), _distances(sure[::-1])[::-1]
    return [
        place
        for place, score in enumerate(sure)
        if score > _SURE
        or (score >= 0 and lines[place].strip() and max(before[place], after[place]) <= _REACH)
    ]


def _distances(sure: list[float]) -> list[int]:
    """How many lines with words back the last sure line is; a forbidden line cuts the reach."""
    distances, distance = [], _REACH + 1
    for score in sure:
        distance = 0 if score > _SURE else distance + 1 if score >= 0 else _REACH + 1
        distances.append(distance)
    return distances


def _line(line: str) -> str:
    """One line in Unicode: Latin words in it, and all but sure words of a Khmer line, are kept."""
    words = re.split(r"(\s+)", line)
    if _KHMER.search(line):
        return "".join(limon_to_unicode(w) if _is_limon_word(w) else w for w in words)
    kept = {word for word in words if _is_foreign(word)}
    if not kept:  # whole, since a space before a sign can belong to it
        return limon_to_unicode(line)
    return "".join(word if word in kept else limon_to_unicode(word) for word in words)


def _is_limon_word(word: str) -> bool:
    letters, signals = len(_LETTER.findall(word)), len(_SIGNAL.findall(word))
    enough = letters >= 4 and signals >= 2 and signals * 6 >= letters
    return enough and not _KHMER.search(word) and _well_formed_share(word) > _WELL_FORMED


def _is_foreign(word: str) -> bool:
    """A word of Latin letters only that Khmer syllables do not make up."""
    if not word.isascii() or not word.isalpha() or len(word) < 3:
        return False
    return _well_formed_share(word) < (1 if word.isupper() else 0.75)


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile(syllable_pattern())


_VOWELS = re.compile("[aAiIwWuUoOY]")
_FOOTLESS = re.compile("[Ø©ä¢Ä]")
_NEEDS_E = re.compile("[AoOó]")


def _well_formed_share(text: str) -> float:
    """The share of the letters that stand in good syllables: one vowel, and none without a base."""
    letters = len(_LETTER.findall(text))
    if not letters:
        return 1.0
    good = sum(
        len(_LETTER.findall(syllable))
        for syllable in _syllables().findall(text)
        if _is_good(syllable)
    )
    return good / letters


def _is_good(syllable: str) -> bool:
    vowels = _VOWELS.findall(syllable)
    if "B" in syllable and "a" in vowels and _FOOTLESS.search(syllable):
        vowels.remove("a")
    if len(vowels) > 1 and sorted(vowels) not in (["I", "u"], ["a", "u"], ["i", "u"]):
        return False
    return "e" in syllable or not _NEEDS_E.search(syllable)
