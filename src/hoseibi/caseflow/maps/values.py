"""The map of a process: what follows what, how often, and how long it takes."""

from __future__ import annotations

import msgspec


class Times(msgspec.Struct, frozen=True):
    """Durations in days: how many, the one in the middle, and that under which nine of ten are."""

    count: int
    median: float
    nine_of_ten: float


class Node(msgspec.Struct, frozen=True):
    """An activity: how often it happened, in how many cases, in how many more than once. `waited`
    is the time since what came before it in its case."""

    name: str
    count: int
    cases: int
    repeated: int
    begins: int
    ends: int
    waited: Times | None


class Arc(msgspec.Struct, frozen=True):
    """One activity directly after another: how often, in how many cases, after how long."""

    source: str
    target: str
    count: int
    cases: int
    times: Times


class Variant(msgspec.Struct, frozen=True):
    """A way that cases took from end to end, and how many of them took it."""

    steps: tuple[str, ...]
    cases: int


class Loop(msgspec.Struct, frozen=True):
    """A return: from an activity back to one that the case had met before, how often, in how many
    cases. From an activity to itself it is a repetition."""

    source: str
    target: str
    count: int
    cases: int


class ProcessMap(msgspec.Struct, frozen=True):
    """What really happens in the cases of a log. `variants` are the most frequent; `kinds` is how
    many ways there are in all."""

    cases: int
    events: int
    first: str
    last: str
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    loops: tuple[Loop, ...]
    variants: tuple[Variant, ...]
    kinds: int
    lasted: Times
