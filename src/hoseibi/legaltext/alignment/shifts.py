"""Numbers of articles that shifted in one of two texts, seen by lengths and mended by words."""

from __future__ import annotations

from collections.abc import Callable

from ..model.alignment import PLACE
from .blocks import Blocks, ByWords, Pair, gaps
from .likeness import Lengths, lengths_of
from .units import Block

_FAR, _WIDEST = 2.5, 0.3
"""How far lengths of articles may be from what is usual, and how wide that may be at most: where
most numbers shifted, most lengths are unusual."""
_WINDOW, _STRAYS = 7, 3
"""Of so many articles in a row so many of unusual length: their numbers may have shifted."""
_AROUND = 3
_LIKELY = 0.5
"""Likeness from which on two articles without a common number are taken for one: what is rather
another article is no partner, though neither has a better one."""

Compare = Callable[[Blocks, Blocks], ByWords]


def shifted(left: Blocks, right: Blocks, pairs: list[Pair]) -> list[tuple[int, int]]:
    """Rows of pairs (from, up to) whose lengths fit one another badly."""
    lengths = lengths_of([(left[one.left].size, right[one.right].size) for one in pairs])
    lengths = Lengths(lengths.ratio, min(lengths.spread, _WIDEST))
    strays = [_is_stray(left[one.left], right[one.right], lengths) for one in pairs]
    rows: list[tuple[int, int]] = []
    for at in range(len(pairs)):
        if sum(strays[at : at + _WINDOW]) < _STRAYS:
            continue
        start, stop = max(0, at - _AROUND), min(len(pairs), at + _WINDOW + _AROUND)
        if rows and start <= rows[-1][1]:
            rows[-1] = (rows[-1][0], stop)
        else:
            rows.append((start, stop))
    return rows


def _is_stray(one: Block, other: Block, lengths: Lengths) -> bool:
    return abs(lengths.distance(one.size, other.size)) > _FAR


def mended(left: Blocks, right: Blocks, pairs: list[Pair], compare: Compare) -> list[Pair]:
    """The pairs (in order) with others where their numbers have shifted, and with those of blocks
    that bear no common number."""
    pairs = list(pairs)
    rows = shifted(left, right, pairs)
    # Numbers that shifted once are wrong up to the end, or up to where they shift back.
    whole = [(rows[0][0], rows[-1][1])] if len(rows) > 1 else []
    for start, stop in [*whole, *reversed(rows)]:
        found = _rearranged(left, right, pairs, start, stop, compare)
        if found is not None:
            pairs[start:stop] = found
            if (start, stop) in whole:
                break
    for hole in list(gaps(pairs, len(left), len(right))):
        words = compare(left[hole.start : hole.stop], right[hole.begin : hole.end])
        likely = words.pairs(hole.start, hole.begin)
        pairs += [one for one in likely if one.likeness >= _LIKELY]
    return sorted(pairs)


def _rearranged(  # noqa: PLR0913
    left: Blocks, right: Blocks, pairs: list[Pair], start: int, stop: int, compare: Compare
) -> list[Pair] | None:
    """Other pairs of the articles from the first of a row up to the next after it, those without a
    partner included, where their words speak for these much more."""
    row = pairs[start:stop]
    end = pairs[stop] if stop < len(pairs) else Pair(len(left), len(right))
    first, begin = row[0].left, min(one.right for one in row)
    now = [Pair(one.left - first, one.right - begin) for one in row if one.right < end.right]
    if len(now) < len(row):
        return None
    lefts, rights = left[first : end.left], right[begin : end.right]
    found = compare(lefts, rights).better(now)
    if found is None:
        return None
    # One beside one between two pairs: nothing else is left for either.
    holes = gaps(found, len(lefts), len(rights))
    ones = [hole for hole in holes if hole.stop - hole.start == hole.end - hole.begin == 1]
    found += [Pair(hole.start, hole.begin, PLACE, 0.5) for hole in ones]
    # Two that bear one number go together where nobody else claims either.
    taken, given = {one.left for one in found}, {one.right for one in found}
    found += [one for one in now if one.left not in taken and one.right not in given]
    return sorted(one._replace(left=first + one.left, right=begin + one.right) for one in found)
