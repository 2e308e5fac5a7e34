"""The places of a law, so that a step from any of them is found without searching the law."""

from __future__ import annotations

import re
from collections import defaultdict
from copy import copy

from ..model.address import Placed, walk
from ..model.law import DIVISIONS, UNSURE_BREAK, Law, form_value, text_of, words
from ..scripts import numerals
from .counted import NOTE, PART, Counter
from .items import ARTICLE, FIGURE, LETTER, PARAGRAPH, POINT, Step, label, level_of
from .parts import Parts

_DIVISIONS = frozenset(DIVISIONS)
_SUPPLEMENTS = ("supplement",)
_SEE_THROUGH = frozenset(("list", "table", "row", "cell", "block", "body"))
_THROUGH = _SEE_THROUGH | _DIVISIONS
_LOOSE = frozenset(("cell", "line", "block", "annex", "note", "figure"))
_RANGE = re.compile(r"(\d+)to(\d+)")
_OPENING = ("(", "（")
_BASE = re.compile(r"\d+")
_PRINTED = {LETTER: re.compile("[A-Za-z]"), FIGURE: re.compile("[0-9]")}


class Places:
    """An index over a walk. Places are positions in `placed`; -1 is no place."""

    def __init__(
        self, law: Law, counter: Counter | None = None, placed: list[Placed] | None = None
    ) -> None:
        self._counter = counter or Counter()
        self._code = law.convention
        self.placed = walk(law) if placed is None else placed
        self.children: list[list[int]] = [[] for _ in self.placed]
        self.labels: list[str] = []
        self.tops: list[int] = []
        self.levels: list[int] = []
        self.articles: dict[int, list[int]] = defaultdict(list)
        self.ranks: dict[int, int] = {}
        self.numbered: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._rows: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._labelled: dict[tuple[int, str, str], list[int]] = defaultdict(list)
        self._ranged: set[tuple[int, str]] = set()
        self._parts = Parts(self, self._counter)
        self._letters: dict[int, set[str]] = defaultdict(set)
        self._ranges: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        self.supplements: list[int] = []
        self.breaks: dict[int, list[int]] = defaultdict(list)
        self.body = -1
        counts: list[dict[str, int]] = []
        for here, place in enumerate(self.placed):
            counts.append({})
            self._add(here, place, counts)

    def _add(self, here: int, place: Placed, counts: list[dict[str, int]]) -> None:
        kind, parent = place.provision.kind, place.parent
        number = place.provision.number
        if parent >= 0:
            self.children[parent].append(here)
            what = self._counter.what(place) if self._counter.said else PART
            number = number or self._ordinal(here, place, counts[parent], what)
        if kind == "annex":
            number = label(place.provision.num)
        top = self.tops[parent] if parent >= 0 else here
        self.labels.append(number)
        self.tops.append(top)
        self.levels.append(self._level(kind, parent))
        self._in_row(here, parent, kind, number)
        if UNSURE_BREAK in place.provision.form:
            self.breaks[parent].append(here)
        if self._counter.said and kind == "point":
            self._parts.goes_on(here, counts)
        if kind == "article":
            self._article(here, top, number)
        elif kind in _SUPPLEMENTS:
            self.supplements.append(here)
        elif kind == "body" and self.body < 0:
            self.body = here

    def row(self, parent: int, kind: str) -> list[int]:
        """The children of a place that are of a kind."""
        return self._rows.get((parent, kind), [])

    def relabel(self, here: int, number: str) -> None:
        """Give a place another number than it was counted to have, or none."""
        kind, parent = self.placed[here].provision.kind, self.placed[here].parent
        self._labelled[parent, kind, self.labels[here]].remove(here)
        self._labelled[parent, kind, number].append(here)
        self.labels[here] = number

    def _in_row(self, here: int, parent: int, kind: str, number: str) -> None:
        row = self._rows[parent, kind]
        self.ranks[here] = len(row)
        row.append(here)
        self._labelled[parent, kind, number].append(here)
        if _RANGE.fullmatch(number):
            self._ranged.add((parent, kind))

    def _ordinal(self, here: int, place: Placed, counts: dict[str, int], what: int) -> str:
        """The number of what bears none: its place in the row, notes and lines not counted."""
        kind = place.provision.kind
        if what != PART and self._parts.joins(here, place.parent, what):
            if what == NOTE:
                self._parts.follow(here, place, counts)
            return ""
        counts[kind] = counts.get(kind, 0) + 1
        if self._counter.states and kind == "paragraph":
            self._parts.count(here, place, counts[kind])
        return str(counts[kind])

    def _level(self, kind: str, parent: int) -> int:
        if kind == "point":
            above = parent
            while above >= 0 and self.placed[above].provision.kind in _SEE_THROUGH:
                above = self.placed[above].parent
            inside = self.levels[above] if above >= 0 else 0
            return inside + 1 if inside > POINT else POINT + 1
        try:
            return level_of(kind, 0, self._code)
        except KeyError:
            return -1

    def _article(self, here: int, top: int, number: str) -> None:
        self.ranks[here] = len(self.articles[top])
        self.articles[top].append(here)
        self._letters[top].add(number[:1])
        self.numbered[top, number].append(here)
        several = _RANGE.fullmatch(number)
        if several:
            self._ranges[top].append((int(several[1]), int(several[2]), here))

    def after(self, placed: list[Placed]) -> Places | None:
        """The same index over a walk in which only words differ; None where numbers do too."""
        if len(placed) != len(self.placed):
            return None
        for one, other in zip(self.placed, placed, strict=True):
            if one is not other and not self._counts_the_same(one, other):
                return None
        places = copy(self)
        places.placed = placed
        return places

    def _counts_the_same(self, one: Placed, other: Placed) -> bool:
        """Whether two provisions stand in one place, with one number, and are notes or are not."""
        before, after = one.provision, other.provision
        if (one.address, one.parent, before.num) != (other.address, other.parent, after.num):
            return False
        if (UNSURE_BREAK in before.form) != (UNSURE_BREAK in after.form):
            return False
        if not self._counter.said or before is after:
            return True
        return len({self._counter.shape(text_of(each)) for each in (before, after)}) == 1

    # --- asking ---

    def address(self, here: int) -> str:
        return self.placed[here].address

    def words(self, here: int) -> str:
        return text_of(self.placed[here].provision)

    def heading(self, here: int) -> str:
        return words(self.placed[here].provision.heading)

    def up(self, here: int, level: int) -> int:
        """The place itself or the one around it that stands at a level."""
        while here >= 0 and self.levels[here] != level:
            here = self.placed[here].parent
        return here

    def within(self, here: int, below: int) -> int:
        """The place itself or the nearest around it that stands at a level less than `below`."""
        while here >= 0 and not 0 <= self.levels[here] < below:
            here = self.placed[here].parent
        return here

    def amending_law(self, top: int) -> str | None:
        """Of a supplement: the number of the amending law that it is part of, empty when it does
        not say; None for what is the law's own."""
        if top not in self.supplements:
            return None
        provision = self.placed[top].provision
        said = form_value(provision.form, "AmendLawNum")
        named = _NUMBERED_LAW.search(provision.num + words(provision.heading))
        if said or named:
            return said or named[0].strip("（）()")  # type: ignore[index]
        return "" if top != self.supplements[0] else None

    def article(self, top: int, number: str, sign: str = "") -> list[int]:
        """The articles of one number; one printed as a range holds every number in it."""
        found = self.numbered.get((top, number), [])
        if found:
            return [place for place in found if sign in self.placed[place].provision.num]
        base = _BASE.fullmatch(number)
        value = int(number) if base else -1
        return [place for low, high, place in self._ranges.get(top, ()) if low <= value <= high]

    def bears(self, top: int, sign: str) -> bool:
        """Whether articles are printed with a sign: § or Art."""
        return any(sign in self.placed[place].provision.num for place in self.articles[top][:50])

    def letters(self, top: int, letter: str) -> bool:
        """Whether any article bears a number that begins with a letter: L. 123-4."""
        return letter in self._letters[top]

    def is_loose(self, here: int) -> bool:
        """Whether the words stand where lists may be mere words: in a table, a note, an annex."""
        while here >= 0:
            if self.placed[here].provision.kind in _LOOSE:
                return True
            here = self.placed[here].parent
        return False

    @property
    def unsure(self) -> set[int]:
        """The articles in which some paragraphs are of no certain number."""
        return self._parts.unsure

    def unsure_break(self, row: int, after: int, until: int) -> int:
        """The first paragraph in the row below a place, of those after a rank up to another, that
        is counted but may go on with the one before; -1 where there is none."""
        for here in self.breaks.get(row, ()):
            counted = self.labels[here] and here not in self._parts.settled
            if counted and after < self.ranks[here] <= until:
                return here
        return -1

    @property
    def headless(self) -> set[int]:
        """The articles whose first paragraph may be their heading."""
        return self._parts.headless

    def part(self, here: int) -> int:
        """The paragraph that a line belongs to; anything else is itself."""
        return self._parts.of.get(here, here)

    def is_amendment(self, here: int) -> bool:
        """Whether a paragraph is a note on an amendment, in brackets."""
        return here in self._parts.notes and self.words(here).lstrip().startswith(_OPENING)

    def is_disputed(self, here: int, places: tuple[int, ...]) -> bool:
        """Whether a note gives the part before it a number that another part has by now."""
        if here not in self._parts.disputed:
            return False
        parts = {self.part(self.up(place, PARAGRAPH)) for place in places}
        return any(self.placed[part].parent == self.placed[here].parent for part in parts - {-1})

    def all_of(self, here: int) -> list[int]:
        """Every division of a kind, in all that hold it: chapters count on from title to title; and
        every point of a part with lines."""
        kind, top = self.placed[here].provision.kind, self.tops[here]
        if kind == "point":
            part = self.part(self.up(here, PARAGRAPH))
            return self.below(part, Step(self.levels[here], kind)) if part >= 0 else []
        if kind not in _DIVISIONS:
            return []
        return [
            place
            for place, found in enumerate(self.placed)
            if found.provision.kind == kind and self.tops[place] == top
        ]

    def siblings(self, here: int) -> list[int]:
        """The row that a place stands in."""
        if self.levels[here] == ARTICLE:
            return self.articles[self.tops[here]]
        return self._rows.get(self._row_of(here), [here])

    def rank(self, here: int) -> int:
        """Where in its row a place stands."""
        return self.ranks[here]

    def _row_of(self, here: int) -> tuple[int, str]:
        return self.placed[here].parent, self.placed[here].provision.kind

    def below(self, here: int, step: Step) -> list[int]:
        """Every place below of the step's kind and number (any number when it says none)."""
        if step.kind == "article":
            found = self.article(self.tops[here], step.number, step.sign)
            return [place for place in found if here in self.around(place)]
        found = self._named(here, step)
        through = _THROUGH if step.kind in _DIVISIONS else _SEE_THROUGH
        inside = sorted(
            child
            for kind in through
            if kind != step.kind
            for child in self._rows.get((here, kind), ())
        )
        if inside:
            found = [*found, *(place for child in inside for place in self.below(child, step))]
        if step.level > PARAGRAPH and here in self._parts.lines:
            lines = self._parts.lines[here]
            found = [*found, *(place for line in lines for place in self.below(line, step))]
        return found or self._in_paragraphs(here, step)

    def _named(self, here: int, step: Step) -> list[int]:
        """The children of the step's kind and number."""
        row = self._rows.get((here, step.kind), [])
        if not step.number:
            return row
        found = self._labelled.get((here, step.kind, step.number), [])
        if step.sign in _PRINTED:
            found = [child for child in found if self._is_so_printed(child, step.sign)]
        if not found and (here, step.kind) in self._ranged:
            return [child for child in row if self.has(child, step.number)]
        return found

    def _is_so_printed(self, here: int, sign: str) -> bool:
        """Whether a number may be called a letter, or a figure as (ii) may."""
        printed = self.placed[here].provision.num
        signs = {how for how, expression in _PRINTED.items() if expression.search(printed)}
        roman = numerals.parse("roman-lower", printed.strip("().").lower())
        return sign in signs or not signs or str(roman) == self.labels[here]

    def _in_paragraphs(self, here: int, step: Step) -> list[int]:
        """Points of an article whose paragraph is not named."""
        if step.level <= PARAGRAPH:
            return []
        paragraphs = [
            child for child in self._rows.get((here, "paragraph"), ()) if self.part(child) == child
        ]
        return [place for child in paragraphs for place in self.below(child, step)]

    def has(self, here: int, number: str) -> bool:
        """Whether a place bears a number, or is printed as a range that holds it."""
        label = self.labels[here]
        if label == number:
            return True
        several = _RANGE.fullmatch(label)
        base = _BASE.fullmatch(number)
        return bool(several and base and int(several[1]) <= int(number) <= int(several[2]))

    def around(self, here: int) -> set[int]:
        """Everything that a place stands in."""
        found = set()
        while here >= 0:
            here = self.placed[here].parent
            found.add(here)
        return found


_NUMBERED_LAW = re.compile(r"[（(][^（）()]*第?[^（）()]*号[^（）()]*[）)]")
