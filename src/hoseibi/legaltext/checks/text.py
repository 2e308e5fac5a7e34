"""A law as checks look at it: what stands where, in order, and which words are its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from ..model.address import Placed, walk
from ..model.law import DIVISIONS, UNITS, Law, Provision, text_of, words
from .vocabulary import Lexicon, compiled, lexicon

_UNSPOKEN = frozenset({"toc", "tocitem", "block", "note", "figure"})
_TABLES = frozenset({"table", "row", "cell"})
_DIVISIONS = frozenset(DIVISIONS)
_SPOKEN = frozenset((*UNITS, "line", *DIVISIONS))
_BRACKETS = " \u3000()（）[]［］〔〕.。．:：-–—\t\n\u00a0"


class Spot(NamedTuple):
    """A place that a check found: a stretch of the words there, or (`end` 0) all of it; `said`
    fills the places of the check's message."""

    place: Placed
    start: int = 0
    end: int = 0
    said: dict[str, str] = {}


class Text:
    """A law walked once for all checks.

    against  other laws that it is looked at beside
    """

    def __init__(self, law: Law, against: tuple[Law, ...] = ()) -> None:
        self.law, self.against = law, against
        self.placed = walk(law)
        self.lexicon: Lexicon = lexicon(law.language)

    @cached_property
    def tops(self) -> list[int]:
        """For each provision the place of the part at the top that it stands in."""
        tops: list[int] = []
        for here, place in enumerate(self.placed):
            tops.append(here if place.parent < 0 else tops[place.parent])
        return tops

    @cached_property
    def quoted(self) -> list[bool]:
        """For each provision whether it is words for another law, a contents list or a note."""
        quoted: list[bool] = []
        for place in self.placed:
            outer = place.parent >= 0 and quoted[place.parent]
            quoted.append(outer or place.provision.kind in _UNSPOKEN)
        return quoted

    @cached_property
    def children(self) -> list[list[int]]:
        """For each provision the places of those right inside it."""
        children: list[list[int]] = [[] for _ in self.placed]
        for here, place in enumerate(self.placed):
            if place.parent >= 0:
                children[place.parent].append(here)
        return children

    @cached_property
    def words(self) -> list[str]:
        """For each provision its own words."""
        return [text_of(place.provision) for place in self.placed]

    @cached_property
    def spoken(self) -> list[tuple[Placed, str]]:
        """Provisions with words of the law's own: no tables, contents, notes or quoted text."""
        return [
            (place, said)
            for place, said, quoted in zip(self.placed, self.words, self.quoted, strict=True)
            if said and not quoted and place.provision.kind in _SPOKEN
        ]

    @cached_property
    def whole(self) -> str:
        """Everything that is printed, tables and headings too, provisions divided by line ends."""
        pieces = []
        for place, said in zip(self.placed, self.words, strict=True):
            pieces.append(words(place.provision.heading))
            pieces.append(said)
        return "\n".join(pieces)

    @cached_property
    def articles(self) -> list[list[Placed]]:
        """Rows of articles that are numbered through: one for each part at the top, and one more
        wherever a division begins again at 1."""
        rows: dict[int, list[list[Placed]]] = {}
        for here, place in enumerate(self.placed):
            provision = place.provision
            if provision.kind != "article" or not provision.number or self.quoted[here]:
                continue
            known = rows.setdefault(self.tops[here], [[]])
            if known[-1] and self._begins_again(known[-1][-1], place):
                known.append([])
            known[-1].append(place)
        return [row for known in rows.values() for row in known if len(row) > 1]

    def _begins_again(self, before: Placed, place: Placed) -> bool:
        other = place.parent != before.parent
        divided = place.parent >= 0 and self.placed[place.parent].provision.kind in _DIVISIONS
        return place.provision.number == "1" and other and divided

    def is_repealed(self, provision: Provision) -> bool:
        """Whether a provision only says that it is no longer there."""
        said = self.lexicon.repealed
        return bool(said) and any(
            compiled(said).fullmatch(part.strip(_BRACKETS)) for part in _parts(provision)
        )

    def is_excerpt(self, place: Placed) -> bool:
        """Whether a part at the top says that only some of it is printed."""
        sign = self.lexicon.excerpt
        provision = place.provision
        if not sign or provision.kind != "supplement":
            return False
        printed = provision.num + words(provision.heading)
        return sign in printed or ("Extract", "true") in provision.form

    def top(self, place: Placed) -> Placed:
        """The part at the top that a provision stands in."""
        while place.parent >= 0:
            place = self.placed[place.parent]
        return place

    def article(self, place: Placed) -> Placed:
        """The article around a provision; where there is none, the part at the top."""
        while place.parent >= 0 and place.provision.kind != "article":
            place = self.placed[place.parent]
        return place

    def in_table(self, place: Placed) -> bool:
        """Whether a provision is a piece of a table."""
        return place.provision.kind in _TABLES


def _parts(provision: Provision) -> Iterator[str]:
    """The heading and the words, when one of them is all there is."""
    heading, said = words(provision.heading), text_of(provision)
    only = provision.children[0] if len(provision.children) == 1 else None
    if only is not None and not said and not only.children:
        said = text_of(only)
    elif provision.children:
        return
    if said:
        yield said
    if heading and not said:
        yield heading
