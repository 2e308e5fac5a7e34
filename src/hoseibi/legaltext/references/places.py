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
from .own_supplements import own_supplements
from .parts import Parts

_DIVISIONS = frozenset(DIVISIONS)
_SUPPLEMENTS = ("supplement",)
_SEE_THROUGH = frozenset(("list", "table", "row", "cell", "block", "body"))
_THROUGH = _SEE_THROUGH | _DIVISIONS
_LOOSE = frozenset(("cell", "line", "block", "annex", "note", "figure"))
_PARAGRAPHS = frozenset(("paragraph", "subparagraph", "wrapup"))
_RANGE = re.compile(r"(\d+)to(\d+)")
_OPENING = ("(", "（")
_BASE = re.compile(r"\d+")
_PRINTED = {LETTER: re.compile("[A-Za-z]"), FIGURE: re.compile("[0-9]")}


class Row:
    """Children of one kind: in their order, by their label, and whether one is several in print."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self.ranks: dict[int, int] = {}
        self.labelled: dict[str, list[int]] = {}
        self.ranged = False

    def add(self, here: int, label: str) -> None:
        """The next one."""
        self.ranks[here] = len(self.places)
        self.places.append(here)
        self.labelled.setdefault(label, []).append(here)
        self.ranged = self.ranged or _RANGE.fullmatch(label) is not None


_NONE = Row()


class Places:
    """An index over a walk. Places are positions in `placed`; -1 is no place."""

    def __init__(
        self, law: Law, counter: Counter | None = None, placed: list[Placed] | None = None
    ) -> None:
        self._counter = counter or Counter()
        self._code = law.convention
        self.placed = walk(law) if placed is None else placed
        self.roots: list[int] = []
        self.children: list[list[int]] = [[] for _ in self.placed]
        self.labels: list[str] = []
        self.tops: list[int] = []
        self.levels: list[int] = []
        self.articles: dict[int, list[int]] = {}
        self.numbered: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._ranks: dict[int, int] = {}
        self._rows: dict[int, dict[str, Row]] = {}
        self._level_of: dict[str, int] = {}
        self._parts = Parts(self.placed, self.children, self.labels, self._counter)
        self._letters: dict[int, set[str]] = defaultdict(set)
        self._ranges: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        self.supplements: list[int] = []
        self._own: frozenset[int] = frozenset()
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
            what = self._counter.what(place) if self._counter.said else PART
            number = number or self._ordinal(here, place, counts[parent], what)
        if kind == "annex":
            number = label(place.provision.num)
        top = self.tops[parent] if parent >= 0 else here
        self.labels.append(number)
        (self.children[parent] if parent >= 0 else self.roots).append(here)
        self.tops.append(top)
        self.levels.append(self._level(kind, parent))
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

    def rows(self, parent: int) -> dict[str, Row]:
        """The children of a place, or what stands at the top, by their kind; put together when
        somebody asks, for few do."""
        rows = self._rows.get(parent)
        if rows is None:
            rows = self._rows[parent] = {}
            for child in self.children[parent] if parent >= 0 else self.roots:
                kind = self.placed[child].provision.kind
                rows.setdefault(kind, Row()).add(child, self.labels[child])
        return rows

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
        if kind not in self._level_of:
            try:
                self._level_of[kind] = level_of(kind, 0, self._code)
            except KeyError:
                self._level_of[kind] = -1
        return self._level_of[kind]

    def _article(self, here: int, top: int, number: str) -> None:
        row = self.articles.setdefault(top, [])
        self._ranks[here] = len(row)
        row.append(here)
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
        if not self._own:
            self._own = own_supplements(
                self.supplements,
                self.body,
                lambda part: self.placed[part].provision,
                lambda part: [self.labels[at] for at in self.articles.get(part, ())],
            )
        return None if top in self._own else ""

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
        row = self.articles.get(top, [])[:50]
        return any(sign in self.placed[place].provision.num for place in row)

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

    def hollow(self, here: int) -> int:
        """The only paragraph of an article, where it has no words and its points are what others
        call paragraphs; -1 for none."""
        row = self.children[here] if self.levels[here] == ARTICLE else []
        if len(row) != 1 or not self.is_bare(row[0]) or self.placed[row[0]].provision.text:
            return -1
        return row[0] if "point" in self.rows(row[0]) else -1

    def is_bare(self, here: int) -> bool:
        """Whether a place is a paragraph, or words of one, that bears no printed number."""
        provision = self.placed[here].provision
        return provision.kind in _PARAGRAPHS and not provision.num

    @property
    def unsure(self) -> set[int]:
        """The articles in which some paragraphs are of no certain number."""
        return self._parts.unsure

    def unsure_break(self, row: int, after: int, until: int) -> int:
        """The first paragraph in the row below a place, of those after a rank up to another, that
        is counted but may go on with the one before; -1 where there is none."""
        for here in self.breaks.get(row, ()):
            counted = self.labels[here] and here not in self._parts.settled
            if counted and after < self.rank(here) <= until:
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
        return self._row_of(here).places

    def rank(self, here: int) -> int:
        """Where in its row a place stands."""
        rank = self._ranks.get(here)
        return self._row_of(here).ranks[here] if rank is None else rank

    def _row_of(self, here: int) -> Row:
        return self.rows(self.placed[here].parent)[self.placed[here].provision.kind]

    def below(self, here: int, step: Step) -> list[int]:
        """Every place below of the step's kind and number (any number when it says none)."""
        if step.kind == "article":
            found = self.article(self.tops[here], step.number, step.sign)
            return [place for place in found if here in self.around(place)]
        found = self._named(here, step)
        through = _THROUGH if step.kind in _DIVISIONS else _SEE_THROUGH
        inside = sorted(
            child
            for kind, row in self.rows(here).items()
            if kind in through and kind != step.kind
            for child in row.places
        )
        if inside:
            found = [*found, *(place for child in inside for place in self.below(child, step))]
        if step.level > PARAGRAPH and here in self._parts.lines:
            lines = self._parts.lines[here]
            found = [*found, *(place for line in lines for place in self.below(line, step))]
        return found or self._in_paragraphs(here, step)

    def _named(self, here: int, step: Step) -> list[int]:
        """The children of the step's kind and number."""
        row = self.rows(here).get(step.kind, _NONE)
        if not step.number:
            return row.places
        found = row.labelled.get(step.number, [])
        if step.sign in _PRINTED:
            found = [child for child in found if self._is_so_printed(child, step.sign)]
        if not found and row.ranged:
            return [child for child in row.places if self.has(child, step.number)]
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
            child
            for child in self.rows(here).get("paragraph", _NONE).places
            if self.part(child) == child
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
