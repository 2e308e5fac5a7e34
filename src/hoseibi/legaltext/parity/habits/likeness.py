"""Whether words are of one family, so that a verb for a noun is no other term."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff]")
_STEM = 4
"""Letters that two words of one family begin with: cancel, cancellation."""
_LONG = 6
"""Letters that two forms of one word begin with."""
_SMALL = 3
"""Letters of words that say little: of, the, to."""
_DOING = ("する", "される", "の", "な")
"""What makes a verb or an adjective of a Japanese noun."""


def stems(term: str) -> frozenset[str]:
    """How its words begin, without what stands in brackets and without small words; of a term in a
    script without spaces, all of it but its ending."""
    bare = _BRACKETS.sub("", term).casefold().strip() or term.casefold()
    if _UNSPACED.search(bare):
        ending = next((one for one in _DOING if bare.endswith(one) and bare != one), "")
        return frozenset([bare.removesuffix(ending)])
    words = _WORD.findall(bare)
    long = [word for word in words if len(word) > _SMALL] or words
    return frozenset(word[:_STEM] for word in long)


def is_kin(one: str, other: str) -> bool:
    """Whether every word of one of them has its like in the other."""
    first, second = stems(one), stems(other)
    return _is_within(first, second) or _is_within(second, first)


def _is_within(few: frozenset[str], many: frozenset[str]) -> bool:
    return bool(few) and all(any(stem in other for other in many) for stem in few)


def is_told(term: str, text: str) -> bool:
    """Whether a text, in small letters, has a word of the family of each word of a term."""
    wanted = stems(term)
    return bool(wanted) and all(stem in text for stem in wanted)


def long_words(text: str) -> set[str]:
    """The words of a text that say something; none in a script without spaces."""
    return {
        word[:_LONG]
        for word in _WORD.findall(text)
        if len(word) > _SMALL and not _UNSPACED.match(word)
    }
