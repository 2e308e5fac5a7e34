"""Find the terms of a base in running words: one pass for all of them, in any script.

Words and terms are brought to one spelling and folded sign by sign, so that every place found is a
place in the words as they stand. Of terms inside one another the longest counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress
from operator import attrgetter

from ...model.term import TERM_STATUSES, Concept, Term, Use
from .compiled import TERMS_ARE_COMPILED
from .folding import MOST_TERMS, UNSPACED, Spelling, spelling, telling, unbroken
from .forms import bending, spelt_out
from .portions import APART, Stops
from .runs import Runs
from .words import Words

_RUN = re.compile(f"[{UNSPACED}]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 1_000
"""Code points: what is longer is no term."""

_WIDEST = 100
"""Code points on either side of a break of lines in which a term is looked for over it."""


_START = attrgetter("start")


class Uses:
    """What finds the terms of one language. Made once, asked often; asking changes nothing.

    Patterns (`…から…まで`) are never found: their words are left open.
    """

    def __init__(
        self, concepts: Iterable[Concept], language: str, *, compiled: bool = True
    ) -> None:
        """`compiled`: by the compiled loops, where there are some; the uses are the same."""
        self._compiled = compiled and TERMS_ARE_COMPILED
        how = bending(language)
        self._words, self._runs = Words(how), Runs(how)
        self._unspaced = how.unspaced
        self._stops = Stops()
        for place, concept in enumerate(concepts):
            for term in _terms(concept, language):
                if not term.is_pattern and len(term.text) <= _LONGEST:
                    self._add(term, place)
        self._words.make(compiled=self._compiled)
        self._runs.make(compiled=self._compiled)

    def _add(self, term: Term, place: int) -> None:
        entry = term.text, term.status, place
        for text in _spelt(term.text):
            self._stops.add(text)
            if self._unspaced or _RUN.search(text):
                self._runs.add(text, entry)
            else:
                self._words.add(text, entry, verb=term.part_of_speech == "verb")

    def find(self, text: str) -> list[Use]:
        """Every use in reading order, none inside another."""
        signs = None if self._compiled else telling(text)
        usual = spelling(text, signs)
        old = self._runs.is_old(usual.text)
        uses = self._found(usual, signs, old=old)
        joined = unbroken(usual.text)
        over = self._over_breaks(joined, old=old) if joined is not None else []
        if self._words and self._runs:
            return _apart([*uses, *_moved(over, usual)])
        return _woven(uses, _moved(over, usual)) if over else uses

    def find_each(self, texts: Sequence[str]) -> list[list[Use]]:
        """The uses in each of several texts, at the cost of one long text, which is half that of
        asking for each. Whether katakana stand for hiragana is told from all of them together."""
        uses = self.find(APART.join(texts))
        found: list[list[Use]] = []
        begin = first = 0
        for text in texts:
            end = begin + len(text)
            behind = bisect_left(uses, end, first, key=_START)
            found.append(
                [
                    Use(use.start - begin, use.end - begin, use.term, use.status, use.concepts)
                    for use in uses[first:behind]
                ]
            )
            first, begin = behind, end + len(APART)
        return found

    def _found(
        self, spelt: Spelling, signs: frozenset[str] | None = None, *, old: bool
    ) -> list[Use]:
        """The terms in the text that is spelt so, in the places of the text; `signs`: what
        `telling` says of it, where that is known."""
        if self._compiled:
            ends = [*self._stops.ends(spelt.text)]
            return self._words.find_all(spelt, ends) + self._runs.find_all(spelt, ends, old=old)
        found: list[Use] = []
        known = telling(spelt.text) if signs is None else signs | telling(spelt.put)
        for portion in self._stops.portions(spelt.text, known):
            begin = portion.place
            shift, changed = spelt.part(begin, begin + len(portion.text))
            where = portion if changed else portion._replace(place=begin + shift)
            uses = self._words.find(where) if self._words else []
            if self._runs:
                uses += self._runs.find(where, old=old)
            if changed and self._words:
                uses.sort(key=_START)
            found += _moved(uses, changed) if changed else uses
        return found

    def _over_breaks(self, joined: Spelling, *, old: bool) -> list[Use]:
        """The terms over a break of lines, in the places of the text with its breaks."""
        windows = joined.windows(_WIDEST)
        together = APART.join(joined.text[begin:finish] for begin, finish in windows)
        uses = self._found(Spelling(together), old=old)
        uses.sort(key=_START)
        found: list[Use] = []
        ahead = iter(windows)
        by = passed = 0
        for use in uses:
            while use.start >= passed:
                begin, finish = next(ahead)
                by = begin - passed
                passed += finish - begin + len(APART)
            found.append(Use(use.start + by, use.end + by, use.term, use.status, use.concepts))
        changed = joined.changed((use.start, use.end) for use in found)
        return _moved([*compress(found, changed)], joined)


def _moved(uses: list[Use], spelt: Spelling) -> list[Use]:
    """Uses in a spelling at their places in the text."""
    if not spelt.ends:
        return uses
    starts, ends = spelt.places([use.start for use in uses], [use.end for use in uses])
    return [
        Use(start, end, use.term, use.status, use.concepts)
        for start, end, use in zip(starts, ends, uses, strict=True)
    ]


@lru_cache(MOST_TERMS)
def _spelt(term: str) -> list[str]:
    """A term in its usual spelling, with and without what stands in brackets."""
    return [text for text in spelt_out(spelling(term).text) if _LETTER.search(text)]


def uses_of(concepts: Iterable[Concept], language: str, text: str) -> list[Use]:
    """`Uses.find` for a single text."""
    return Uses(concepts, language).find(text)


def _terms(concept: Concept, language: str) -> Iterator[Term]:
    """The terms of a concept in a language, whatever their status: as `Concept.named` has them."""
    wide = language.split("-")[0]
    spoken = [term for term in concept.terms if term.language.split("-")[0] == wide]
    for status in TERM_STATUSES if spoken else ():
        some = [term for term in spoken if term.status == status]
        yield from [term for term in some if term.language == language] or some


def _woven(uses: list[Use], over: list[Use]) -> list[Use]:
    """Both as `_apart` would have them, where neither has uses inside one another and `over` has
    few: the others are not looked at one by one."""
    kept: list[Use] = []
    first = reach = 0
    for use in over:
        behind = bisect_right(uses, use.start, first, key=_START)
        kept += uses[first:behind]
        first = behind
        reach = max(reach, kept[-1].end if kept else 0)
        if use.start >= reach:
            kept.append(use)
        elif use.end > reach and use.start == kept[-1].start:
            kept[-1] = use
        reach = kept[-1].end
        first = bisect_left(uses, reach, first, key=_START)
    return kept + uses[first:]


def _apart(uses: list[Use]) -> list[Use]:
    """The uses in reading order, of those that begin at one place the longest, without those that
    begin inside another."""
    kept: list[Use] = []
    reach = 0
    for use in sorted(uses, key=_START):
        if use.start >= reach:
            kept.append(use)
            reach = use.end
        elif use.end > reach and use.start == kept[-1].start:
            kept[-1] = use
            reach = use.end
    return kept
