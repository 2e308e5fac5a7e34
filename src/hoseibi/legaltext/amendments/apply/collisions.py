"""Which renumberings of a sentence would give a provision a number that another one keeps."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...model.instruction import Instruction, Renumber, Repeal, Rewrite, Shift, Step, Target
from ...model.law import DIVISIONS
from . import numbers
from .outcome import Misfit
from .places import Missing, along, own_words
from .printed import is_vacant
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)
_COUNTED = frozenset((*DIVISIONS, "article", "paragraph", "point"))
_SHOWN = 40


class _Move(msgspec.Struct, frozen=True):
    """A node that an instruction gives a number, among those that are counted with it there."""

    told: int
    node: Node
    number: str
    scope: Node
    to: str


def collisions(
    root: Node, told: tuple[Instruction, ...], found: dict[Target, list[Node]]
) -> dict[int, Misfit]:
    """What is wrong with each renumbering that cannot be done, by its place in the sentence.

    The numbers that a sentence gives are read together: one is free when what bears it gets
    another, or goes, in the same sentence. Numbers as printed (`(a)`) are not looked at: acts that
    cite by them may renumber over several sentences.
    """
    moves = [move for at, one in enumerate(told) for move in _moves(root, at, one, found)]
    if not moves:
        return {}
    going = {id(node) for one in told for node in _going(one, found)}
    standing = _standing({id(move.scope): move.scope for move in moves}, moves)
    misfits: dict[int, Misfit] = {}
    while True:
        moving = {id(move.node) for move in moves if move.told not in misfits}
        blocked = {
            move.told: _misfit(move, other)
            for move in moves
            if move.told not in misfits
            for other in standing.get((id(move.scope), move.node.kind, move.number), ())
            if id(other) not in moving | going and other is not move.node
        }
        if not blocked:
            return misfits
        misfits |= blocked


def _moves(
    root: Node, at: int, told: Instruction, found: dict[Target, list[Node]]
) -> Iterator[_Move]:
    if isinstance(told, Renumber):
        yield from _renumbered(root, at, told, found.get(told.source, []))
    elif isinstance(told, Shift):
        for target in told.targets:
            for node in found.get(target, []):
                number = numbers.shifted(_number(node), told.by, _by_branch(target))
                if node.kind in _COUNTED:
                    yield _Move(at, node, number, _scope(node), _said(target, number))


def _renumbered(root: Node, at: int, told: Renumber, nodes: list[Node]) -> Iterator[_Move]:
    first, last = told.source.steps[-1], told.to.steps[-1]
    alike = first.kind == last.kind and len(told.source.steps) == len(told.to.steps)
    by_print = first.words or last.words
    if not alike or by_print or not nodes or nodes[0].kind not in _COUNTED:
        return
    if told.source.until:
        if first.number.isdecimal() and last.number.isdecimal():
            by = int(last.number) - int(first.number)
            for node in nodes:
                number = numbers.shifted(_number(node), by, branch=False)
                yield _Move(at, node, number, _scope(node), _said(told.to, number))
        return
    scope = _scope_of(root, nodes[0], told)
    if scope is not None:
        yield _Move(at, nodes[0], last.number, scope, told.to.address)


def _scope_of(root: Node, node: Node, told: Renumber) -> Node | None:
    """Among what a provision is counted where it goes."""
    if told.to.steps[:-1] == told.source.steps[:-1] or node.kind in ("article", *_DIVISIONS):
        return _scope(node)
    try:
        return along(root, told.to.steps[:-1])[0]
    except Missing:
        return None


def _scope(node: Node) -> Node:
    holder = node.parent or node
    if node.kind == "article":
        while holder.kind in _DIVISIONS and holder.parent is not None:
            holder = holder.parent
    return holder


def _standing(
    scopes: dict[int, Node], moves: list[_Move]
) -> dict[tuple[int, str, str], list[Node]]:
    """What bears which number, in each scope."""
    wanted = {(id(move.scope), move.node.kind) for move in moves}
    found: dict[tuple[int, str, str], list[Node]] = {}
    for key, scope in scopes.items():
        for node in _counted(scope):
            if (key, node.kind) not in wanted or is_vacant(node):
                continue
            if _number(node):
                found.setdefault((key, node.kind, _number(node)), []).append(node)
    return found


def _counted(scope: Node) -> Iterator[Node]:
    for child in scope.children:
        yield child
        if child.kind in _DIVISIONS:
            yield from _counted(child)


def _going(told: Instruction, found: dict[Target, list[Node]]) -> Iterator[Node]:
    """What an instruction takes out."""
    if isinstance(told, Repeal) and not told.instead:
        for target in told.targets:
            yield from () if target.part else found.get(target, ())
    elif isinstance(told, Rewrite):
        kept = {new.number for new in told.content}
        for target in told.targets:
            if told.content and not target.part:
                yield from (n for n in found.get(target, ()) if _number(n) not in kept)


def _misfit(move: _Move, other: Node) -> Misfit:
    misfit = Misfit(
        "amend-number-stands",
        "{num} is to become {to}, and that number stands: “{passage}” keeps it. Nothing was"
        " changed.",
        num=move.node.num or f"{move.node.kind} {_number(move.node)}",
        to=move.to,
        passage=_passage(other),
    )
    misfit.near = (other,)
    return misfit


def _passage(node: Node) -> str:
    text = "".join(own_words(below) for below in node.walk())
    shortened = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return " ".join(filter(None, (node.num, shortened)))


def _said(target: Target, number: str) -> str:
    step = target.steps[-1]
    return Target((*target.steps[:-1], Step(step.kind, number))).address


def _by_branch(target: Target) -> bool:
    last = (target.until or target.steps)[-1].number
    number = target.steps[-1].number
    return "-" in number and numbers.base_of(number) == numbers.base_of(last)


def _number(node: Node) -> str:
    return node.number or node.counted
