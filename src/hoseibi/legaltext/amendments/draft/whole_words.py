"""Passages to quote in scripts with spaces between words: whole words, found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_MOST_CONTEXT = 40


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
    for more in range(_MOST_CONTEXT):
        for left, right in ((more, 0), (0, more), (more, more)):
            if not (first - left >= 0 and last + right < len(found)):
                continue
            begin, stop = begins[first - left], max(stops[last + right], end)
            if begin < taken or stop < begin:
                continue
            passage = old[begin:stop]
            new = old[begin:start] + put + old[end:stop]
            if _paired(passage) and _paired(new) and _once(passage, scope):
                return passage, new, stop
    return None


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
    """Whether quotation marks come in pairs."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0
