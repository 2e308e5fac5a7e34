"""Two edits of one text put together by words, where they do not touch each other."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from ..model.change import IN, OUT, SAME
from .words import edit, tokens


class Clash(msgspec.Struct, frozen=True, gc=False):
    """Words of the text before that two people changed differently: what they were, and what each
    made of them. `start` counts code points of the text before."""

    start: int
    base: str
    mine: str
    theirs: str


class Merge(msgspec.Struct, frozen=True, gc=False):
    """`text` has what both changed; where they clash it keeps the words before. It is whole only
    when nothing clashes."""

    text: str
    clashes: tuple[Clash, ...] = ()


class Hunk(NamedTuple):
    """Code points of the text before, and what stands there now."""

    start: int
    end: int
    words: str


def word_edit(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """How plain words became others: pairs of `same`, `out` or `in` and the words."""
    pieces = edit(list(tokens((old,))), list(tokens((new,)))).pieces
    return tuple((piece.how, "".join(map(str, piece.tokens))) for piece in pieces)


def merged(base: str, mine: str, theirs: str) -> Merge:
    """Both edits of a text in one. Words that the two changed differently, or side by side, are a
    clash; the same change made twice is made once. Nothing is guessed."""
    if mine == theirs or theirs == base:
        return Merge(mine)
    if mine == base:
        return Merge(theirs)
    ours, others = _hunks(base, mine), _hunks(base, theirs)
    parts: list[str] = []
    clashes: list[Clash] = []
    at = 0
    for own, other in _groups(ours, others):
        start = min(hunk.start for hunk in (*own, *other))
        end = max(hunk.end for hunk in (*own, *other))
        parts.append(base[at:start])
        sides = [_applied(base, start, end, row) for row in (own, other)]
        if not own or not other or sides[0] == sides[1]:
            parts.append(sides[0] if own else sides[1])
        else:
            parts.append(base[start:end])
            clashes.append(Clash(start, base[start:end], *sides))
        at = end
    parts.append(base[at:])
    return Merge("".join(parts), tuple(clashes))


def _hunks(old: str, new: str) -> list[Hunk]:
    hunks: list[Hunk] = []
    at = 0
    start, came = -1, ""
    for how, words in (*word_edit(old, new), (SAME, "")):
        if how == SAME:
            if start >= 0:
                hunks.append(Hunk(start, at, came))
            start, came = -1, ""
            at += len(words)
            continue
        start = at if start < 0 else start
        if how == OUT:
            at += len(words)
        elif how == IN:
            came += words
    return hunks


def _groups(ours: list[Hunk], others: list[Hunk]) -> list[tuple[list[Hunk], list[Hunk]]]:
    """Hunks of both sides that touch one another, together; in order."""
    groups: list[tuple[list[Hunk], list[Hunk]]] = []
    reach = -1
    marked = sorted(((hunk, side) for side, row in enumerate((ours, others)) for hunk in row))
    for hunk, side in marked:
        touches = groups and hunk.start <= reach and groups[-1][1 - side]
        if not touches and not (groups and hunk.start < reach):
            groups.append(([], []))
            reach = -1
        groups[-1][side].append(hunk)
        reach = max(reach, hunk.end)
    return groups


def _applied(base: str, start: int, end: int, hunks: list[Hunk]) -> str:
    """A stretch of the text before with some edits made."""
    parts: list[str] = []
    at = start
    for hunk in hunks:
        parts += (base[at : hunk.start], hunk.words)
        at = hunk.end
    return "".join((*parts, base[at:end]))
