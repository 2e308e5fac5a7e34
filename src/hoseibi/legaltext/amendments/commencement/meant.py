"""Whether a place that a clause names means an instruction: for certain, perhaps, or not."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...model.instruction import Add, Instruction, LawAmendment, Statement, Target, targets_of
from ...model.instruction import Step as TargetStep
from ...references.items import PART, Step, label
from .named import Named
from .places import Way

_QUOTES = re.compile("「([^「」]{1,200})」")
_OWN = "supplement"
_ALIKE = {"section": "article", **dict.fromkeys(("subsection", "point"), "paragraph")}

Pairs = list[tuple[str, str]]


class Asked(NamedTuple):
    """An instruction of an act, the sentence that tells it, and where in the act that stands."""

    part: LawAmendment
    statement: Statement
    told: Instruction
    own: Way


def meant(place: Named, asked: Asked) -> bool | None:
    """True when the instruction is meant, False when it may be, None when it is not."""
    if place.of_act:
        return _of_part(place, asked) if is_in(asked.own, place.steps, place.until) else None
    if place.within and asked.own and not is_in(asked.own, place.within, ()):
        return None
    if place.law and asked.part.title and place.law != asked.part.title:
        return None
    about = _about(place, asked.told)
    return about and _of_part(place, asked)


def is_in(own: Way, steps: tuple[Step, ...], until: tuple[Step, ...]) -> bool:
    """Whether a place of the act lies at, in or (for a range) between other places."""
    if not own:
        return False
    ways = [(_kind(s.kind), s.number) for s in steps if s.number or s.kind == _OWN]
    mine = [(_kind(step.kind), step.number) for step in own]
    if until and until[-1].number:
        same = ways[:-1] == mine[: len(ways) - 1]
        return same and _between(mine[len(ways) - 1 : len(ways)], ways[-1], until[-1].number)
    return bool(ways) and mine[: len(ways)] == ways


def _kind(kind: str) -> str:
    """Acts call their provisions by different names: a section of an act is its article."""
    return _ALIKE.get(kind, kind)


def _between(mine: Pairs, first: tuple[str, str], last: str) -> bool:
    kind, begin = first
    return any(k == kind and _value(begin) <= _value(n) <= _value(last) for k, n in mine)


def _value(number: str) -> tuple[int, ...]:
    return tuple(int(piece) for piece in re.findall(r"\d+", number))


def _about(place: Named, told: Instruction) -> bool | None:
    """Whether an instruction works at the place, or beside it when the words say so."""
    wanted = [(s.kind, _name(s)) for s in place.steps if s.level < PART]
    part = next((s.number for s in place.steps if s.level >= PART), "")
    beside = isinstance(told, Add) and told.where in ("after", "before") and not told.target.part
    found: bool | None = None
    for target in targets_of(told):
        steps = _pairs(target)
        if beside and (steps == wanted) != place.beside:
            continue
        if place.beside and not beside:
            continue
        if _under(steps, wanted, place):
            sure = not part or target.part == part
            if sure or not target.part:
                found = sure or bool(found)
    return found


def _pairs(target: Target) -> Pairs:
    return [(step.kind, _name(step)) for step in target.steps if step.kind != "body"]


def _name(step: Step | TargetStep) -> str:
    """A number, or for an annex its name however it is printed."""
    if step.kind == "annex":
        return label(step.number or getattr(step, "words", ""))
    return step.number


def _under(target: Pairs, wanted: Pairs, place: Named) -> bool:
    """Every step named stands in the target, in order: a reference leaves out what is clear."""
    if not wanted:
        return False
    if place.until:
        outer = all(step in target for step in wanted[:-1])
        return outer and _between(target, wanted[-1], place.until[-1].number)
    rest = iter(target)
    return all(any(one == step for one in rest) for step in wanted)


def _of_part(place: Named, asked: Asked) -> bool | None:
    """Whether an instruction at the place is in the part of it that brackets mean."""
    if not place.how:
        return True
    among = _among(place, asked)
    if among is None:
        return False
    return (among or None) if place.how == "only" else (True if not among else None)


def _among(place: Named, asked: Asked) -> bool | None:
    """Whether the words in the brackets mean the instruction; None when that cannot be told."""
    if place.inner:
        answers = [meant(inner, asked) for inner in place.inner]
        return None if False in answers else True in answers
    quoted = _QUOTES.findall(place.brackets)
    if not quoted:
        return None
    said = asked.statement.words[asked.told.start : asked.told.end] or asked.statement.words
    return any(words in said for words in quoted)
