"""Provisions that are renumbered one after the other, told as a range."""

from __future__ import annotations

from collections.abc import Iterable

from ....model.instruction import Instruction, Renumber, Statement, Target


def ranged(instructions: Iterable[Instruction]) -> list[Instruction]:
    """The same with each row of renumberings as one: (8) to (9), (7) to (8), (6) to (7) as (6) to
    (8) to (7) to (9)."""
    told: list[Instruction] = []
    row: list[Renumber] = []
    for one in instructions:
        if isinstance(one, Renumber) and (not row or _goes_on(row, one)):
            row.append(one)
            continue
        told += _as_one(row)
        row = [one] if isinstance(one, Renumber) else []
        told += [] if row else [one]
    return told + _as_one(row)


def joined(statements: tuple[Statement, ...]) -> list[tuple[Instruction, ...]]:
    """The instructions of each statement; those that only renumber together, when they follow one
    another."""
    rows: list[tuple[Instruction, ...]] = []
    for statement in statements:
        told = statement.instructions
        if rows and _only_numbers(told) and _only_numbers(rows[-1]):
            rows[-1] = (*rows[-1], *told)
        else:
            rows.append(told)
    return rows


def _only_numbers(told: tuple[Instruction, ...]) -> bool:
    return all(isinstance(one, Renumber) for one in told)


def _goes_on(row: list[Renumber], one: Renumber) -> bool:
    last = row[-1]
    numbers = [_number(t) for t in (last.source, last.to, one.source, one.to)]
    if any(number is None for number in numbers):
        return False
    old, new, next_old, next_new = (number or 0 for number in numbers)
    by = 1 if new < old else -1
    beside = last.source.steps[:-1] == one.source.steps[:-1] == one.to.steps[:-1]
    same = last.source.steps[-1].kind == one.source.steps[-1].kind
    return beside and same and next_old == old + by and next_new == new + by


def _number(target: Target) -> int | None:
    plain = not target.until and not target.part and target.steps
    number = target.steps[-1].number if plain else ""
    return int(number) if number.isdecimal() and target.steps[-1].words else None


def _as_one(row: list[Renumber]) -> list[Instruction]:
    if len(row) < 2:
        return list(row)
    ordered = sorted(row, key=lambda one: _number(one.source) or 0)
    first, last = ordered[0], ordered[-1]
    source = Target(first.source.steps, until=last.source.steps)
    return [Renumber(source=source, to=Target(first.to.steps, until=last.to.steps))]
