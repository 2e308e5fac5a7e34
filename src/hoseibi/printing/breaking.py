"""Where a table may part between pages, for the renderings that have pages."""

from __future__ import annotations

from typing import NamedTuple

from .fitting import lines
from .laying import Placed, placed, plain
from .paper import Grid

MOST_LINES = 14
"""Rows that take no more lines than these stand on one page; more may part, since a page that
cannot hold them would lose them."""

_LETTER = 0.176
"""How broad a letter is on the average, in millimetres to the point of its size."""


class Stretch(NamedTuple):
    """Rows that hang together, from `first` to before `after`. A `title` is a row of words over
    all columns, which stays with what follows; what is `whole` never parts; of rows that `lead` the
    last one, as a term does what is said of it, none stands at the foot of a page without it."""

    first: int
    after: int
    title: bool
    whole: bool
    leads: bool = False


def stretches(grid: Grid, breadth: float) -> list[Stretch]:
    """The rows beneath the heads of a grid that is `breadth` millimetres wide, in stretches: rows
    that a cell covers together are one."""
    rows = placed(grid)
    found: list[Stretch] = []
    first = grid.heads
    while first < len(rows):
        after = min(first + grid.together, len(rows))
        while after < len(rows) and any(not each.first for each in rows[after]):
            after += 1
        leads = grid.together > 1 and after - first > 1
        title = grid.together == 1 and len(rows[first]) == 1 and len(grid.widths) > 1
        whole = _high(grid, rows[first:after], breadth) <= MOST_LINES
        found.append(Stretch(first, after, title, whole, leads))
        first = after
    return found


def at_first(grid: Grid, breadth: float) -> int:
    """About how many lines the heads of a grid take with the first that is read beneath them: with
    less room than that it begins on the next page."""
    rows = placed(grid)
    beneath = stretches(grid, breadth)[:1]
    first = [_high(grid, rows[one.first : one.after], breadth) for one in beneath]
    heads = _high(grid, rows[: grid.heads], breadth) if grid.heads else 0
    return heads + min([_SOME, *first])


_SOME = 4
"""Lines of a row that parts which stand beneath the heads at least."""


def _high(grid: Grid, rows: list[list[Placed]], breadth: float) -> int:
    """About how many lines rows take together."""
    total = sum(grid.widths)

    def of(each: Placed) -> int:
        share = sum(grid.widths[each.column : each.column + each.cell.colspan]) / total
        return lines(plain(each.cell.said), breadth * share / (grid.size * _LETTER))

    alone = sum(max((of(each) for each in row if each.cell.rowspan == 1), default=1)
                for row in rows)  # fmt: skip
    tall = [of(each) for row in rows for each in row if each.first and each.cell.rowspan > 1]
    return max([alone, *tall])
