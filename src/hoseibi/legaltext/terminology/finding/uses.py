"""Find the terms of a base in running words: one pass for all of them, in any script.

Words and terms are brought to one spelling and folded sign by sign, so that every place found is a
place in the words as they stand. Of terms inside one another the longest counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.term import TERM_STATUSES, Concept, Term, Use
from .folding import UNSPACED, Spelling, spelling, unbroken
from .forms import bending, spelt_out
from .meaning import Meant
from .runs import Runs
from .words import Words

_RUN = re.compile(f"[{UNSPACED}]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 1_000
"""Code points: what is longer is no term."""

_WIDEST = 100
"""Code points on either side of a break of lines in which a term is looked for over it."""

Hit = tuple[int, int, Meant]
"""Where something is found, and what it means."""


class Uses:
    """What finds the terms of one language. Made once, asked often; asking changes nothing.

    Patterns (`…から…まで`) are never found: their words are left open.
    """

    def __init__(self, concepts: Iterable[Concept], language: str) -> None:
        how = bending(language)
        self._words, self._runs = Words(how), Runs(how)
        self._unspaced = how.unspaced
        for place, concept in enumerate(concepts):
            for term in _terms(concept, language):
                if not term.is_pattern and len(term.text) <= _LONGEST:
                    self._add(term, place)
        self._words.make()
        self._runs.make()

    def _add(self, term: Term, place: int) -> None:
        entry = term.text, term.status, place
        for text in filter(_LETTER.search, spelt_out(spelling(term.text).text)):
            if self._unspaced or _RUN.search(text):
                self._runs.add(text, entry)
            else:
                self._words.add(text, entry, verb=term.part_of_speech == "verb")

    def find(self, text: str) -> list[Use]:
        """Every use in reading order, none inside another."""
        signs = frozenset(text)
        usual = spelling(text, signs)
        hits = self._hits(usual.text, frozenset() if usual.ends else signs)
        joined = unbroken(usual.text)
        if joined is not None:
            hits += self._over_breaks(joined)
        if joined is not None or (self._words and self._runs):
            hits = _apart(hits)
        if usual.ends:
            hits = [(usual.start(start), usual.end(end), meant) for start, end, meant in hits]
        return [Use(start, end, *meant) for start, end, meant in hits]

    def _hits(self, text: str, signs: frozenset[str] = frozenset()) -> list[Hit]:
        found = self._words.find(text, signs) if self._words else []
        return found + self._runs.find(text, signs) if self._runs else found

    def _over_breaks(self, joined: Spelling) -> list[Hit]:
        """The terms over a break of lines, in the places of the text with its breaks."""
        found: list[Hit] = []
        for begin, finish in joined.windows(_WIDEST):
            for start, end, meant in self._hits(joined.text[begin:finish]):
                if joined.changed(begin + start, begin + end):
                    place = joined.start(begin + start), joined.end(begin + end)
                    found.append((*place, meant))
        return found


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


def _apart(hits: list[Hit]) -> list[Hit]:
    """The hits in reading order, without those that begin inside another."""
    kept: list[Hit] = []
    reach = 0
    for hit in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if hit[0] >= reach:
            reach = hit[1]
            kept.append(hit)
    return kept
