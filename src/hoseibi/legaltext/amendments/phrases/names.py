"""Places in words: `khoản 2 Điều 5`, `части второй статьи 5`, `5-moddaning ikkinchi qismida`."""

from __future__ import annotations

from itertools import groupby

from ...conventions import Convention
from ...model.instruction import Step, Target
from ...model.law import Provision
from ..unwritten import Unwritten
from . import Phrases, Unit
from .shapes import Part, form
from .units import printed_number, unit_of

Steps = tuple[Step, ...]


class Names:
    """Names targets in the cases that a phrase asks for."""

    def __init__(self, phrases: Phrases, convention: Convention) -> None:
        self.phrases = phrases
        self.convention = convention

    def targets(self, targets: tuple[Target, ...], case: str) -> str:
        """Several in a list; those that stand beside one another share what they stand in."""
        named = [self._alike(tuple(group), case) for _, group in groupby(targets, key=_beside)]
        return self.listed(named)

    def bare(self, target: Target, case: str) -> str:
        """A target without what it stands in."""
        numbers = [target.steps[-1].number, *(step.number for step in target.until[-1:])]
        between = self.phrases.through if target.until else ""
        return self.chain(target.steps, numbers, case, outer=False, between=between)

    def listed(self, named: list[str]) -> str:
        if len(named) < 2:
            return named[0]
        return self.phrases.list.join(named[:-1]) + self.phrases.last + named[-1]

    def _alike(self, targets: tuple[Target, ...], case: str) -> str:
        first = targets[0]
        if first.until:
            ends = [first.steps[-1].number, first.until[-1].number]
            return self.chain(first.steps, ends, case, between=self.phrases.through)
        if first.part:
            return self.listed([self._part(target, case) for target in targets])
        numbers = [target.steps[-1].number for target in targets]
        if self.phrases.apart:
            return self.listed([self.chain(first.steps, [one], case) for one in numbers])
        return self.chain(first.steps, numbers, case)

    def _part(self, target: Target, case: str) -> str:
        part = self.part(target)
        inside = self.chain(target.steps, [target.steps[-1].number], self.phrases.outer)
        return form(part.one, case).replace("{}", inside)

    def part(self, target: Target) -> Part:
        """The part that a target names; raises Unwritten where the language has no word for it."""
        found = (part for part in self.phrases.part if part.part == target.part != "")
        part = next(found, None)
        if part is None:
            raise Unwritten(f"the part “{target.part}” of {target.address}")
        return part

    def chain(
        self,
        steps: Steps,
        numbers: list[str],
        case: str,
        *,
        outer: bool = True,
        between: str = "",
    ) -> str:
        """Steps in words, the last with all its numbers, as a list or with `between` between them;
        `outer` tells whether the others are said too."""
        if steps[0].kind == "annex" and len(steps) == 1:
            return form(self.phrases.annex, case).replace("{}", steps[0].words)
        top = self._top(steps[0])
        if top is not None:
            return form(top.one, case)
        named: list[str] = []
        for place, step in enumerate(steps):
            last = place == len(steps) - 1
            if not last and not outer:
                continue
            unit = self.unit(steps, place)
            said = numbers if last else [step.number]
            how = case if last else self.phrases.outer
            words = self._words(unit, how, many=len(said) > 1, bound=bool(named))
            if len(said) == 1 and "to" in said[0]:
                # A number that stands for several: §§ 38 bis 84.
                said, between = said[0].split("to"), self.phrases.through
                words = self._words(unit, how, many=True, bound=bool(named))
            printed = [printed_number(unit.number, how, one, self.convention) for one in said]
            printed = [one.upper() for one in printed] if unit.upper else printed
            together = between.join(printed) if between else self.listed(printed)
            named.append(words.replace("{}", together))
        if self.phrases.inward:
            named.reverse()
        return self.phrases.joint.join(named)

    def _top(self, step: Step) -> Part | None:
        return next((part for part in self.phrases.part if part.kind == step.kind), None)

    def unit(self, steps: Steps, place: int) -> Unit:
        """The unit of a step; raises Unwritten for a step that bears no number, or has no name."""
        step = steps[place]
        depth = sum(one.kind == "point" for one in steps[: place + 1])
        unit = unit_of(self.phrases, step.kind, depth)
        if unit is None or not step.number or step.number == "*":
            raise Unwritten(f"the {step.kind} {step.number or step.words}".strip())
        return unit

    def _words(self, unit: Unit, case: str, *, many: bool, bound: bool) -> str:
        if many and unit.many:
            return form(unit.many, case)
        if bound and unit.bound:
            return form(unit.bound, case)
        return form(unit.one, case)

    # --- new provisions ---

    def new(self, content: tuple[Provision, ...], holder: Steps, case: str) -> str:
        """What is added, by its numbers; by its kind alone where it bears none."""
        kinds = {provision.kind for provision in content} - {"wrapup"}
        counted = [provision for provision in content if provision.kind != "wrapup"]
        if len(kinds) != 1:
            raise Unwritten("provisions of several kinds together")
        steps = (*holder, Step(counted[0].kind, counted[0].number))
        if not counted[0].number:
            unit = unit_of(self.phrases, counted[0].kind, 0)
            words = (unit.bares if len(counted) > 1 else unit.bare) if unit else ""
            if not words:
                raise Unwritten(f"a new {counted[0].kind} without a number")
            return words
        numbers = [provision.number for provision in counted]
        if self.phrases.apart:
            one_by_one = [self.chain(steps, [one], case, outer=False) for one in numbers]
            return self.listed(one_by_one)
        return self.chain(steps, numbers, case, outer=False)

    # --- agreement ---

    def agreement(self, targets: tuple[Target, ...]) -> str:
        """Gender and number of the places: `f`, `p`, `pf`."""
        target = targets[0]
        gender = ""
        top = self._top(target.steps[0])
        if target.steps[0].kind == "annex":
            gender = self.phrases.annex_gender
        elif top is not None:
            gender = top.gender
        elif target.part:
            gender = self.part(target).gender
        else:
            gender = self.unit(target.steps, len(target.steps) - 1).gender
        many = len(targets) > 1 or bool(target.until)
        return f"p{gender}" if many else gender


def _beside(target: Target) -> object:
    """What is the same for targets that can share a plural."""
    if target.part or target.until:
        return (target.part, target.steps, target.until)
    return ("", target.steps[:-1], target.steps[-1].kind)
