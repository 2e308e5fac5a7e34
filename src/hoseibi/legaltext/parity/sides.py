"""Two language versions of one law as the checks of parity look at them: article by article, unit
by unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

import msgspec

from ..alignment import align
from ..figures import DATE, Figure, FigureReader, blanked, reader
from ..model.address import Placed, walk
from ..model.alignment import Alignment, Tie
from ..model.law import Law, text_of, words
from ..model.reference import Reference
from ..model.term import Concept
from ..references import references
from .vocabulary import Wording, wording


class ParityKnown(msgspec.Struct, frozen=True):
    """What is known of two versions besides their words.

    terms      concepts whose terms both versions should use
    kept       ties that a person decided, as `align` takes them
    former     the source as it was when the other version was made
    alignment  of the two, where it was made before; `terms` and `kept` then align nothing
    """

    terms: tuple[Concept, ...] = ()
    kept: tuple[Tie, ...] = ()
    former: Law | None = None
    alignment: Alignment | None = None


class Side:
    """One version: its provisions by their short addresses, their words and figures."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self.language = law.language
        self.placed = walk(law)
        self.by_short: dict[str, Placed] = {place.short: place for place in self.placed}
        self.by_address: dict[str, Placed] = {place.address: place for place in self.placed}
        self.wording: Wording = wording(law.language)
        self.reader: FigureReader = reader(law.language)
        self._figures: dict[str, list[Figure]] = {}

    def text(self, address: str) -> str:
        """A provision's own words."""
        return text_of(self.by_short[address].provision)

    def heading(self, address: str) -> str:
        """Its heading as printed."""
        return words(self.by_short[address].provision.heading)

    @cached_property
    def references(self) -> dict[str, list[Reference]]:
        """References by the short address of the provision in whose words they stand."""
        short = {place.address: place.short for place in self.placed}
        found: dict[str, list[Reference]] = defaultdict(list)
        for one in references(self.law):
            found[short[one.address]].append(one)
        return found

    def within(self, block: str) -> Iterator[Placed]:
        """A provision and all that stands in it, in reading order."""
        first = self.order[block]
        yield self.placed[first]
        for at in range(first + 1, len(self.placed)):
            if self.placed[at].depth <= self.placed[first].depth:
                return
            yield self.placed[at]

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each provision in reading order, by its short address."""
        return {place.short: at for at, place in enumerate(self.placed)}

    @cached_property
    def shorts(self) -> dict[str, str]:
        """The short address of each full one."""
        return {place.address: place.short for place in self.placed}

    def figures(self, address: str) -> list[Figure]:
        """The figures in a provision's own words; those of references aside."""
        found = self._figures.get(address)
        if found is None:
            own = self.references.get(address, ())
            masked = [(one.span.start, one.span.end) for one in own]
            found = self._figures[address] = self.reader.find(self.text(address), masked)
        return found

    def undated(self, address: str) -> str:
        """A provision's own words without the days in them."""
        days = [(one.start, one.end) for one in self.figures(address) if one.kind == DATE]
        return blanked(self.text(address), days)

    def headed(self, address: str) -> list[Figure]:
        """The figures in its heading."""
        return self.reader.find(self.heading(address))


class Article:
    """An article (or a division, or what stands outside of articles) in both versions."""

    def __init__(self, left: str, right: str) -> None:
        self.left, self.right = left, right
        self.units: list[Tie] = []

    @property
    def addresses(self) -> tuple[list[str], list[str]]:
        """The addresses of its units on both sides."""
        return (
            [one for tie in self.units for one in tie.left],
            [one for tie in self.units for one in tie.right],
        )


class Pair:
    """A source and another version of it, aligned."""

    def __init__(self, source: Law, other: Law, known: ParityKnown) -> None:
        self.left, self.right = Side(source), Side(other)
        self.known = known
        made = known.alignment
        self.alignment = made or align(source, other, terms=known.terms, kept=known.kept)

    @cached_property
    def articles(self) -> list[Article]:
        """Every article tie that has both sides, with the ties of its units."""
        ties = self.alignment.articles
        left = _homes(self.left, {one for tie in ties for one in tie.left})
        right = _homes(self.right, {one for tie in ties for one in tie.right})
        found = [Article(tie.left[0], tie.right[0]) for tie in ties if tie.left and tie.right]
        by_left = {one.left: one for one in found}
        by_right = {one.right: one for one in found}
        for tie in self.alignment.units:
            home = by_left.get(left.get(tie.left[0], "")) if tie.left else None
            home = home or (by_right.get(right.get(tie.right[0], "")) if tie.right else None)
            if home:
                home.units.append(tie)
        return found


def _homes(side: Side, blocks: set[str]) -> dict[str, str]:
    """The block that each provision stands in; what follows one outside of articles is of it."""
    homes: list[str] = []
    last = ""
    for place in side.placed:
        above = homes[place.parent] if place.parent >= 0 else ""
        if place.short in blocks:
            last = place.short
            homes.append(last)
        else:
            homes.append(above or last)
    return {place.short: home for place, home in zip(side.placed, homes, strict=True)}
