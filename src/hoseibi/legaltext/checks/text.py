"""A law as checks look at it: what stands where, in order, and which words are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from ..conventions import Convention, UnknownConvention, convention
from ..model.address import Placed, walk
from ..model.law import DIVISIONS, UNITS, Law, Provision, text_of, words
from ..model.reference import Reference
from ..model.term import Concept, Use
from ..model.toml import compiled
from ..references import References, references
from ..terminology import Uses
from .definitions import Definition, definitions_in, quoted
from .depth import Depth
from .profile import Beside, Profile
from .vocabulary import Lexicon, lexicon

_UNSPOKEN = frozenset({"toc", "tocitem", "block", "note", "figure"})
_TABLES = frozenset({"table", "row", "cell"})
_DIVISIONS = frozenset(DIVISIONS)
_SPOKEN = frozenset((*UNITS, "line", *DIVISIONS))
_AMENDING = frozenset({"Extract", "AmendLawNum"})
"""What e-Gov says of the supplement of an amending law: it keeps only what still counts."""
_BRACKETS = " \u3000()（）[]［］〔〕.。．:：-–—\t\n\u00a0"


class Spot(NamedTuple):
    """A place that a check found: a stretch of the words there, or (`end` 0) all of it; `said`
    fills the places of the check's message."""

    place: Placed
    start: int = 0
    end: int = 0
    said: dict[str, str] = {}


class Found(NamedTuple):
    """A match, and the place of a `Spot` for it."""

    place: Placed
    start: int
    end: int
    match: re.Match[str]


class KnownLaw(NamedTuple):
    """A law that is looked at again and again while it is written: the walk over it, its
    references, and the full addresses of the provisions that are asked about."""

    placed: list[Placed]
    references: References
    within: frozenset[str]


class Text:
    """A law walked once for all checks.

    beside  other laws that it is looked at beside
    terms   the concepts whose terms it should use
    known   what is known of it already, and which of its provisions are asked about
    """

    def __init__(
        self,
        law: Law,
        beside: tuple[Profile, ...] = (),
        terms: tuple[Concept, ...] = (),
        known: KnownLaw | None = None,
    ) -> None:
        self.law, self.beside, self.terms, self.known = law, beside, terms, known
        self.placed = known.placed if known else walk(law)
        self.lexicon: Lexicon = lexicon(law.language)

    @cached_property
    def convention(self) -> Convention | None:
        """How the law is written; None when it names a convention that is not known."""
        try:
            return convention(self.law.convention)
        except UnknownConvention:
            return None

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
    def asked(self) -> list[tuple[Placed, str]]:
        """The same, where a provision is looked at by itself: those that are asked about."""
        return [one for one in self.spoken if self._is_asked(one[0])]

    def _is_asked(self, place: Placed) -> bool:
        return self.known is None or place.address in self.known.within

    @cached_property
    def headed(self) -> list[tuple[Placed, str]]:
        """Provisions asked about with a heading of the law's own, and its words."""
        return [
            (place, words(place.provision.heading))
            for place, quoted in zip(self.placed, self.quoted, strict=True)
            if place.provision.heading and not quoted and self._is_asked(place)
        ]

    def found(self, expression: re.Pattern[str], *, ascii_too: bool = True) -> Iterator[Found]:
        """Where an expression matches in what is asked about: in words with their span, in headings
        without one.

        Without `ascii_too`, what is written in ASCII alone is passed over unread.
        """
        for place, said in self.asked:
            if ascii_too or not said.isascii():
                for match in expression.finditer(said):
                    yield Found(place, match.start(), match.end(), match)
        for place, said in self.headed:
            if ascii_too or not said.isascii():
                for match in expression.finditer(said):
                    yield Found(place, 0, 0, match)

    @cached_property
    def whole(self) -> str:
        """Everything that is printed, tables and headings too, provisions divided by line ends."""
        pieces = []
        for place, said in zip(self.placed, self.words, strict=True):
            pieces.append(words(place.provision.heading))
            pieces.append(said)
        return "\n".join(pieces)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference of the law, resolved."""
        return self.known.references.all if self.known else references(self.law)

    @cached_property
    def definitions(self) -> list[Definition]:
        """Every term that is defined, in reading order."""
        known, quotes = self.lexicon.definitions, self.lexicon.quotes
        return list(definitions_in(self.spoken, known, quotes)) if known.marks else []

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every title and number that the law goes by."""
        said = self.law.identity
        names = (words(self.law.title), said.number, *(title for _, title in said.titles))
        return tuple(dict.fromkeys(name for name in names if name))

    @cached_property
    def neighbours(self) -> Beside:
        """The laws beside, by their names."""
        return Beside(self.beside)

    @cached_property
    def uses(self) -> list[tuple[Placed, Use]]:
        """Every term of the list in the law's own words, outside quotation marks: a law that says
        what a word means may name what it does not."""
        uses = Uses(self.terms, self.law.language)
        spoken = self.spoken if self.terms else ()
        found = []
        each = uses.find_each([said for _, said in spoken])
        for (place, said), here in zip(spoken, each, strict=True):
            depth: Depth | None = None
            for use in here:
                depth = depth or quoted(said, self.lexicon.quotes)
                if not depth.at(use.start):
                    found.append((place, use))
        return found

    @cached_property
    def at(self) -> dict[str, Placed]:
        """Each provision by its full address."""
        return {place.address: place for place in self.placed}

    @cached_property
    def short(self) -> frozenset[str]:
        """The short address of every provision."""
        return frozenset(place.short for place in self.placed)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each provision in reading order, by its full address."""
        return {place.address: here for here, place in enumerate(self.placed)}

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
        kept = any(name in _AMENDING for name, _ in provision.form)
        return sign in printed or kept

    def goes_on(self, place: Placed) -> bool:
        """Whether words without a number follow: a mark that stands on a line of its own."""
        here = self.order[place.address] + 1
        after = self.placed[here].provision if here < len(self.placed) else None
        return after is not None and not after.num and bool(after.text)

    def is_codified(self, place: Placed) -> bool:
        """Whether an article is printed from one of many laws that a codification holds, which
        its number tells: 9.1.NĐ.3.19."""
        return "." in self.article(place).provision.number

    def is_aside(self, place: Placed) -> bool:
        """Whether a provision is quoted, or stands in a part that is printed in excerpts."""
        return self.is_excerpt(self.top(place)) or place.provision.kind not in _SPOKEN

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
