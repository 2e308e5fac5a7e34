"""Words to search by, for any script: one versioned function feeds every index and every query.

Characters in pairs for Chinese, Japanese and Korean, clusters in pairs for scripts without spaces,
folded words elsewhere. Tokens hold nothing but letters and digits, so SQLite's `unicode61` and
PostgreSQL's `simple` take them as they are when they are joined by spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from . import numerals, southeast, uzbek
from .clusters import SOUTHEAST, SOUTHEAST_SIGNS
from .folding import fold

TOKENS_VERSION = 1
"""Changes with every change of a token: an index built with another version is built anew."""

LONGEST = 64
"""Code points of a word that count; databases refuse endless ones."""

_EAST = (
    r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30fc-\u30fe\u3105-\u312f\u3400-\u9fff\uac00-\ud7a3"
    r"\uf900-\ufaff\U00020000-\U0003fffd"
)
_INDIC = r"\u0900-\u0963\u0970-\u0dff\u0f00-\u0f0a\u0f18-\u0f39\u0f3e-\u0fbc"
_LETTERS = rf"[^\W_{_EAST}{SOUTHEAST_SIGNS}{_INDIC}]+"
RUN = re.compile(
    rf"(?P<east>[{_EAST}]+)|(?P<southeast>[{SOUTHEAST_SIGNS}]+)|(?P<indic>[{_INDIC}]+)"
    rf"|(?P<word>{_LETTERS}(?:['’‘`´]{_LETTERS})*)"
)
"""A stretch of folded text that is cut into tokens in one way; the group says which."""

_KANJI = "〇一二三四五六七八九十百千万壱弐"
_DIVISION = "編章節款目条項号"
# 七百九 is a number before 条, and so is 二 in 条の二 unless a word goes on there (条の一部).
_IN_TEXT = (
    rf"[{_KANJI}]{{1,16}}(?=[{_DIVISION}年月日円])"
    rf"|(?<=[{_DIVISION}{_KANJI}]の)[{_KANJI}]{{1,16}}(?!(?![第及又若並])[\u3400-\u9fff]|つ)"
)
NUMBER = re.compile(_IN_TEXT)
NUMBER_AT_END = re.compile(rf"{_IN_TEXT}|[{_KANJI}]{{1,16}}$")
"""The same in what somebody is still typing: 第七百九."""

CLUSTER = re.compile(f"{SOUTHEAST}|.", re.DOTALL)
APOSTROPHE = re.compile("['’‘`´]")
_NO_LETTER = re.compile(r"[\W_]")


def tokens_for_index(text: str, language: str) -> list[str]:
    """The tokens of a text in reading order. `language` is a BCP 47 tag, or empty.

    Every run is cut by its own script whatever the language says; the language decides only what
    the scripts cannot: Uzbek in Cyrillic letters shares its tokens with Uzbek in Latin ones.
    """
    of_word = uzbek_words if is_uzbek(language) else words
    cut: dict[str, Callable[[str], list[str]]] = {
        "east": east,
        "southeast": southeast_pairs,
        "indic": indic,
        "word": of_word,
    }
    tokens: list[str] = []
    for run in RUN.finditer(fold(text)):
        tokens += cut[run.lastgroup or "word"](run[0])
    return tokens


def is_uzbek(language: str) -> bool:
    """Whether words of this language have one key for two alphabets."""
    return language.lower().split("-")[0] == "uz"


def words(run: str) -> list[str]:
    """The parts of a word between apostrophes."""
    if len(run) <= LONGEST and not APOSTROPHE.search(run):
        return [run]
    return [part[:LONGEST] for part in APOSTROPHE.split(run)]


def uzbek_words(run: str) -> list[str]:
    """One key for the whole word: the apostrophe is part of o‘ and g‘."""
    key = uzbek.key(run[:LONGEST])
    return [key] if key else []


def indic(run: str) -> list[str]:
    """A word whose vowel signs are spelt out as letters."""
    return [_NO_LETTER.sub(_as_letters, run[:LONGEST])]


def _as_letters(sign: re.Match[str]) -> str:
    return f"{southeast.END}{ord(sign[0]):04x}"


def southeast_pairs(run: str) -> list[str]:
    """Pairs of clusters, and the last cluster by itself."""
    keys = [southeast.key(cluster) + southeast.END for cluster in CLUSTER.findall(run)]
    pairs = [first + second[:-1] for first, second in zip(keys, keys[1:], strict=False)]
    return [*pairs, keys[-1]]


def east(run: str) -> list[str]:
    """Pairs of characters and the last one by itself, numbers of articles as numbers."""
    if not NUMBER.search(run):
        return pairs_of(run)
    return [token for piece, number in parts(run, NUMBER) for token in (number or pairs_of(piece))]


def pairs_of(run: str) -> list[str]:
    """相続人 is 相続 続人 人: the last one lets a single character be found by its beginning."""
    return [*map("".join, zip(run, run[1:], strict=False)), run[-1]]


def parts(run: str, number: re.Pattern[str]) -> Iterator[tuple[str, list[str]]]:
    """The run cut at its numbers: each piece, with the number's token where it is one."""
    at = 0
    for match in number.finditer(run):
        value = numerals.parse("kanji", match[0])
        if value is None:
            continue
        if at < match.start():
            yield run[at : match.start()], []
        yield match[0], [str(value)]
        at = match.end()
    if at < len(run):
        yield run[at:], []
