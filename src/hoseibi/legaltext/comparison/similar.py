"""How much two provisions say the same, and which of many are worth asking."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from ..scripts.folding import fold
from .sides import Side, same_running

GRAM = 4
"""Characters of a stretch by which candidates are found: a word of kanji, half one of Latin."""

RARE = 24
"""How many of its rarest stretches a provision is looked up by."""

COMMON = 20
"""A stretch that more provisions have tells nothing."""

LONGEST = 6_000
"""Characters that are compared one by one of a provision."""

NAMED = 0.15
"""Likeness that the same heading adds."""

GROWN = 0.75
"""What it is worth that all of a text stands in a longer one."""

_TELLING = 40
_SHORTEST = 8
_LONGEST_PLACEHOLDER = 60
_PLACEHOLDERS = (
    "削除",
    "(weggefallen)",
    "weggefallen",
    "aufgehoben",
    "(aufgehoben)",
    "abrogé",
    "abrogée",
    "(abrogé)",
    "(abrogée)",
    "abrogé.",
    "deleted",
    "deleted.",
    "(deleted)",
    "[deleted]",
    "repealed",
    "repealed.",
    "(repealed)",
    "[repealed]",
    "omitted",
    "[omitted]",
    "reserved",
    "[reserved]",
    "(bị bãi bỏ)",
    "được bãi bỏ",
    "bãi bỏ",
    "dihapus",
    "dihapus.",
    "утратил силу",
    "утратила силу",
    "утратила силу.",
    "исключена",
    "исключена.",
    "o‘z kuchini yo‘qotgan",
    "ўз кучини йўқотган",
    "хүчингүй болсон",
    "ត្រូវបាននិរាករណ៍",
    "ຍົກເລີກ",
)
_FOLDED = frozenset(map(fold, _PLACEHOLDERS))


def is_placeholder(text: str) -> bool:
    """Whether a text only says that what stood there is gone: 削除, (weggefallen), abrogé."""
    if len(text) > _LONGEST_PLACEHOLDER:
        return False
    plain = text.strip()
    return not plain or fold(plain) in _FOLDED


def likeness(first: str, second: str) -> float:
    """From 0, nothing in common, to 1, the same."""
    if len(first) > LONGEST or len(second) > LONGEST:
        return _shared(first, second)
    return fuzz.ratio(first, second) / 100


def contained(first: str, second: str) -> float:
    """How much of the shorter text stands in the longer one, from 0 to 1."""
    here, there = grams(first), grams(second)
    fewer = min(len(here), len(there))
    return len(here & there) / fewer if fewer >= _SHORTEST else 0.0


def kinship(first: str, second: str) -> float:
    """Likeness, or nearly as much when one text only says more than the other."""
    alike = likeness(first, second)
    fewer, more = sorted((len(first), len(second)))
    if fewer < _TELLING or more > 3 * fewer:
        return alike
    return max(alike, GROWN * contained(first, second))


def _shared(first: str, second: str) -> float:
    """By the sentences, or words between spaces, that both have: quick whatever the length."""
    here, there = set(_parts(first)), set(_parts(second))
    both = len(here) + len(there)
    return 2 * len(here & there) / both if both else 1.0


def _parts(text: str) -> list[str]:
    return text.replace("。", " ").split()


def grams(text: str) -> set[str]:
    """Every stretch of a few characters of a text; of a long one, at its beginning and end."""
    if len(text) > 2 * LONGEST:
        text = text[:LONGEST] + text[-LONGEST:]
    return {text[at : at + GRAM] for at in range(len(text) - GRAM + 1)}


def candidates(
    old: Side, new: Side, olds: list[int], news: list[int]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that share rare stretches of text: likeness, old place, new one. In linear time."""
    first = {at: grams(old.gist(at)) for at in olds}
    second = {at: grams(new.gist(at)) for at in news}
    common: Counter[str] = Counter()
    for found in (*first.values(), *second.values()):
        common.update(found)
    having: dict[str, list[int]] = defaultdict(list)
    for at in olds:
        for gram in _rarest(first[at], common):
            having[gram].append(at)
    for at in news:
        shared: Counter[int] = Counter()
        for gram in _rarest(second[at], common):
            shared.update(having.get(gram, ()))
        for other, _ in shared.most_common(3):
            if old.provisions[other].kind == new.provisions[at].kind:
                score = kinship(old.gist(other), new.gist(at)) + _named(old, new, other, at)
                yield score, other, at


def _named(old: Side, new: Side, first: int, second: int) -> float:
    """What the same heading is worth."""
    here, there = old.provisions[first].heading, new.provisions[second].heading
    if not here or not there:
        return 0.0
    return NAMED if same_running(here, there) else 0.0


def _rarest(found: set[str], common: Counter[str]) -> list[str]:
    telling = [gram for gram in found if 1 < common[gram] <= COMMON]
    telling.sort(key=lambda gram: (common[gram], gram))
    return telling[:RARE]


def worth_finding(text: str) -> bool:
    """Whether a provision says enough to be known again elsewhere."""
    return len(text) >= _SHORTEST and not is_placeholder(text)
