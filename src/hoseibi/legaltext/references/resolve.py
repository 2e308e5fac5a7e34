"""Find the place that steps lead to, from the place where their words stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ..model.reference import DANGLING, RESOLVED, UNDECIDED
from .annexes import TABULAR, Annexes
from .codified import Codified
from .items import (
    ANNEX,
    ARTICLE,
    PARAGRAPH,
    PARTS,
    POINT,
    SUPPLEMENT,
    Item,
    Step,
)
from .places import Places
from .scan import Scanner


class Outcome(NamedTuple):
    """`places` in reading order; none unless the status is `resolved`. `amending` is the number of
    the amending law that the words are part of, when it is that law's provision they mean, or of
    another title of a codification."""

    status: str
    places: tuple[int, ...] = ()
    amending: str | None = None


MOST = 2_000
"""How many places one reference may name: more would be no reference, and cost what it likes."""
_SENTENCE_END = re.compile(r"(?:[^\W\d_]{3}|[0-9)])\.[\"”’)]*\s+(?=[^\W\d_a-z])")
_ROWS = frozenset(("each", "first", "last", "last-but-one"))
_NOTHING = Outcome(DANGLING)
_UNDECIDED = Outcome(UNDECIDED)


class Resolver:
    """Resolves against one law."""

    def __init__(self, places: Places, scan: Scanner) -> None:
        self.places = places
        self.annexes = Annexes(places, scan)
        self.pooled = scan.words.pooled
        self._some = any(rule.how == "some" for rule in scan.words.relative)
        self.codified = Codified(places, scan.coded) if scan.coded else None

    def item(
        self, item: Item, here: int, starts: tuple[int, int] = (-1, -1), *, main: bool = False
    ) -> Outcome:
        """What an item means in the words at `here`. `starts` is where its `same` steps lead, of
        the first and the last of a range; `main` says that the words name this law, wherever they
        stand."""
        home = self.places.body if main and self.places.body >= 0 else here
        first = self.way(item.steps, home, starts[0])
        if first.status != RESOLVED or not item.until:
            return first
        last = self.way(item.until, home, starts[1])
        if last.status == RESOLVED:
            return self._between(first.places, last.places)
        return Outcome(UNDECIDED, first.places) if item.innermost == ANNEX else last

    def _between(self, first: tuple[int, ...], last: tuple[int, ...]) -> Outcome:
        row, other = self.places.siblings(first[0]), self.places.siblings(last[-1])
        begin, end = self.places.rank(first[0]), self.places.rank(last[-1])
        if row is not other:
            row = self.places.all_of(first[0])
            if last[-1] not in row:
                return _UNDECIDED
            begin, end = row.index(first[0]), row.index(last[-1])
        if not 0 <= end - begin < MOST:
            return _UNDECIDED
        labels = self.places.labels
        return Outcome(RESOLVED, tuple(place for place in row[begin : end + 1] if labels[place]))

    def way(self, steps: list[Step], here: int, start: int = -1) -> Outcome:
        """Where steps lead, the outermost first."""
        if self._some and any(step.how == "some" for step in steps):
            return _UNDECIDED
        known = _known(steps)
        if not known:
            # Only a part is named: of the provision itself.
            return Outcome(RESOLVED, (self._unit(here),))
        outcome = self._first(known[0], here, start)
        for step in known[1:]:
            if outcome.status != RESOLVED:
                return outcome
            if step.how in _ROWS:
                rows = [self.places.below(base, step) for base in outcome.places]
                outcome = _of_row(step, [place for row in rows for place in row])
            elif len(outcome.places) != 1:
                return _UNDECIDED
            else:
                outcome = self._below(step, outcome.places[0])
        return outcome

    def _below(self, step: Step, base: int) -> Outcome:
        """A step below a place; below a table it is a row."""
        step, base = self._hollowed(step, base)
        found = self.places.below(base, step)
        if not found and step.until:
            return self._span(step, lambda end: self.places.below(base, step.numbered(end)))
        if self.places.placed[base].provision.kind not in TABULAR:
            return self._counted(step, found, base)
        rows = self.annexes.rows(base, step)
        found = [*found, *rows]
        return Outcome(RESOLVED if len(found) == 1 else UNDECIDED, tuple(found or [base]))

    def _counted(self, step: Step, found: list[int], base: int) -> Outcome:
        """Where lines are counted, a list before makes the count uncertain."""
        if step.sign == "line" and len(found) == 1:
            row, rank = self.places.siblings(found[0]), self.places.rank(found[0])
            if rank > MOST or any(self.places.children[place] for place in row[:rank]):
                return Outcome(UNDECIDED, tuple(found))
        if step.level == PARAGRAPH and base in self.places.headless:
            return Outcome(UNDECIDED, tuple(found))
        if not found and (step.sign == "line" or self._is_unsure(step, base)):
            return _UNDECIDED
        return self._one(found)

    def _is_unsure(self, step: Step, base: int) -> bool:
        """Whether some paragraphs of a place are of no certain number."""
        return step.level == PARAGRAPH and base in self.places.unsure

    def _one(self, found: list[int]) -> Outcome:
        if len(found) == 1:
            return Outcome(RESOLVED, (found[0],))
        return _UNDECIDED if found else _NOTHING

    def _unit(self, here: int) -> int:
        """The provision whose words these are: lists and the like belong to one above."""
        places = self.places
        while places.levels[here] < 0 and places.placed[here].parent >= 0:
            here = places.placed[here].parent
        return here

    # --- the first step ---

    def _first(self, step: Step, here: int, start: int) -> Outcome:
        if step.how == "same":
            return Outcome(RESOLVED, (start,)) if start >= 0 else _UNDECIDED
        if step.how:
            return self._each(step, here) if step.how in _ROWS else self._shifted(step, here)
        return self._named(step)(step, here)

    def _named(self, step: Step) -> Callable[[Step, int], Outcome]:
        """What looks for a step that bears a number."""
        if step.level in (SUPPLEMENT, ANNEX):
            return self._top
        if step.level < ARTICLE:
            return self._division
        return self._article if step.level == ARTICLE else self._inner

    def _top(self, step: Step, here: int) -> Outcome:
        places = self.places
        if step.kind == "body":
            return Outcome(RESOLVED, (places.body,)) if places.body >= 0 else _NOTHING
        if step.kind == "supplement":
            if places.tops[here] in places.supplements:
                return Outcome(RESOLVED, (places.tops[here],))
            own = places.supplements[:1]
            return Outcome(RESOLVED, tuple(own)) if own else _NOTHING
        if places.amending_law(places.tops[here]) is not None:
            return _UNDECIDED
        return self._annex(step)

    def _annex(self, step: Step) -> Outcome:
        found = self.annexes.named(step.number)
        numbered = any(sign.isdecimal() for sign in step.number)
        if not found and not numbered and self.annexes.named(""):
            return _UNDECIDED  # 別紙: the only one of its kind may bear another name
        return self._one(found) if found or step.number else _UNDECIDED

    def _article(self, step: Step, here: int) -> Outcome:
        places = self.places
        top = places.tops[here]
        amending = places.amending_law(top)
        if amending is not None:
            return Outcome(UNDECIDED, (), amending)
        if top in places.supplements or places.articles.get(top) is None:
            top = places.body
        if top < 0 or (step.sign and not places.bears(top, step.sign)):
            return _UNDECIDED
        title = self.codified.elsewhere(step.number, top) if self.codified else ""
        if title or self._is_lettered(step.number, top):
            return Outcome(UNDECIDED, (), title)
        return self._numbered(step, here, top)

    def _is_lettered(self, number: str, top: int) -> bool:
        """Article L. 123-4 where no article has such a letter: of a law that is not named."""
        return number[:1].isalpha() and not self.places.letters(top, number[:1])

    def _numbered(self, step: Step, here: int, top: int) -> Outcome:
        codified = self.codified
        number = codified.number(step.number, here) if codified else step.number
        found = self.places.article(top, number, step.sign)
        if not found and step.until:
            return self._span(step, lambda end: self.places.article(top, end, step.sign))
        return self._one(found or self._raised(step, here))

    def _raised(self, step: Step, here: int) -> list[int]:
        """Article 171 in a note on Article 17-1: the raised number stands on the line."""
        own = self.places.up(here, ARTICLE)
        if own < 0 or not self.places.is_amendment(here):
            return []
        label = self.places.labels[own]
        return [own] if "-" in label and label.replace("-", "") == step.number else []

    def _span(self, step: Step, named: Callable[[str], list[int]]) -> Outcome:
        """5-6-moddalar: Articles 5 to 6, where there is no Article 5-6."""
        ends = [self._one(named(end)) for end in step.ends]
        if any(end.status != RESOLVED for end in ends):
            return _NOTHING
        return self._between(ends[0].places, ends[1].places)

    def _division(self, step: Step, here: int) -> Outcome:
        """The nearest division around that holds one of the kind and number."""
        places = self.places
        if places.amending_law(places.tops[here]) is not None:
            return Outcome(UNDECIDED, (), places.amending_law(places.tops[here]))
        above = places.within(here, step.level)
        while above >= 0:
            found = places.below(above, step)
            if found:
                return self._one(found)
            above = places.placed[above].parent
        return self._one(places.below(places.body, step)) if places.body >= 0 else _NOTHING

    def _inner(self, step: Step, here: int) -> Outcome:
        """A paragraph or point by number alone: of the provision where the words stand."""
        base = self.places.part(self.places.within(here, step.level))
        if base < 0 or self.places.levels[base] < ARTICLE and not self._holds(base):
            return _NOTHING
        step, base = self._hollowed(step, base)
        found = self.places.below(base, step)
        return self._counted(step, found, base) if found else self._elsewhere(step, base)

    def _hollowed(self, step: Step, base: int) -> tuple[Step, int]:
        """A paragraph of an article whose paragraphs are read as points is one of these."""
        hollow = self.places.hollow(base) if step.level == PARAGRAPH else -1
        if hollow < 0:
            return step, base
        return step._replace(level=POINT + 1, kind="point"), hollow

    def _elsewhere(self, step: Step, base: int) -> Outcome:
        """A point that another paragraph of the article has may be meant, or none."""
        article = self.places.up(base, ARTICLE)
        found = self.places.below(article, step) if article >= 0 and step.level >= POINT else []
        if self.pooled and len(found) == 1 and not self.places.placed[base].provision.num:
            return Outcome(RESOLVED, tuple(found))
        if len(found) == 1 and self._is_sole_list(found[0], base, article):
            return Outcome(RESOLVED, tuple(found))
        return Outcome(UNDECIDED, tuple(found)) if found else self._counted(step, found, base)

    def _is_sole_list(self, point: int, base: int, article: int) -> bool:
        """Whether a point is of the one list that an article has, in a paragraph before, where
        paragraphs bear no numbers that could have been said."""
        row = [one for one in self.places.children[article] if self.places.is_bare(one)]
        held = [one for one in row if "point" in self.places.rows(one)]
        bare = len(row) == len(self.places.children[article])
        return bare and point < base and held == [self.places.placed[point].parent]

    def _holds(self, base: int) -> bool:
        kind = self.places.placed[base].provision.kind
        return kind in ("supplement", "annex", "body", "paragraph")

    # --- steps from where the words stand ---

    def _each(self, step: Step, here: int) -> Outcome:
        places = self.places
        above = here
        while above >= 0 and (places.levels[above] < 0 or places.levels[above] >= ARTICLE):
            found = places.below(above, step)
            if found:
                return _of_row(step, found)
            above = places.placed[above].parent
        return _NOTHING

    def _shifted(self, step: Step, here: int) -> Outcome:
        places = self.places
        own = places.part(places.up(here, step.level))
        if own >= 0 and own == places.hollow(places.placed[own].parent):
            own = places.up(here, POINT + 1)
        if own < 0:
            return self._before_end(step, here)
        if step.how == "this":
            named = not step.number or places.has(own, step.number)
            return Outcome(RESOLVED if named else UNDECIDED, (own,))
        row = places.siblings(own)
        place = places.rank(own)
        if step.how == "before" and place > MOST or step.many > MOST:
            return _UNDECIDED
        if step.how == "previous":
            found = row[place - step.many : place] if place >= step.many else []
        elif step.how == "before":
            found = row[:place]
        else:
            found = row[place + 1 : place + 1 + step.many]
            found = found if len(found) == step.many else []
        return Outcome(RESOLVED, tuple(found)) if found else _NOTHING

    def sentence_before(self, here: int, said: str) -> Outcome:
        """What holds the sentence before the one that begins in the words at `here`; `said` are
        those before it. A list leaves open which of its sentences is meant."""
        if _SENTENCE_END.search(said):
            return Outcome(RESOLVED, (self._unit(here),))
        places, parent = self.places, self.places.placed[here].parent
        if places.placed[here].provision.kind == "point" or here < 1:
            return _UNDECIDED
        before = here - 1
        beside = before == parent or places.placed[before].parent == parent
        if not beside or places.levels[here] <= ARTICLE or places.levels[before] <= ARTICLE:
            return _UNDECIDED
        return Outcome(RESOLVED, (self._unit(before),))

    def _before_end(self, step: Step, here: int) -> Outcome:
        """In the words that close a list, what stands before are its points."""
        places = self.places
        if step.level < POINT or step.how not in ("before", "previous"):
            return _NOTHING
        above = places.within(here, POINT)
        found = places.below(above, step) if above >= 0 else []
        return Outcome(RESOLVED, tuple(found)) if found and step.how == "before" else _NOTHING


def _of_row(step: Step, row: list[int]) -> Outcome:
    """Each of a row, or its first or last ones."""
    if step.how == "first":
        row = row[: step.many] if len(row) >= step.many else []
    elif step.how == "last":
        row = row[-step.many :]
    elif step.how == "last-but-one":
        row = row[-2:-1]
    if len(row) > MOST:
        return _UNDECIDED
    return Outcome(RESOLVED, tuple(row)) if row else _NOTHING


def _known(steps: list[Step]) -> list[Step]:
    return [step for step in steps if step.level not in PARTS]
