"""The thread as a picture: a column for each stage, a box for each step, a line where one hangs on
another. The boxes are a grid of HTML, so that names break as the page does; the lines lie behind
them in an SVG that is stretched over the same grid."""

from __future__ import annotations

from typing import NamedTuple

from hoseibi.results.queries import STAGES, Knot, Thread

ROWS = 14
"""So many steps of a stage are drawn; all of them stand in the lists."""
WIDE, HIGH, INSET = 100, 40, 8
"""A field of the grid in the units of the lines, and how far a box stands from its edge."""


class Drawn(NamedTuple):
    """The fields of the grid row by row, None for an empty one; the lines; and how many steps are
    left out."""

    heads: list[str]
    rows: list[list[Knot | None]]
    lines: list[str]
    breadth: int
    height: int
    left_out: int


def drawn(thread: Thread) -> Drawn:
    """Where everything stands."""
    columns = [thread.at(stage) for stage in STAGES]
    kept = [index for index, column in enumerate(columns) if column]
    labels = list(STAGES.values())
    shown = [columns[index][:ROWS] for index in kept]
    height = max((len(column) for column in shown), default=0)
    rows = [[column[row] if row < len(column) else None for column in shown]
            for row in range(height)]  # fmt: skip
    at = {knot.key: (x, y) for x, column in enumerate(shown) for y, knot in enumerate(column)}
    keys = [one.key for one in thread.knots]
    lines = [
        _line(at[keys[a]], at[keys[b]]) for a, b in thread.ties if keys[a] in at and keys[b] in at
    ]
    left_out = sum(len(columns[index]) for index in kept) - len(at)
    heads = [str(labels[index]) for index in kept]
    return Drawn(heads, rows, lines, len(kept) * WIDE, height * HIGH, left_out)


def _line(begin: tuple[int, int], end: tuple[int, int]) -> str:
    """The way of a line: from the right of a box to the left of another in a later column, or
    around the left of two that stand in the same one."""
    (ax, ay), (bx, by) = begin, end
    y1, y2 = ay * HIGH + HIGH // 2, by * HIGH + HIGH // 2
    if ax == bx:
        x = ax * WIDE + INSET // 2
        return f"M{x} {y1}C{x - INSET} {y1} {x - INSET} {y2} {x} {y2}"
    if ax > bx:
        (ax, y1), (bx, y2) = (bx, y2), (ax, y1)
    x1, x2 = (ax + 1) * WIDE - INSET, bx * WIDE + INSET
    half = (x1 + x2) // 2
    return f"M{x1} {y1}C{half} {y1} {half} {y2} {x2} {y2}"
