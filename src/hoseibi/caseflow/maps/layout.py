"""Where the parts of a map stand on the paper: layers from above to below, few lines crossing.

After Sugiyama, Tagawa and Toda (1981): what goes back is turned round, each activity gets a layer,
long lines get a place in every layer they pass, and the layers are ordered by the middle of their
neighbours. Own, because the well-kept library (Graphviz) is a program that an office's machine does
not have, and maps here have a few dozen activities.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

Line = tuple[str, str]
WIDE, HIGH = 190, 58
ACROSS, DOWN = 36, 74
MARGIN, ASIDE = 16, 70
SWEEPS = 12


class Place(msgspec.Struct, frozen=True):
    """The middle of an activity on the paper."""

    name: str
    x: float
    y: float


class Route(msgspec.Struct, frozen=True):
    """The points that a line passes, its ends on the edges of what it joins."""

    source: str
    target: str
    points: tuple[tuple[float, float], ...]
    is_back: bool


class Layout(msgspec.Struct, frozen=True):
    """All places and routes, and the size of the paper."""

    places: tuple[Place, ...]
    routes: tuple[Route, ...]
    width: float
    height: float


def laid_out(names: Sequence[str], weights: Mapping[Line, int], begins: Iterable[str]) -> Layout:
    """Places for activities and routes for the lines between them; a heavier line is kept straight
    before a lighter one. `begins` stand above."""
    forward, back = _turned(names, weights, list(begins))
    layers = _layers(names, forward)
    rows, chains = _with_bends(names, layers, [*forward, *back], set(back))
    _order(rows, chains.values())
    at = _coordinates(rows, chains.values())
    places = tuple(Place(name, *at[name]) for name in names)
    routes = tuple(_route(line, chain, at, is_back=line in back) for line, chain in chains.items())
    loops = tuple(_own(name, at) for name in names if (name, name) in weights)
    width = max(x for x, _y in at.values()) + WIDE / 2 + ASIDE
    height = max(y for _x, y in at.values()) + HIGH / 2 + MARGIN
    return Layout(places, routes + loops, width, height)


def _turned(
    names: Sequence[str], weights: Mapping[Line, int], begins: list[str]
) -> tuple[list[Line], list[Line]]:
    """Lines that go forward and lines that go back, so that the forward ones make no circle. They
    are taken as cases go, from what begins on, of those that are reached the heaviest first; one
    that would close a circle goes back."""
    after: dict[str, set[str]] = {name: set() for name in names}
    forward: list[Line] = []
    back: list[Line] = []
    heaviest = sorted(weights, key=lambda line: (-weights[line], line))
    left = [(source, target) for source, target in heaviest if source != target]
    reached = set(begins)
    while left:
        line = next((one for one in left if one[0] in reached), left[0])
        left.remove(line)
        source, target = line
        if _reaches(target, source, after):
            back.append(line)
        else:
            after[source].add(target)
            forward.append(line)
        reached |= {source, target}
    return forward, back


def _reaches(source: str, target: str, after: Mapping[str, set[str]]) -> bool:
    waiting, seen = [source], {source}
    while waiting:
        one = waiting.pop()
        if one == target:
            return True
        fresh = after[one] - seen
        seen |= fresh
        waiting.extend(fresh)
    return False


def _layers(names: Sequence[str], forward: Sequence[Line]) -> dict[str, int]:
    """The layer of each activity: one below the lowest of those before it."""
    before: dict[str, list[str]] = {name: [] for name in names}
    for source, target in forward:
        before[target].append(source)
    found: dict[str, int] = {}
    left = list(names)
    while left:
        ready = [name for name in left if all(one in found for one in before[name])]
        for name in ready:
            found[name] = max((found[one] + 1 for one in before[name]), default=0)
        left = [name for name in left if name not in found]
    return found


Chain = list[str]


def _with_bends(
    names: Sequence[str], layers: Mapping[str, int], lines: Sequence[Line], back: set[Line]
) -> tuple[list[list[str]], dict[Line, Chain]]:
    """The layers with a bend in each that a long line passes, and the chain of each line (of one
    that goes back, from its target down to its source)."""
    rows: list[list[str]] = [[] for _ in range(max(layers.values(), default=0) + 1)]
    for name in names:
        rows[layers[name]].append(name)
    chains: dict[Line, Chain] = {}
    for line in lines:
        top, bottom = (line[1], line[0]) if line in back else line
        chain = [top]
        for layer in range(layers[top] + 1, layers[bottom]):
            bend = f"\0{len(chains)}\0{layer}"
            rows[layer].append(bend)
            chain.append(bend)
        chains[line] = [*chain, bottom]
    return rows, chains


def _neighbours(chains: Iterable[Chain]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    above: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for chain in chains:
        for upper, lower in zip(chain, chain[1:], strict=False):
            below.setdefault(upper, []).append(lower)
            above.setdefault(lower, []).append(upper)
    return above, below


def _order(rows: list[list[str]], chains: Iterable[Chain]) -> None:
    """Order each layer by the middle of the neighbours above, then below, some times over."""
    above, below = _neighbours(chains)
    for sweep in range(SWEEPS):
        downward = sweep % 2 == 0
        across = range(1, len(rows)) if downward else range(len(rows) - 2, -1, -1)
        for layer in across:
            fixed = rows[layer - 1] if downward else rows[layer + 1]
            rank = {name: at for at, name in enumerate(fixed)}
            near = above if downward else below
            own = {name: at for at, name in enumerate(rows[layer])}
            rows[layer].sort(key=lambda name: _middle(near.get(name), rank, own[name]))  # noqa: B023


def _middle(neighbours: list[str] | None, rank: Mapping[str, int], own: int) -> float:
    known = [rank[one] for one in neighbours or () if one in rank]
    return sum(known) / len(known) if known else float(own)


def _room(name: str) -> float:
    return ACROSS if name.startswith("\0") else WIDE + ACROSS


def _coordinates(
    rows: Sequence[Sequence[str]], chains: Iterable[Chain]
) -> dict[str, tuple[float, float]]:
    """Across: beside one another, then drawn towards the middle of their neighbours as far as the
    ones beside them let them."""
    across: dict[str, float] = {}
    for row in rows:
        left = 0.0
        for name in row:
            across[name] = left + _room(name) / 2
            left += _room(name)
    above, below = _neighbours(chains)
    for _sweep in range(SWEEPS):
        for row in (*rows, *reversed(rows)):
            wished = {
                name: _mean([across[one] for one in (*above.get(name, ()), *below.get(name, ()))])
                for name in row
            }
            _settle(row, across, wished)
    least = min((across[name] - _room(name) / 2 for row in rows for name in row), default=0.0)
    return {
        name: (
            round(across[name] - least + MARGIN, 1),
            MARGIN + HIGH / 2 + layer * (HIGH + DOWN),
        )
        for layer, row in enumerate(rows)
        for name in row
    }


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _settle(
    row: Sequence[str], across: dict[str, float], wished: Mapping[str, float | None]
) -> None:
    """Place a layer as near to its wishes as its order and its room allow: blocks that would lie on
    one another are joined and stand at the mean of their wishes."""
    blocks: list[tuple[list[str], float, float]] = []  # names, left edge, width
    for name in row:
        wish = wished[name]
        middle = across[name] if wish is None else wish
        names, left, width = [name], middle - _room(name) / 2, _room(name)
        while blocks and blocks[-1][1] + blocks[-1][2] > left:
            before, other, wide = blocks.pop()
            share = len(before) + len(names)
            left = (other * len(before) + (left - wide) * len(names)) / share
            names, width = before + names, wide + width
        blocks.append((names, left, width))
    for names, left, _width in blocks:
        edge = left
        for name in names:
            across[name] = edge + _room(name) / 2
            edge += _room(name)


def _route(
    line: Line, chain: Chain, at: Mapping[str, tuple[float, float]], *, is_back: bool
) -> Route:
    """From the foot of the upper to the head of the lower; what goes back keeps to the right, so
    that it does not lie on what goes forward between the same two."""
    aside = WIDE / 4 if is_back else 0.0
    first, last = at[chain[0]], at[chain[-1]]
    points = [(first[0] + aside, first[1] + HIGH / 2)]
    points += [at[bend] for bend in chain[1:-1]]
    points.append((last[0] + aside, last[1] - HIGH / 2))
    return Route(*line, tuple(reversed(points) if is_back else points), is_back)


def _own(name: str, at: Mapping[str, tuple[float, float]]) -> Route:
    x, y = at[name]
    right = x + WIDE / 2
    return Route(name, name, ((right, y - 12), (right + 34, y), (right, y + 12)), is_back=True)
