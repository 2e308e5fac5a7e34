"""Deviations of texts beside one another: which are shown, how many there are of each check, and
beside which line each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from hoseibi import legaltext
from hoseibi.legaltext import Span

from .accepted import Judged
from .lines import Block, Line

HINT = legaltext.SEVERITIES[-1]


class Filter(NamedTuple):
    """What of them somebody wants to see: those of one check, or all; with hints, or without."""

    check: str = ""
    hints: bool = False

    def takes(self, one: Judged) -> bool:
        """Whether a deviation is shown. A check that is asked for is shown, hint or not."""
        if self.check:
            return one.deviation.code == self.check
        return self.hints or one.deviation.severity != HINT


class Sum(NamedTuple):
    """The deviations of one check: those that are open, in the order of the text, and how many are
    accepted."""

    code: str
    severity: str
    open: list[Judged]
    accepted: int

    @property
    def total(self) -> int:
        return len(self.open) + self.accepted


def sums(found: Iterable[Judged]) -> list[Sum]:
    """Deviations by check, the gravest first."""
    held: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for one in found:
        held[one.deviation.severity, one.deviation.code].append(one)
    order = {severity: at for at, severity in enumerate(legaltext.SEVERITIES)}
    ranked = sorted(held.items(), key=lambda item: order[item[0][0]])
    return [
        Sum(
            code, severity, [one for one in own if one.is_open], sum(not one.is_open for one in own)
        )
        for (severity, code), own in ranked
    ]


class Noted:
    """The deviations that are shown, by the blocks and lines of a page beside which they stand.

    A place is a language by its position (0 the first text) and a short address.
    """

    def __init__(self, by_pair: Sequence[Sequence[Judged]]) -> None:
        self.by_pair = by_pair
        self.homes = {
            (at, home)
            for number, own in enumerate(by_pair, start=1)
            for one in own
            for at, home in zip((0, number), one.deviation.articles, strict=True)
            if home
        }
        self._lines: dict[int, list[Judged]] = defaultdict(list)
        self._blocks: dict[int, list[Judged]] = defaultdict(list)
        self._meant: dict[tuple[int, str], list[tuple[Span, str]]] = defaultdict(list)

    def is_in(self, block: Block) -> bool:
        """Whether something was found in an article."""
        places = enumerate((block.left, *block.rights))
        return any((at, address) in self.homes for at, address in places)

    def put(self, blocks: Sequence[Block]) -> None:
        """Find for every deviation its place on a page, if it is on it."""
        lines, homes = _places(blocks)
        for number, own in enumerate(self.by_pair, start=1):
            for one in own:
                found = one.deviation
                line = _first(lines, number, (found.left.address, found.right.address))
                home = _first(homes, number, found.articles)
                if line is not None:
                    self._lines[id(line)].append(one)
                elif home is not None:
                    self._blocks[id(home)].append(one)
                else:
                    continue
                self._mean(one, number)

    def _mean(self, one: Judged, number: int) -> None:
        """Keep which words are meant, where nobody said that they are right."""
        found = one.deviation
        for at, span in ((0, found.left), (number, found.right)):
            if span.end and one.is_open:
                self._meant[at, span.address].append((span, found.severity))

    def of_line(self, line: Line) -> list[Judged]:
        return self._lines.get(id(line), [])

    def of_block(self, block: Block) -> list[Judged]:
        """Those that concern an article as a whole."""
        return self._blocks.get(id(block), [])

    def meant_in(self, at: int, address: str) -> list[tuple[Span, str]]:
        """The words of a provision that are meant, each with how grave it is, in their order."""
        found = self._meant.get((at, address), [])
        return sorted(found, key=lambda each: (each[0].start, each[0].end))


Place = TypeVar("Place", Line, Block)
_ByAddress = dict[tuple[int, str], Place]


def _places(blocks: Sequence[Block]) -> tuple[_ByAddress[Line], _ByAddress[Block]]:
    """The lines of a page by what stands in them, and its blocks by their articles."""
    lines: _ByAddress[Line] = {}
    homes: _ByAddress[Block] = {}
    for block in blocks:
        homes.update(((at, one), block) for at, one in enumerate((block.left, *block.rights)))
        for line in block.lines:
            sides = (line.left, *(each.addresses for each in line.answers))
            lines.update(((at, one), line) for at, side in enumerate(sides) for one in side)
    return lines, homes


def _first(known: _ByAddress[Place], number: int, addresses: tuple[str, str]) -> Place | None:
    """What has an address of the first text, or else one of another."""
    for at, address in zip((0, number), addresses, strict=True):
        if address and (at, address) in known:
            return known[at, address]
    return None
