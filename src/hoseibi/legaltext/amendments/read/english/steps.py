"""Steps towards a place, with their depths, as an English sentence names them."""

from __future__ import annotations

import msgspec

from ....model.instruction import Step, Target
from . import vocabulary as v
from .marks import bare, normal, readings

ARTICLE = 100
"""The depth of articles and sections."""


class Context(msgspec.Struct, frozen=True):
    """Where the words above a sentence have led: steps with their depths, and a part."""

    steps: tuple[Step, ...] = ()
    depths: tuple[int, ...] = ()
    part: str = ""

    @property
    def target(self) -> Target:
        return Target(self.steps, part=self.part)


def context_of(target: Target, style: v.Style) -> Context:
    """The steps of a target with their depths, as far as ranks of the style have such kinds; a kind
    that several ranks have (points) is deeper each time."""
    depths: list[int] = []
    for step in target.steps:
        last = depths[-1] if depths else 0
        own = sorted(rank.depth for rank in style.ranks.values() if rank.kind == step.kind)
        depths.append(next((depth for depth in own if depth > last), last + 10))
    return Context(target.steps, tuple(depths), target.part)


class Named(msgspec.Struct):
    """What a sentence names: places, the law if it says which, and whether a law was all."""

    contexts: list[Context]
    law: str = ""
    number: str = ""
    code: str = ""


class Chain(msgspec.Struct):
    steps: list[Step]
    depths: list[int]
    until: list[Step] = []

    def add(self, step: Step, depth: int) -> None:
        self.steps.append(step)
        self.depths.append(depth)


def ranged(first: Chain, last: Chain) -> Chain:
    """A range keeps its end in the last step, as `a..c`."""
    end = last.steps[-1]
    step = first.steps[-1]
    both = Step(step.kind, f"{step.number}to{end.number}", f"{step.words}..{end.words}")
    return Chain([*first.steps[:-1], both], first.depths)


def mark_of(printed: str) -> str:
    return f"({bare(printed)})"


def step_of(kind: str, number: str) -> Step:
    return Step(kind, normal(number) if number.isalnum() else number, number)


def spread(context: Context) -> Target:
    """The target of a context, ranges told as ranges."""
    last = context.steps[-1] if context.steps else None
    if last is None or ".." not in last.words:
        return context.target
    (n1, n2), (w1, w2) = last.number.split("to"), last.words.split("..")
    head = context.steps[:-1]
    return Target(
        (*head, Step(last.kind, n1, w1)), until=(*head, Step(last.kind, n2, w2)), part=context.part
    )


def deeper(chain: Chain, mark: str, style: v.Style) -> None:
    """A mark without a name is of the next rank whose numbers look like it."""
    last = chain.depths[-1] if chain.depths else ARTICLE
    systems = {reading.system for reading in readings(mark)}
    deeper = sorted(
        {(r.depth, r.kind, r.systems) for r in style.ranks.values() if r.depth > max(last, 100)}
    )
    fitting = [rank for rank in deeper if systems & set(rank[2])]
    depth, kind, wanted = (fitting or deeper or [(last + 10, "point", ())])[0]
    chain.add(Step(kind, normal(mark, wanted), mark_of(mark)), depth)
