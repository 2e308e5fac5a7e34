"""Whether one number follows another: 12, 12-2, 12-3, 13; a, b; 38 to 84."""

from __future__ import annotations

from ..parse.from_plain.order import order_key

NEXT, GAP, BACK, SAME, UNKNOWN = "next", "gap", "back", "same", "unknown"
_FIRST = 2
"""A branch may begin with 1 (12-1) or with 2 (第十二条の二)."""

Key = tuple[tuple[int, str], ...]


def step(before: str, after: str) -> str:
    """How a number in normal form stands to the one before it.

    `unknown` where the two belong to different rows (`L1`, `R1`; `9.1.LQ.1`).
    """
    if "." in before or "." in after:
        return UNKNOWN
    last, first = order_key(before.split("to")[-1]), order_key(after.split("to")[0])
    if not last or not first or _letters_first(last) != _letters_first(first):
        return UNKNOWN
    if first == last:
        return SAME
    if first < last:
        return BACK
    return _forward(last, first)


def _letters_first(key: Key) -> str:
    return key[0][1]


def _forward(last: Key, first: Key) -> str:
    same = 0
    while same < len(last) and last[same] == first[same]:
        same += 1
    rest = first[same:]
    if same == len(last):
        return NEXT if all(_begins(piece) for piece in rest) else GAP
    (was, was_letters), (now, now_letters) = last[same], rest[0]
    if bool(was_letters) != bool(now_letters):
        return NEXT if len(rest) == 1 else UNKNOWN
    if was_letters:
        return _letters(was_letters, now_letters)
    if now - was > 1:
        return GAP
    return NEXT if len(rest) == 1 or same else GAP


def _begins(piece: tuple[int, str]) -> bool:
    number, letters = piece
    return letters in ("a", "A", "bis") if letters else number <= _FIRST


def _letters(was: str, now: str) -> str:
    if len(was) != 1 or len(now) != 1:
        return UNKNOWN
    return NEXT if ord(now) - ord(was) == 1 else GAP
