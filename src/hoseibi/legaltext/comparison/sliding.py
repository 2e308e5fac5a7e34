"""Where an insertion begins: of the places that say the same, the one where a reader would begin.

`できる。[ただし、しない。]` and `できる[。ただし、しない]。` are the same insertion.
"""

from __future__ import annotations

from ..model.change import Break, Token

Hunk = tuple[int, int, int, int]
"""From and up to in the old tokens, from and up to in the new ones."""

FARTHEST = 64
"""Tokens by which a hunk is moved at most."""

_SENTENCE, _CLAUSE = frozenset("。.;；:：!?"), frozenset("、，,・")


def slid(old: list[Token], new: list[Token], hunks: list[Hunk]) -> list[Hunk]:
    """The hunks, those that only add or only take away moved to where they read best."""
    moved: list[Hunk] = []
    for at, hunk in enumerate(hunks):
        row = new if hunk[0] == hunk[1] else old
        if hunk[0] != hunk[1] and hunk[2] != hunk[3]:
            moved.append(hunk)
            continue
        first, last = hunk[2:] if row is new else hunk[:2]
        floor = (moved[-1][3] if row is new else moved[-1][1]) if moved else 0
        after = hunks[at + 1] if at + 1 < len(hunks) else None
        ceiling = (after[2] if row is new else after[0]) if after else len(row)
        step = _best(row, (first, last), floor, ceiling)
        moved.append((hunk[0] + step, hunk[1] + step, hunk[2] + step, hunk[3] + step))
    return moved


def _best(row: list[Token], hunk: tuple[int, int], floor: int, ceiling: int) -> int:
    first, last = hunk
    steps = [0]
    step = 0
    while step > -FARTHEST and first + step > floor:
        if row[first + step - 1] != row[last + step - 1]:
            break
        step -= 1
        steps.append(step)
    step = 0
    while step < FARTHEST and last + step < ceiling and row[first + step] == row[last + step]:
        step += 1
        steps.append(step)
    return max(steps, key=lambda one: (_reads(row, first + one), one == 0, -abs(one), one))


def _reads(row: list[Token], at: int) -> int:
    """How well a stretch begins at a place."""
    token = row[at] if at < len(row) else None
    before = row[at - 1] if at else None
    if isinstance(token, Break) or at == 0 or before in _SENTENCE:
        return 3
    if before in _CLAUSE:
        return 2
    return int(isinstance(before, str) and before.isspace())
