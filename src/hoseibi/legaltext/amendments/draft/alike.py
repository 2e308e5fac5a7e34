"""Changes of words that are the same in several places, told together: 第四号及び第五号中「A」を
「B」に改める."""

from __future__ import annotations

import msgspec

from ...model.instruction import DeleteWords, InsertWords, Instruction, ReplaceWords, Target
from ..write import grouped
from .telling import Statements

_WORDS = (ReplaceWords, InsertWords, DeleteWords)


def together(statements: Statements) -> Statements:
    """The same, with neighbours that tell the same change of words as one."""
    told: Statements = []
    for statement in statements:
        groups = _merged([list(group) for group in grouped(statement)])
        if told and len(groups) == 1:
            last = grouped(told[-1])
            if len(last) == 1 and _alike(last[0], groups[0]):
                told.pop()
                groups = _merged([list(last[0]), groups[0]])
        told.append(tuple(one for group in groups for one in group))
    return told


def _merged(groups: list[list[Instruction]]) -> list[list[Instruction]]:
    out: list[list[Instruction]] = []
    for group in groups:
        if out and _alike(out[-1], group):
            targets = (*_targets(out[-1]), *_targets(group))
            out[-1] = [msgspec.structs.replace(one, targets=targets) for one in out[-1]]
        else:
            out.append(group)
    return out


def _alike(one: list[Instruction], other: list[Instruction]) -> bool:
    return _bare(one) is not None and _bare(one) == _bare(other)


def _bare(group: list[Instruction]) -> list[Instruction] | None:
    """Changes of words without their places; None for what is told of no place in full."""
    if not all(isinstance(one, _WORDS) and one.targets for one in group):
        return None
    if any(target.part or target.until for target in _targets(group)):
        return None
    return [msgspec.structs.replace(one, targets=()) for one in group]


def _targets(group: list[Instruction]) -> tuple[Target, ...]:
    first = group[0]
    return first.targets if isinstance(first, _WORDS) else ()
