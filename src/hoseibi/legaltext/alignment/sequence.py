"""Two rows of texts in one order: the ties that together speak most for themselves.

Dynamic programming over one to one, one to two or three, and left out (after Gale and Church,
1993), in a band around the diagonal where the rows are long.
"""

from __future__ import annotations

from collections.abc import Callable

Gain = Callable[[int, int, int, int], float]
"""From and how many of the first row, from and how many of the second: what speaks for the tie."""

Bead = tuple[int, int, int, int]

ALONE = -2.2
"""What speaks for a text that nothing answers, before anything is known of it."""
_BEADS = (
    (1, 1, 0.0),
    (1, 0, ALONE),
    (0, 1, ALONE),
    (1, 2, -3.0),
    (2, 1, -3.0),
    (2, 2, -6.0),
    (1, 3, -5.0),
    (3, 1, -5.0),
)
_LONGEST, _FAMILY = 3, -4.0
_BAND = 40
_SLOPE = 0.08


Families = dict[int, int]
"""Where a text begins that has others beneath it, and how many they are together."""


def sequence(
    left: int,
    right: int,
    gain: Gain,
    *,
    grouped: bool = True,
    families: tuple[Families, Families] = ({}, {}),
) -> list[Bead]:
    """The best ties of rows of these lengths, in order; each text in exactly one. A paragraph with
    its points may be one paragraph of the other row, however many they are.

    Cost: the length of a row times the band, which is `_BAND` texts wide and an eighth of the row
    where that is more.
    """
    beads = _BEADS if grouped else _BEADS[:3]
    best: list[dict[int, float]] = [{} for _ in range(left + 1)]
    back: list[dict[int, tuple[int, int]]] = [{} for _ in range(left + 1)]
    best[0][0] = 0.0
    for i in range(left + 1):
        row = best[i]
        for j in _band(i, left, right):
            here = row.get(j)
            if here is None:
                continue
            for taken, given, prior in (*beads, *_family(families, i, j)):
                x, y = i + taken, j + given
                if x > left or y > right:
                    continue
                value = here + prior
                if taken and given:
                    value += gain(i, taken, j, given)
                known = best[x].get(y)
                if known is None or value > known:
                    best[x][y] = value
                    back[x][y] = taken, given
    return _path(back, left, right)


def _family(families: tuple[Families, Families], i: int, j: int) -> list[tuple[int, int, float]]:
    mine, theirs = families[0].get(i, 0), families[1].get(j, 0)
    found = []
    if mine > _LONGEST:
        found.append((mine, 1, _FAMILY))
    if theirs > _LONGEST:
        found.append((1, theirs, _FAMILY))
    return found


def _band(i: int, left: int, right: int) -> range:
    middle = i * right // left if left else 0
    wide = max(_BAND, abs(left - right), int(_SLOPE * max(left, right)))
    return range(max(0, middle - wide), min(right, middle + wide) + 1 if left else right + 1)


def _path(back: list[dict[int, tuple[int, int]]], i: int, j: int) -> list[Bead]:
    found: list[Bead] = []
    while i or j:
        taken, given = back[i][j]
        i, j = i - taken, j - given
        found.append((i, taken, j, given))
    return found[::-1]
