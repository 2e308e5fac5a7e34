"""The places that a sentence names, read by the units of its language."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ....conventions import Convention
from ....model.instruction import Step, Target
from ....model.law import DIVISIONS
from ...phrases import Phrases
from ...phrases.shapes import Part, Unit, every
from ...phrases.templates import pattern_of
from ...phrases.units import Frame, Known, annexes, known

_DIVISIONS = frozenset(DIVISIONS)
_DASH = re.compile("[—–]")
"""What divides the ends of a range; a hyphen may belong to a number."""
_MOST = 200
"""So many places are read in one list, and no more."""


class Group(msgspec.Struct, frozen=True):
    """Numbers of one unit, each with the last of a range; a number may be missing."""

    unit: Known
    numbers: tuple[tuple[str, str], ...]


class Chain(msgspec.Struct, frozen=True):
    """Groups from the outside in, the part of what they name, and the last one of a range; or a
    part of the law that bears no number of that kind."""

    groups: tuple[Group, ...] = ()
    part: Part | None = None
    last: str = ""
    top: Step | None = None


class Named(msgspec.Struct, frozen=True):
    """Places read, and where the words end."""

    targets: tuple[Target, ...]
    end: int


class _Frames(msgspec.Struct, frozen=True):
    lists: re.Pattern[str]
    to: re.Pattern[str]
    joints: re.Pattern[str]
    lead: re.Pattern[str]
    parts: tuple[tuple[Part, Frame], ...]
    bare: tuple[tuple[Unit, re.Pattern[str]], ...]


@cache
def _frames(phrases: Phrases) -> _Frames:
    parts = [(part, form) for part in phrases.part for form in (*every(part.one), *part.also)]
    parts.sort(key=lambda pair: -len(pair[1]))
    lists, to, joints, lead = (
        re.compile(pattern, re.IGNORECASE)
        for pattern in (phrases.lists, phrases.to, phrases.joints, phrases.lead)
    )
    bare = tuple(
        (unit, re.compile(pattern_of(words), re.IGNORECASE))
        for unit in phrases.unit
        for words in (unit.bares, unit.bare, *unit.bare_reads)
        if words
    )
    framed = tuple((part, _frame(form)) for part, form in parts)
    return _Frames(lists, to, joints, lead, framed, bare)


def _frame(form: str) -> Frame:
    before, _, after = form.partition("{}")
    start = rf"{pattern_of(before)}\s*" if before.strip() else ""
    end = rf"\s*{pattern_of(after)}" if after.strip() else ""
    return Frame(re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))


class Places:
    """Reads places in one text; `above` is where the words above it have led."""

    def __init__(self, text: str, phrases: Phrases, convention: Convention) -> None:
        self.text = text
        self.phrases = phrases
        self.units = known(phrases, convention)
        self.frames = _frames(phrases)
        self.annex = annexes(convention)

    def named(self, position: int, above: Target) -> Named | None:
        """The places that are named from here on; None when none is."""
        chains: list[Chain] = []
        end = position
        while len(chains) < _MOST:
            found = self._chain(self._skipped(position))
            if found is None:
                break
            chain, end = self._ranged(*found)
            chains.append(chain)
            link = self.frames.lists.match(self.text, end)
            if link is None:
                break
            position = link.end()
        if not chains:
            return None
        return Named(tuple(self._targets(chains, above)), end)

    def new(self, position: int, above: Target) -> Named | None:
        """What is to be added: places, or provisions that bear no number."""
        named = self.named(position, above)
        if named is not None:
            return named
        for unit, words in self.frames.bare:
            found = words.match(self.text, position)
            if found is not None:
                return Named((Target((Step(unit.kind),)),), found.end())
        return None

    def _ranged(self, chain: Chain, end: int) -> tuple[Chain, int]:
        """`từ Điều 5 đến Điều 8`: a place of the same kind behind the sign of a range."""
        link = self.frames.to.match(self.text, end)
        found = self._chain(self._skipped(link.end())) if link and chain.groups else None
        if found is None or not found[0].groups:
            return chain, end
        first, last = chain.groups[-1], found[0].groups[-1]
        if first.unit.unit is not last.unit.unit or len(last.numbers) != 1:
            return chain, end
        groups = chain.groups if len(chain.groups) > 1 else (*found[0].groups[:-1], first)
        return msgspec.structs.replace(chain, groups=groups, last=last.numbers[0][0]), found[1]

    def _skipped(self, position: int) -> int:
        found = self.frames.lead.match(self.text, position)
        return found.end() if found else position

    # --- one place, or several inside one ---

    def _chain(self, position: int) -> tuple[Chain, int] | None:
        annex = self.annex.match(self.text, position) if self.annex else None
        if annex is not None:
            words = " ".join(annex[0].split())
            return Chain(top=Step("annex", "", words)), annex.end()
        for part, frame in self.frames.parts:
            opening = frame.before.match(self.text, position)
            if opening is None or (not opening[0] and not part.kind):
                continue
            found = self._part(part, frame, opening.end())
            if found is not None:
                return found
        return self._plain(position)

    def _part(self, part: Part, frame: Frame, position: int) -> tuple[Chain, int] | None:
        """A part named before what it is part of."""
        if part.kind:
            return Chain(top=Step(part.kind)), position
        found = self._plain(position)
        groups, end = (found[0].groups, found[1]) if found else ((), position)
        closing = frame.after.match(self.text, end)
        return (Chain(groups, part), closing.end()) if closing else None

    def _plain(self, position: int) -> tuple[Chain, int] | None:
        groups: list[Group] = []
        end = position
        while (found := self._group(position, groups)) is not None:
            group, end = found
            groups.append(group)
            joint = self.frames.joints.match(self.text, end)
            if joint is None:
                break
            position = joint.end()
        if not groups:
            return None
        part, end = self._closing_part(end)
        inward = reversed(groups) if self.phrases.inward else groups
        return Chain(tuple(inward), part), end

    def _closing_part(self, end: int) -> tuple[Part | None, int]:
        """A part named behind what it is part of."""
        for part, frame in self.frames.parts:
            if frame.before.pattern or not frame.after.pattern or part.kind:
                continue
            found = frame.after.match(self.text, end)
            if found is not None:
                return part, found.end()
        return None, end

    def _group(self, position: int, before: list[Group]) -> tuple[Group, int] | None:
        """The numbers of a unit that may stand next to those before."""
        for unit in self.units:
            if before and not self._goes_on(before, unit):
                continue
            for frame in unit.frames:
                found = self._framed(unit, frame, position)
                if found is not None:
                    return found
        return None

    def _goes_on(self, before: list[Group], unit: Known) -> bool:
        """Inner steps in outer ones; which division stands in which differs from law to law."""
        last = before[-1].unit
        if unit.unit.kind in _DIVISIONS and last.unit.kind in _DIVISIONS:
            return all(group.unit is not unit for group in before)
        return unit.rank < last.rank if self.phrases.inward else unit.rank > last.rank

    def _framed(self, unit: Known, frame: Frame, position: int) -> tuple[Group, int] | None:
        opening = frame.before.match(self.text, position)
        if opening is None:
            return None
        numbers, end = self._numbers(unit, opening.end())
        if not numbers:
            return None
        closing = frame.after.match(self.text, end)
        return (Group(unit, tuple(numbers)), closing.end()) if closing else None

    def _numbers(self, unit: Known, position: int) -> tuple[list[tuple[str, str]], int]:
        numbers: list[tuple[str, str]] = []
        end = position
        until = False
        while len(numbers) < _MOST:
            found = unit.number.match(self.text, position)
            if found is None:
                break
            printed = _DASH.split(found[0])[0]
            number = unit.read(printed)
            if not number:
                break
            if until:
                numbers[-1] = (numbers[-1][0], number)
            else:
                numbers.append((number, ""))
            end = found.start() + len(printed)
            link = self.frames.to.match(self.text, end)
            until = link is not None
            link = link or self.frames.lists.match(self.text, end)
            if link is None or (until and numbers[-1][1]):
                break
            position = link.end()
        return numbers, end

    # --- targets ---

    def _targets(self, chains: list[Chain], above: Target) -> list[Target]:
        filled = self._inward(chains) if self.phrases.inward else self._outward(chains)
        return [target for chain in filled for target in self._spread(chain, above)]

    def _outward(self, chains: list[Chain]) -> list[Chain]:
        """§ 5 Absatz 2 und Absatz 3: what is not said again is as before."""
        filled: list[Chain] = []
        for chain in chains:
            outer = filled[-1].groups if filled else ()
            filled.append(_within(chain, outer))
        return filled

    def _inward(self, chains: list[Chain]) -> list[Chain]:
        """điểm a và điểm b khoản 2 Điều 5: what is not said yet is as in the next."""
        filled: list[Chain] = []
        for chain in reversed(chains):
            outer = filled[-1].groups if filled else ()
            filled.append(_within(chain, outer))
        return filled[::-1]

    def _spread(self, chain: Chain, above: Target) -> list[Target]:
        if chain.top is not None:
            return [Target((chain.top,))]
        part = chain.part.part if chain.part else ""
        steps: list[tuple[tuple[Step, ...], tuple[Step, ...]]] = [(self._above(chain, above), ())]
        for group in chain.groups:
            if group.unit.unit.kind == "sentence":
                part = f"sentence:{group.numbers[0][0]}"
                continue
            steps = [
                ((*way, _step(group, first)), (*way, _step(group, last)) if last else ())
                for way, _ in steps
                for first, last in group.numbers
            ][:_MOST]
        if chain.last and not all(way for way, _ in steps):
            return []  # a row of sentences
        if chain.last:
            steps = [(way, (*way[:-1], Step(way[-1].kind, chain.last))) for way, _ in steps]
        return [Target(way, until, part) for way, until in steps]

    def _above(self, chain: Chain, above: Target) -> tuple[Step, ...]:
        """What stands above, as far as it is outside of what is named here."""
        if not chain.groups:
            return above.steps
        rank = chain.groups[0].unit.rank
        kept = []
        for depth, step in enumerate(above.steps):
            if self._rank(step, depth, above) >= rank:
                break
            kept.append(step)
        return tuple(kept) if chain.groups[0].unit.unit.kind != "article" else ()

    def _rank(self, step: Step, depth: int, above: Target) -> int:
        points = sum(one.kind == "point" for one in above.steps[: depth + 1])
        for unit in self.units:
            if unit.unit.kind == step.kind and unit.unit.depth in (0, points):
                return unit.rank
        return -1


def _step(group: Group, number: str) -> Step:
    return Step(group.unit.unit.kind, number)


def _within(chain: Chain, outer: tuple[Group, ...]) -> Chain:
    """A chain with the steps outside of it that its neighbour names."""
    if not chain.groups:
        return chain
    rank = chain.groups[0].unit.rank
    kept = tuple(group for group in outer if group.unit.rank < rank)
    return msgspec.structs.replace(chain, groups=(*kept, *chain.groups))
