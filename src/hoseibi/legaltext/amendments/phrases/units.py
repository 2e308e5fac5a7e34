"""The numbered steps of a language compiled: frames around a number, and the numbers themselves."""

from __future__ import annotations

import re

import msgspec

from ...conventions import Convention, print_mark
from ...conventions.marks import Compiler, Mark
from ...scripts import numerals
from .shapes import Forms, Phrases, Unit, every, form
from .templates import pattern_of


class Frame(msgspec.Struct, frozen=True):
    """What stands before a number and behind it: `Điều `, or `-modda`."""

    before: re.Pattern[str]
    after: re.Pattern[str]


class Known(msgspec.Struct, frozen=True):
    """A unit that can be read; `rank` orders units from the outside in."""

    unit: Unit
    rank: int
    frames: tuple[Frame, ...]
    number: re.Pattern[str]
    marks: tuple[Mark, ...]

    def read(self, printed: str) -> str:
        """The number in normal form."""
        found = (mark.read(printed) for mark in self.marks)
        return next((number for number in found if number is not None), "")


_SYSTEM = re.compile(r"\{([\w-]+)\}")
_ANNEXES: dict[str, re.Pattern[str]] = {}
_KNOWN: dict[str, tuple[Known, ...]] = {}


def known(phrases: Phrases, convention: Convention) -> tuple[Known, ...]:
    """The units of a language with the numbers of a convention."""
    found = _KNOWN.get(convention.code)
    if found is None:
        compiler = Compiler(convention.branches, dict(convention.kept))
        found = tuple(_unit(unit, rank, compiler) for rank, unit in enumerate(phrases.unit))
        _KNOWN[convention.code] = found
    return found


def _unit(unit: Unit, rank: int, compiler: Compiler) -> Known:
    marks = tuple(compiler.mark(one) for one in dict.fromkeys((*every(unit.number), *unit.reads)))
    frames = dict.fromkeys(
        one for forms in (unit.one, unit.many, unit.bound) for one in every(forms) if "{}" in one
    )
    compiled = sorted((*frames, *unit.also), key=len, reverse=True)
    choice = "|".join(f"(?:{mark.pattern})" for mark in marks)
    number = re.compile(rf"(?:{choice})(?![\w]|[.,][0-9])", re.IGNORECASE)
    return Known(unit, rank, tuple(map(_frame, compiled)), number, marks)


def _frame(words: str) -> Frame:
    before, _, after = words.partition("{}")
    start = rf"{pattern_of(before)}\s*" if before.strip() else r"(?<![\w.,/])"
    end = rf"\s*{pattern_of(after)}" if after.strip() else ""
    return Frame(re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))


def annexes(convention: Convention) -> re.Pattern[str] | None:
    """What names an annex: the words that also begin it."""
    labels = convention.labels.annex
    if convention.code not in _ANNEXES and labels:
        choice = "|".join(labels)
        numbers = _SYSTEM.sub(lambda place: f"(?:{numerals.pattern(place[1])})", choice)
        _ANNEXES[convention.code] = re.compile(rf"(?<!\w)(?:{numbers})(?!\w)", re.IGNORECASE)
    return _ANNEXES.get(convention.code)


def unit_of(phrases: Phrases, kind: str, depth: int) -> Unit | None:
    """The unit that a step of this kind is named by; None when the language has none."""
    for unit in phrases.unit:
        if unit.kind == kind and unit.depth in (0, depth):
            return unit
    return None


def printed_number(forms: Forms, case: str, number: str, convention: Convention) -> str:
    """A number as it stands in a case."""
    return print_mark(form(forms, case), number, convention.branches)
