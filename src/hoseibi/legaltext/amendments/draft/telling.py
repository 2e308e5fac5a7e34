"""Statements while they are drafted: which instructions go into one sentence, and which numbers the
provisions have by then."""

from __future__ import annotations

import msgspec

from ...model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    Renumber,
    ReplaceWords,
    Rewrite,
    Shift,
    Step,
    Target,
)
from ...model.law import Provision
from ...parse.from_plain.order import order_key
from ..apply.numbers import shifted
from ..write import Manner
from .steps import Steps, step

Statements = list[tuple[Instruction, ...]]
_FEWEST = 3
"""So many numbers that move alike are told as a range, behind the first that moves."""


class Telling:
    """Collects instructions. New text ends a sentence; the numbers given in a sentence are those of
    the next. Where the manner does not join changes, each ends its sentence, but those about the
    words of one place."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner
        self.statements: Statements = []
        self._open: list[Instruction] = []
        self._now: dict[int, Step] = {}
        self._given: dict[int, Step] = {}

    def tell(self, instruction: Instruction) -> None:
        if not self.manner.joins and not _same_words(self._open, instruction):
            self.close()
        self._open.append(instruction)
        if has_new_text(instruction):
            self.close()

    def join(self, statements: Statements) -> None:
        """What was drafted elsewhere: its last sentence stays open where no new text ends it."""
        for statement in statements:
            for instruction in statement:
                self.tell(instruction)
            if statement is not statements[-1]:
                self.close()

    def renumber(self, old: Provision, new: Provision, source: Steps, to: Steps) -> None:
        """Tell that a provision gets the number of its new form."""
        self.tell(Renumber(source=Target(source), to=Target((*to, step(new)))))
        self._given[id(old)] = step(new)
        if not self.manner.joins:
            self.close()

    def step(self, old: Provision) -> Step:
        """The step to a provision of the old law, by the number it has when this sentence
        begins."""
        return self._now.get(id(old)) or step(old)

    @property
    def count(self) -> int:
        """How much was told so far."""
        return sum(map(len, self.statements)) + len(self._open)

    def is_as_it_was(self, old: Provision) -> bool:
        """Whether a provision still has the number that it had in the old law."""
        return id(old) not in self._now

    def close(self) -> None:
        if self._open:
            told = tuple(self._open)
            self.statements.append(in_ranges(told) if self.manner.joins else told)
        self._open = []
        self._now.update(self._given)
        self._given = {}

    def mark(self) -> Telling:
        """A copy to go back to."""
        copy = Telling(self.manner)
        copy.statements = list(self.statements)
        copy._open = list(self._open)
        copy._now, copy._given = dict(self._now), dict(self._given)
        return copy

    def back(self, mark: Telling) -> None:
        """Forget what was told since."""
        self.statements, self._open = list(mark.statements), list(mark._open)
        self._now, self._given = dict(mark._now), dict(mark._given)


def repealed(ways: list[Steps]) -> tuple[Target, ...]:
    """Neighbours that go: three or more with numbers as a range."""
    steps = [way[-1] for way in ways]
    plain = all(step.number and "to" not in step.number for step in steps)
    if len(ways) > 2 and plain and all(way[:-1] == ways[0][:-1] for way in ways):
        return (Target(ways[0], ways[-1]),)
    return tuple(map(Target, ways))


def _same_words(told: list[Instruction], one: Instruction) -> bool:
    """Whether both are about the words of one place."""
    about_words = (ReplaceWords, InsertWords, DeleteWords)
    return (
        bool(told)
        and isinstance(one, about_words)
        and isinstance(told[-1], about_words)
        and told[-1].targets == one.targets
    )


def has_new_text(instruction: Instruction) -> bool:
    """Whether lines of new text follow the sentence that tells this."""
    if isinstance(instruction, Add):
        return instruction.target.part not in ("heading", "num")
    if isinstance(instruction, Rewrite):
        return bool(instruction.content) or instruction.targets[0].part != "heading"
    return False


def in_ranges(statement: tuple[Instruction, ...]) -> tuple[Instruction, ...]:
    """A row of numbers that move alike, as the first that moves and a range for the others."""
    out: list[Instruction] = []
    run: list[Renumber] = []
    for instruction in statement:
        goes_on = isinstance(instruction, Renumber) and _goes_on(run, instruction)
        if not goes_on:
            out += _told(run)
            run = []
        if isinstance(instruction, Renumber):
            run.append(instruction)
        else:
            out.append(instruction)
    return tuple(out + _told(run))


def _by(told: Renumber) -> int | None:
    """How far a number moves, where all before its branches moves."""
    source, to = told.source.steps[-1], told.to.steps[-1]
    if source.kind != to.kind or told.source.steps[:-1] != told.to.steps[:-1]:
        return None
    bases = source.number.partition("-")[0], to.number.partition("-")[0]
    if not (bases[0].isdecimal() and bases[1].isdecimal()):
        return None
    by = int(bases[1]) - int(bases[0])
    return by if by and shifted(source.number, by, branch=False) == to.number else None


def _goes_on(run: list[Renumber], told: Renumber) -> bool:
    if not run:
        return True
    before, here = run[-1].source.steps, told.source.steps
    return (
        _by(told) is not None
        and _by(told) == _by(run[-1])
        and before[:-1] == here[:-1]
        and before[-1].kind == here[-1].kind
        and told.source.steps[-1].kind != "annex"
    )


def _told(run: list[Renumber]) -> list[Instruction]:
    if len(run) <= _FEWEST or _by(run[0]) is None:
        return list(run)
    by = _by(run[0]) or 0
    ends = sorted((run[1], run[-1]), key=lambda one: order_key(one.source.steps[-1].number))
    target = Target(ends[0].source.steps, ends[1].source.steps)
    return [run[0], Shift(targets=(target,), by=by)]


def with_number(provision: Provision, like: Provision) -> Provision:
    """A provision under the number of another."""
    return msgspec.structs.replace(provision, num=like.num, number=like.number)
