"""A ruleset judged on a file: which rules are broken, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from .rule_kinds import KINDS, Ground, inside
from .ruleset import Broken, Case, Known, Ruleset, Unjudgeable, case, found


def judged(rules: Ruleset, tree: etree._ElementTree, known: Known) -> Iterator[Broken]:
    """Every case that does not hold, in the order of the ruleset. Raises Unjudgeable."""
    for context, cases in rules.contexts:
        for node in found(context, tree):
            for one in cases:
                yield from broken(one, node, known)


def accepts(rules: Ruleset, tree: etree._ElementTree, known: Known) -> bool:
    """Whether a file breaks no rule."""
    return next(judged(rules, tree, known), None) is None


def broken(one: Case, node: Any, known: Known) -> Iterator[Broken]:
    """One case on one element; of a loop, each case inside it for each value."""
    if one.kind != "loop":
        yield from _broken(Ground(one, node, known))
        return
    for args, kind, value in inside(one, node):
        yield from _broken(Ground(case(kind, args), node, known, value))


def _broken(ground: Ground) -> Iterator[Broken]:
    judge = KINDS.get(ground.case.kind)
    if judge is None:
        raise Unjudgeable(f"A ruleset has rules of the kind {ground.case.kind}, unknown here.")
    if not ground.applies():
        return
    places = tuple(judge(ground))
    if places:
        yield Broken(ground.case, ground.node, places)
