"""Two lists in any order: the one-to-one ties that together speak most for themselves.

A list of definitions stands in the order of each language's own alphabet, so its order says
nothing. The assignment problem, solved by shortest augmenting paths (Jonker and Volgenant, 1987).
"""

from __future__ import annotations

_FAR = float("inf")


def assignment(gains: list[list[float]]) -> list[int]:
    """For each row the column it goes with, -1 where no tie speaks for itself (a gain above 0).

    gains  one row for each of the first list, as many columns as the second has
    """
    if not gains or not gains[0]:
        return [-1] * len(gains)
    columns = len(gains[0])
    # A column of its own for each row, worth nothing: whoever goes there is left alone.
    wide = [[-gain for gain in row] + [0.0] * len(gains) for row in gains]
    chosen = _shortest(wide)
    return [
        column if column < columns and gains[row][column] > 0 else -1
        for row, column in enumerate(chosen)
    ]


def _shortest(costs: list[list[float]]) -> list[int]:
    """The columns of least cost for all rows together; at least as many columns as rows."""
    rows, columns = len(costs), len(costs[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        before = [0] * (columns + 1)
        least = [_FAR] * (columns + 1)
        seen = [False] * (columns + 1)
        at = 0
        while True:
            seen[at] = True
            at = _step(costs, (of_row, of_column), owner, (before, least, seen), at)
            if not owner[at]:
                break
        while at:
            owner[at] = owner[before[at]]
            at = before[at]
    chosen = [-1] * rows
    for column in range(1, columns + 1):
        if owner[column]:
            chosen[owner[column] - 1] = column - 1
    return chosen


def _step(
    costs: list[list[float]],
    prices: tuple[list[float], list[float]],
    owner: list[int],
    search: tuple[list[int], list[float], list[bool]],
    at: int,
) -> int:
    """The next column that is cheapest to reach; prices are brought up to date on the way."""
    of_row, of_column = prices
    before, least, seen = search
    row, reach, there = owner[at], _FAR, 0
    line = costs[row - 1]
    for column in range(1, len(of_column)):
        if seen[column]:
            continue
        cost = line[column - 1] - of_row[row] - of_column[column]
        if cost < least[column]:
            least[column], before[column] = cost, at
        if least[column] < reach:
            reach, there = least[column], column
    for column, was in enumerate(seen):
        if was:
            of_row[owner[column]] += reach
            of_column[column] -= reach
        else:
            least[column] -= reach
    return there
