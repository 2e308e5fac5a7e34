"""Find the terms of a base in running words: one pass for all of them, in any script.

Words and terms are brought to one spelling and folded sign by sign, so that every place found is a
place in the words as they stand. Of terms inside one another the longest counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from ...model.term import TERM_STATUSES, Concept, Term, Use
from .folding import UNSPACED, Spelling, spelling, telling, unbroken
from .forms import bending, spelt_out
from .portions import Stops
from .runs import Runs
from .words import Words

_RUN = re.compile(f"[{UNSPACED}]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 1_000
"""Code points: what is longer is no term."""

_WIDEST = 100
"""Code points on either side of a break of lines in which a term is looked for over it."""


_APART = "\0"
"""What is in no term and in no word."""


class Uses:
    """What finds the terms of one language. Made once, asked often; asking changes nothing.

    Patterns (`…から…まで`) are never found: their words are left open.
    """

    def __init__(self, concepts: Iterable[Concept], language: str) -> None:
        how = bending(language)
        self._words, self._runs = Words(how), Runs(how)
        self._unspaced = how.unspaced
        self._stops = Stops()
        for place, concept in enumerate(concepts):
            for term in _terms(concept, language):
                if not term.is_pattern and len(term.text) <= _LONGEST:
                    self._add(term, place)
        self._words.make()
        self._runs.make()

    def _add(self, term: Term, place: int) -> None:
        entry = term.text, term.status, place
        for text in filter(_LETTER.search, spelt_out(spelling(term.text).text)):
            self._stops.add(text)
            if self._unspaced or _RUN.search(text):
                self._runs.add(text, entry)
            else:
                self._words.add(text, entry, verb=term.part_of_speech == "verb")

    def find(self, text: str) -> list[Use]:
        """Every use in reading order, none inside another."""
        signs = telling(text)
        usual = spelling(text, signs)
        old = self._runs.is_old(usual.text)
        uses = self._found(usual.text, telling(usual.text) if usual.ends else signs, old=old)
        joined = unbroken(usual.text)
        over = self._over_breaks(joined, old=old) if joined is not None else []
        if over or (self._words and self._runs):
            uses = _apart([*uses, *over])
        return [_moved(use, usual, 0) for use in uses] if usual.ends else uses

    def _found(self, text: str, signs: frozenset[str], *, old: bool) -> list[Use]:
        found: list[Use] = []
        for portion in self._stops.portions(text, signs):
            if self._words:
                found += self._words.find(text, portion)
            if self._runs:
                found += self._runs.find(text, portion, old=old)
        return found

    def _over_breaks(self, joined: Spelling, *, old: bool) -> list[Use]:
        """The terms over a break of lines, in the places of the text with its breaks."""
        windows = joined.windows(_WIDEST)
        together = _APART.join(joined.text[begin:finish] for begin, finish in windows)
        uses = self._found(together, telling(together), old=old)
        sizes = (finish - begin + len(_APART) for begin, finish in windows)
        begins = [*accumulate(sizes, initial=0)]
        found: list[Use] = []
        for use in uses:
            window = bisect_right(begins, use.start) - 1
            by = windows[window][0] - begins[window]
            if joined.changed(use.start + by, use.end + by):
                found.append(_moved(use, joined, by))
        return found


def _moved(use: Use, spelt: Spelling, by: int) -> Use:
    """A use in a spelling, so many signs farther, at its place in the text."""
    start, end = spelt.start(by + use.start), spelt.end(by + use.end)
    return Use(start, end, use.term, use.status, use.concepts)


def uses_of(concepts: Iterable[Concept], language: str, text: str) -> list[Use]:
    """`Uses.find` for a single text."""
    return Uses(concepts, language).find(text)


def _terms(concept: Concept, language: str) -> Iterator[Term]:
    """The terms of a concept in a language, whatever their status: as `Concept.named` has them."""
    for status in TERM_STATUSES:
        named = set(concept.named(language, status))
        wide = language.split("-")[0]
        known = [term for term in concept.terms if term.status == status and term.text in named]
        own = [term for term in known if term.language == language]
        yield from own or (term for term in known if term.language.split("-")[0] == wide)


def _apart(uses: list[Use]) -> list[Use]:
    """The uses in reading order, without those that begin inside another."""
    kept: list[Use] = []
    reach = 0
    for use in sorted(uses, key=lambda use: (use.start, -use.end)):
        if use.start >= reach:
            reach = use.end
            kept.append(use)
    return kept
