"""Passages to quote in scripts with spaces between words: whole words, found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_MOST_CONTEXT = 40
_MOST_TRIED = 12
"""With fewer words than this, every way to share them between left and right is tried."""
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))


def whole_passage(
    old: str, change: tuple[int, int, str], scope: list[str], taken: int
) -> tuple[str, str, int] | None:
    """The words to quote for a change, those that stand instead, and where the quotation ends.

    The words around the change come in as far as they are needed to make it the only such passage
    of the scope. Nothing before `taken` is quoted. None when there is no such passage.
    """
    start, end, put = change
    if not put:
        bare = _trimmed(old, start, end)
        if bare and bare[0] >= taken and _once(old[slice(*bare)], scope):
            return old[slice(*bare)], "", bare[1]
    found = list(_WORD.finditer(old))
    begins, stops = [w.start() for w in found], [w.end() for w in found]
    first, last = bisect_right(begins, start) - 1, bisect_left(stops, end)
    for left, right in _contexts():
        if not (first - left >= 0 and last + right < len(found)):
            continue
        begin, stop = begins[first - left], max(stops[last + right], end)
        if begin < taken or stop < begin:
            continue
        passage = old[begin:stop]
        new = old[begin:start] + put + old[end:stop]
        says = any(map(str.isalpha, passage))
        # A mark is quoted with its brackets: (b), not b.
        inside = old[begin - 1 : begin] == "(" and old[stop : stop + 1] == ")"
        if says and not inside and _paired(passage) and _paired(new) and _once(passage, scope):
            return passage, new, stop
    return None


@cache
def _contexts() -> tuple[tuple[int, int], ...]:
    """How many words more on the left and on the right are tried: the fewest first, and sooner two
    on the left than one on the right, since what names a number stands before it."""
    every = ((left, right) for left in range(_MOST_TRIED) for right in range(_MOST_TRIED))
    near = sorted(every, key=lambda one: (one[0] + 2 * one[1], one[1]))
    far = [
        one
        for more in range(_MOST_TRIED, _MOST_CONTEXT)
        for one in ((more, 0), (0, more), (more, more))
    ]
    return (*near, *far)


def _trimmed(old: str, start: int, end: int) -> tuple[int, int] | None:
    """Words that go with one of the spaces beside them: quoted without it."""
    gone = old[start:end]
    bare = gone.strip()
    if not bare or len(gone) - len(bare) != 1 or not _paired(bare):
        return None
    begin = start + len(gone) - len(gone.lstrip())
    return begin, begin + len(bare)


def _once(passage: str, scope: list[str]) -> bool:
    """Whether the scope has the words once, as whole words."""
    before = r"(?<![^\W_])" if passage[:1].isalnum() else ""
    after = r"(?![^\W_])" if passage[-1:].isalnum() else ""
    pattern = re.compile(before + re.escape(passage) + after)
    return sum(len(pattern.findall(text)) for text in scope) == 1


def _paired(text: str) -> bool:
    """Whether brackets and quotation marks come in pairs."""
    paired = all(text.count(first) == text.count(last) for first, last in _BRACKETS)
    return paired and text.count('"') % 2 == 0
