"""Which instructions are told in one sentence."""

from __future__ import annotations

from ...model.instruction import DeleteWords, InsertWords, Instruction, ReplaceWords, targets_of

ABOUT_WORDS = (ReplaceWords, InsertWords, DeleteWords)


def grouped(instructions: tuple[Instruction, ...]) -> list[list[Instruction]]:
    """Instructions about the words of one place go together."""
    groups: list[list[Instruction]] = []
    for one in instructions:
        last = groups[-1][-1] if groups else None
        both = isinstance(one, ABOUT_WORDS) and isinstance(last, ABOUT_WORDS)
        if both and targets_of(one) == targets_of(groups[-1][-1]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups
