"""Terms of scripts with spaces between words: found word by word, in any form that they take.

A text is cut into words, and what each of them may be is looked for in runs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import attrgetter

import msgspec

from ...model.term import Use
from .compiled import Spaced
from .cutting import cut, gaps
from .folding import APOSTROPHES, MOST_TERMS, Spelling, fold, telling
from .forms import Bending
from .listed import Forms, Listed, forms_of
from .meaning import Entry
from .portions import Portion
from .signed import Signed
from .written import Written, bends_little, has_heads


class Words:
    """What finds terms word by word. `add` them all, then `make` it ready."""

    def __init__(self, how: Bending) -> None:
        self._how = how
        self._listed = Listed()
        self._forms: Forms = {}
        self._signed: Signed | None = None
        self._written: Written | None = None
        self._compiled: Spaced | None = None
        tails = "|".join(how.tails)
        self._tail = re.compile(rf"(?i:.(?:{tails})\b)") if tails else None

    def __bool__(self) -> bool:
        return bool(self._listed.next)

    def add(self, term: str, entry: Entry, *, verb: bool) -> None:
        """Take a term in."""
        words, between = _worded(term, self._how.apostrophe)
        if not words:
            return
        listed = self._listed
        for at, word in enumerate(words):
            bends = at == len(words) - 1 or not self._how.last
            listed = listed.next.setdefault((word, bends, verb), Listed())
        listed.terms.setdefault(between, []).append(entry)

    def make(self, *, compiled: bool) -> None:
        """Work out the forms of all words; `compiled`: for the compiled loops, which take the text
        as it is written in any case."""
        self._forms = forms_of(self._listed, self._how)
        if self and not compiled and bends_little(self._forms, self._listed):
            self._written = Written(self._listed, self._forms)

    def find_all(self, spelt: Spelling, ends: list[int]) -> list[Use]:
        """By the compiled loops: where in the text each term stands in a spelling of it, whose
        portions have these `ends`."""
        if not self:
            return []
        if self._compiled is None:
            self._compiled = Spaced(self._listed, self._forms, self._how, self._tail)
        return self._compiled.find(spelt, ends)

    def find(self, portion: Portion) -> list[Use]:
        """Where each term stands in a portion of a text, the longest at each place, none inside
        another."""
        key = cut(portion.folded, portion.signs, apostrophe=self._how.apostrophe)
        if self._written and has_heads(portion, key):
            found = self._written.find(portion, key)
        else:
            if self._signed is None:
                self._signed = Signed(self._listed, self._forms)
            found = self._signed.find(portion, key)
        self._bear_tails(found, portion)
        return found

    def _bear_tails(self, found: list[Use], portion: Portion) -> None:
        """Lengthen the uses whose last word bears an apostrophe and something behind it (the
        ward's)."""
        if self._tail is None:
            return
        for sign in APOSTROPHES:
            at = portion.text.find(sign)
            while at >= 0:
                end = portion.place + at
                known = bisect_right(found, end, key=attrgetter("start")) - 1
                tail = self._tail.match(portion.text, at)
                if tail and known >= 0 and found[known].end == end:
                    whole = portion.place + tail.end()
                    found[known] = msgspec.structs.replace(found[known], end=whole)
                at = portion.text.find(sign, at + 1)


@lru_cache(MOST_TERMS)
def _worded(term: str, apostrophe: bool) -> tuple[list[str], tuple[str, ...]]:  # noqa: FBT001
    """The words of a term, folded, and what stands between them."""
    key = cut(fold(term), telling(term), apostrophe=apostrophe)
    words = key.split()
    return words, gaps(term, key, words) if words else ()
