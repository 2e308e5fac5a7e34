"""Which act put each word of a law where it stands.

A word stays with the act that brought it as long as comparison finds it unchanged, whatever number
its provision comes to bear; an act that repeats words does not become their author.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...comparison.matching import NONE, Matching
from ...comparison.sides import Alike, Side
from ...comparison.words import running_edit, text_edit
from ...model.address import walk
from ...model.change import IN, OUT, Break, Edit
from ...model.law import Law, Provision, text_of, words
from ...model.timeline import Credit, State, Timeline

Runs = tuple[tuple[int, str], ...]
"""Lengths and acts, in the order of the words."""


class Trace(msgspec.Struct, frozen=True, gc=False):
    """The acts behind one provision's number, heading and text."""

    num: Runs
    heading: Runs
    text: Runs


def blame(timeline: Timeline, day: str = "") -> tuple[Credit, ...]:
    """Each run of words of the law on a day (the last state for none) with the act behind it.

    Empty before the law was in force. One comparison for each state up to that day.
    """
    last = timeline.place(day) if day else len(timeline.states) - 1
    states = timeline.states[: last + 1]
    if not states:
        return ()
    first = states[0]
    traces = [whole_trace(place.provision, first.act) for place in walk(first.law)]
    for before, after in zip(states, states[1:], strict=False):
        traces = traced(traces, before.law, after)
    return tuple(_credits(states[-1].law, traces))


def traced(traces: list[Trace], old: Law, state: State) -> list[Trace]:
    """The traces of a state, from those of the law before it."""
    alike = Alike()
    before, after = Side(old, alike), Side(state.law, alike)
    mates = _mates(Matching(before, after))
    return [
        whole_trace(new, state.act)
        if mate == NONE
        else _after(traces[mate], before.provisions[mate], new, state.act)
        for new, mate in zip(after.provisions, mates, strict=True)
    ]


def _mates(matching: Matching) -> list[int]:
    """The old place of every new one, those inside equal provisions too."""
    mates = list(matching.to_old)
    old, new = matching.old, matching.new
    for at, mate in enumerate(mates):
        if mate != NONE and old.content[mate] == new.content[at]:
            for inside in range(1, new.end[at] - at):
                mates[at + inside] = mate + inside
    return mates


def _after(trace: Trace, old: Provision, new: Provision, act: str) -> Trace:
    """What of a provision stayed keeps its act; the same value where all of it did."""
    if old is new:
        return trace
    num = trace.num if old.num == new.num else _run(len(new.num), act)
    heading, text = trace.heading, trace.text
    if old.heading != new.heading:
        change = running_edit(old.heading, new.heading)
        heading = _edited(heading, change, act, len(words(new.heading)))
    if old.text != new.text:
        text = _edited(text, text_edit(old.text, new.text), act, len(text_of(new)))
    return Trace(num, heading, text)


def _edited(runs: Runs, edit: Edit, act: str, length: int) -> Runs:
    """Runs after an edit of the words."""
    found: list[tuple[int, str]] = []
    at = 0
    for piece in edit.pieces:
        size = sum(_size(token) for token in piece.tokens)
        if piece.how == IN:
            found += _run(size, act)
        else:
            if piece.how != OUT:
                found += _cut(runs, at, at + size)
            at += size
    whole = _joined(found)
    return whole if sum(size for size, _ in whole) == length else _run(length, act)


def _size(token: object) -> int:
    return 0 if isinstance(token, Break) else len(words((token,)))  # type: ignore[arg-type]


def _cut(runs: Runs, start: int, end: int) -> Iterator[tuple[int, str]]:
    at = 0
    for size, act in runs:
        here = min(end, at + size) - max(start, at)
        if here > 0:
            yield here, act
        at += size


def _joined(runs: list[tuple[int, str]]) -> Runs:
    whole: list[tuple[int, str]] = []
    for size, act in runs:
        if whole and whole[-1][1] == act:
            whole[-1] = (whole[-1][0] + size, act)
        else:
            whole.append((size, act))
    return tuple(whole)


def _run(size: int, act: str) -> Runs:
    return ((size, act),) if size else ()


def whole_trace(provision: Provision, act: str) -> Trace:
    """One act behind all of a provision's words."""
    heading, text = len(words(provision.heading)), len(text_of(provision))
    return Trace(_run(len(provision.num), act), _run(heading, act), _run(text, act))


def _credits(law: Law, traces: list[Trace]) -> Iterator[Credit]:
    for place, trace in zip(walk(law), traces, strict=True):
        for part, runs in (("num", trace.num), ("heading", trace.heading), ("text", trace.text)):
            at = 0
            for size, act in runs:
                yield Credit(place.address, part, at, at + size, act)
                at += size
