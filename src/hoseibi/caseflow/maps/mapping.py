"""From a log to its map, in one pass over the events."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence

from ..logs.values import DAY, Log, Trace
from .values import Arc, Loop, Node, ProcessMap, Times, Variant

VARIANTS = 50
"""So many ways are told one by one."""


def times(seconds: Sequence[int]) -> Times:
    """Durations in seconds, told in days. Nine of ten are at or under the 90 % value: it is one
    that was met, not one between two."""
    ordered = sorted(seconds)
    at = max(0, -(-9 * len(ordered) // 10) - 1)
    middle = statistics.median(ordered)
    return Times(len(ordered), round(middle / DAY, 2), round(ordered[at] / DAY, 2))


class _Counts:
    """What is counted while the traces go by; activities by their place."""

    def __init__(self, size: int) -> None:
        self.count, self.cases, self.repeated = [0] * size, [0] * size, [0] * size
        self.begins, self.ends = [0] * size, [0] * size
        self.between: dict[tuple[int, int], list[int]] = {}
        self.arc_cases: Counter[tuple[int, int]] = Counter()
        self.loops: Counter[tuple[int, int]] = Counter()
        self.loop_cases: Counter[tuple[int, int]] = Counter()
        self.ways: Counter[tuple[int, ...]] = Counter()

    def trace(self, trace: Trace) -> None:
        """Count one case."""
        events = trace.events
        way = tuple([place for _when, place in events])
        self.ways[way] += 1
        self.begins[way[0]] += 1
        self.ends[way[-1]] += 1
        before, last = events[0]
        between = self.between
        for when, place in events[1:]:
            arc = (last, place)
            if arc in between:
                between[arc].append(when - before)
            else:
                between[arc] = [when - before]
            before, last = when, place

    def shapes(self) -> None:
        """Count what is the same for every case of a way: once for each way, not for each case."""
        for way, cases in self.ways.items():
            for place, often in Counter(way).items():
                self.count[place] += often * cases
                self.cases[place] += cases
                self.repeated[place] += cases if often > 1 else 0
            for arc in set(zip(way, way[1:], strict=False)):
                self.arc_cases[arc] += cases
            self._returns(way, cases)

    def _returns(self, way: tuple[int, ...], cases: int) -> None:
        met: set[int] = set()
        found: Counter[tuple[int, int]] = Counter()
        for at, place in enumerate(way):
            if place in met:
                found[(way[at - 1], place)] += 1
            met.add(place)
        for arc, often in found.items():
            self.loops[arc] += often * cases
            self.loop_cases[arc] += cases


def process_map(log: Log) -> ProcessMap:
    """The map of a log."""
    counts = _Counts(len(log.activities))
    for trace in log.traces:
        counts.trace(trace)
    counts.shapes()
    span = log.span
    return ProcessMap(
        cases=len(log.traces),
        events=sum(counts.count),
        first=span[0].isoformat() if span else "",
        last=span[1].isoformat() if span else "",
        nodes=_nodes(log.activities, counts),
        arcs=_arcs(log.activities, counts),
        loops=_loops(log.activities, counts),
        variants=_variants(log.activities, counts),
        kinds=len(counts.ways),
        lasted=times([trace.seconds for trace in log.traces]),
    )


def _nodes(names: Sequence[str], counts: _Counts) -> tuple[Node, ...]:
    waited: dict[int, list[int]] = {}
    for (_source, target), seconds in counts.between.items():
        waited.setdefault(target, []).extend(seconds)
    found = [
        Node(
            name, counts.count[at], counts.cases[at], counts.repeated[at], counts.begins[at],
            counts.ends[at], times(waited[at]) if at in waited else None,
        )
        for at, name in enumerate(names)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda node: (-node.cases, node.name)))


def _arcs(names: Sequence[str], counts: _Counts) -> tuple[Arc, ...]:
    found = [
        Arc(
            names[source], names[target], len(seconds), counts.arc_cases[(source, target)],
            times(seconds),
        )
        for (source, target), seconds in counts.between.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda arc: (-arc.count, arc.source, arc.target)))


def _loops(names: Sequence[str], counts: _Counts) -> tuple[Loop, ...]:
    found = [
        Loop(names[source], names[target], often, counts.loop_cases[(source, target)])
        for (source, target), often in counts.loops.items()
    ]
    return tuple(sorted(found, key=lambda loop: (-loop.cases, loop.source, loop.target)))


def _variants(names: Sequence[str], counts: _Counts) -> tuple[Variant, ...]:
    # Of two ways as frequent as one another the one whose activities the log met first is first.
    ways = sorted(counts.ways.items(), key=lambda item: (-item[1], item[0]))[:VARIANTS]
    return tuple(Variant(tuple(names[at] for at in way), cases) for way, cases in ways)
