"""The words of a text in any script, as requests are compared by them.

Words where there are spaces, pairs of words in Vietnamese, pairs of letters in Japanese and
Chinese, pairs of clusters in Khmer, Lao, Thai and Burmese. They stay readable, because a page says
by which of them two requests are alike.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import regex

from hoseibi import legaltext

from ..models.terms import LONGEST_TERM

_RUN = regex.compile(
    r"(?P<east>[\p{Han}\p{Hiragana}\p{Katakana}ー々]+)"
    r"|(?P<southeast>[\p{Khmer}\p{Lao}\p{Thai}\p{Myanmar}]+)"
    r"|(?P<word>[\p{L}\p{M}\p{N}]+)"
)
_CLUSTER = regex.compile(r"\X(?:(?<=\u17d2)\X)*")
_KANA = regex.compile(r"\p{Hiragana}+")
COMMON = frozenset(
    regex.findall(
        r"\w+",
        "the and for from with that this are was were has have had not its their which into "
        "will of in "
        "to on by be is as at or an it all also they them there been being more than such "
        "these those "
        "can may must should would other under between through "
        "different various many some each every new well very both where when who what how",
    )
)
"""English words that say nothing of a request."""
COMMON_PAIRS = frozenset(
    {"khác nhau", "với nhau", "của các", "và các", "cho các", "trong các", "trong việc"}
    | {"của việc", "là một", "một số", "có thể", "không có", "được các", "về các", "từ các"}
    | {"đối với", "theo các", "như vậy", "chưa có", "đã được", "cần phải", "cũng như", "do đó"}
)
"""Pairs of Vietnamese syllables that say nothing of a request."""
SHORTEST = 3


def terms(text: str, language: str = "") -> Iterator[str]:
    """The terms of a text in reading order."""
    for run in _RUN.finditer(unicodedata.normalize("NFKC", text).lower()):
        if run.lastgroup == "east":
            yield from _pairs(list(run[0]))
        elif run.lastgroup == "southeast":
            yield from _pairs(_CLUSTER.findall(run[0]))
        elif language.split("-")[0] != "vi":
            yield from _word(run[0])
    if language.split("-")[0] == "vi":
        yield from _syllables(text)


def _pairs(letters: list[str]) -> Iterator[str]:
    for first, second in pairwise(letters):
        if not _KANA.fullmatch(first + second):
            yield (first + second)[:LONGEST_TERM]


def _word(word: str) -> Iterator[str]:
    key = legaltext.fold(word)[:LONGEST_TERM]
    if len(key) >= SHORTEST and key not in COMMON and not key.isdecimal():
        yield _singular(key)


def _singular(word: str) -> str:
    """One form for `judge` and `judges`, `body` and `bodies`."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _syllables(text: str) -> Iterator[str]:
    """Pairs of syllables: most words of Vietnamese have two."""
    found = [run[0] for run in _RUN.finditer(unicodedata.normalize("NFC", text).lower())]
    for first, second in pairwise(found):
        pair = f"{first} {second}"
        if not (first.isdecimal() or second.isdecimal() or pair in COMMON_PAIRS):
            yield pair[:LONGEST_TERM]


def weighed(parts: Iterable[tuple[str, str, int]]) -> Counter[str]:
    """The terms of several texts, each (text, language, weight), with the sum of their weights."""
    found: Counter[str] = Counter()
    for text, language, weight in parts:
        for term in terms(text, language):
            found[term] += weight
    return found


def joined(shared: Iterable[str]) -> list[str]:
    """Terms as a person reads them: pairs of letters that follow one another become one word
    again: 債権, 権法 → 債権法."""
    found: list[str] = []
    for term in shared:
        at = next((at for at, each in enumerate(found) if _follows(each, term)), None)
        if at is None:
            found.append(term)
        else:
            found[at] += _rest(term)
    return found


def _letters(term: str) -> list[str]:
    return _CLUSTER.findall(term)


def _follows(before: str, term: str) -> bool:
    run = _RUN.fullmatch(term)
    if run is None or run.lastgroup == "word":
        return False
    return _letters(before)[-1:] == _letters(term)[:1]


def _rest(term: str) -> str:
    return "".join(_letters(term)[1:])
