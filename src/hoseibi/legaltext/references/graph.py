"""Which provision refers to which, and what a change to one concerns."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from ..model.reference import Graph, Reference, Touched


def graph(references: Iterable[Reference]) -> Graph:
    """Edges of every resolved reference inside the law; one edge for any number of references."""
    outgoing: dict[str, dict[str, None]] = {}
    incoming: dict[str, dict[str, None]] = {}
    for reference in references:
        if reference.status != "resolved":
            continue
        for target in reference.targets:
            outgoing.setdefault(reference.address, {})[target] = None
            incoming.setdefault(target, {})[reference.address] = None
    return Graph(_frozen(outgoing), _frozen(incoming))


def _frozen(edges: dict[str, dict[str, None]]) -> dict[str, tuple[str, ...]]:
    return {address: tuple(others) for address, others in edges.items()}


def impact(graph: Graph, address: str) -> tuple[Touched, ...]:
    """The provisions that refer to a place, to something in it or to something that it is in, and
    those that refer to them: the nearest first. A provision is named once."""
    targets = sorted(graph.incoming)
    seen = {address}
    found: list[Touched] = []
    waiting = deque([(address, 0)])
    while waiting:
        here, distance = waiting.popleft()
        for target in _about(graph, targets, here):
            for source in graph.incoming[target]:
                if source not in seen:
                    seen.add(source)
                    found.append(Touched(source, distance + 1, target))
                    waiting.append((source, distance + 1))
    return tuple(found)


def _about(graph: Graph, targets: list[str], address: str) -> list[str]:
    """Targets that are the address, stand in it, or hold it."""
    segments = address.split("__")
    above = ("__".join(segments[:count]) for count in range(1, len(segments) + 1))
    found = [target for target in above if target in graph.incoming]
    inside = address + "__"
    place = _first_from(targets, inside)
    while place < len(targets) and targets[place].startswith(inside):
        found.append(targets[place])
        place += 1
    return found


def _first_from(ordered: list[str], wanted: str) -> int:
    low, high = 0, len(ordered)
    while low < high:
        middle = (low + high) // 2
        if ordered[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def to_dot(graph: Graph, title: str = "") -> str:
    """The graph in the language of Graphviz."""
    lines = [f"digraph {_quoted(title or 'references')} {{"]
    for source, targets in graph.outgoing.items():
        lines += [f"  {_quoted(source)} -> {_quoted(target)};" for target in targets]
    return "\n".join([*lines, "}", ""])


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
