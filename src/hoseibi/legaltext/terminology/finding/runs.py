"""Terms of scripts without spaces between words: all looked for at once, by Aho-Corasick.

A hit counts where it begins and ends where a word may begin and end: never inside a cluster of
Khmer, Lao, Thai or Burmese, nor inside a word of Latin letters. Japanese builds words of kanji
beside one another, so there a run of them is divided only where terms and fillers (当該, 各, 等)
fill it.
"""

from __future__ import annotations

import re

import ahocorasick_rs

from ...model.term import Use
from .compiled import Unspaced
from .edges import Edges, Kinds
from .folding import Spelling, fold
from .forms import Bending
from .meaning import Entry, Meant, meaning
from .portions import Portion
from .settling import Hit, Keys, Settling, encodable

_HIRAGANA = re.compile("[\u3041-\u3096]")


class Runs:
    """What finds terms in runs without spaces. `add` them all, then `make` it ready."""

    def __init__(self, how: Bending) -> None:
        self._kin = how.kin
        self._kinds, self._old_kinds = Kinds(kin=how.kin), Kinds(kin=how.kin, old=True)
        self._fillers = [filler for filler in how.fillers.split() if how.kin]
        self._entries: dict[str, list[Entry]] = {}
        self._which: dict[str, int] = {}
        self._meant: list[Meant] = []
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._keys: Keys | None = None
        self._compiled: Unspaced | None = None

    def __bool__(self) -> bool:
        return bool(self._entries)

    def add(self, term: str, entry: Entry) -> None:
        """Take a term in."""
        key = fold(term).strip()
        if key:
            self._entries.setdefault(key, []).append(entry)

    def make(self, *, compiled: bool) -> None:
        """Build what looks for all of them; `compiled`: for the compiled loops."""
        if self._entries:
            keys = dict.fromkeys((*self._entries, *self._fillers))
            self._meant = [meaning(entries) for entries in self._entries.values()]
            if compiled:
                self._compiled = Unspaced([*keys], len(self._entries), self._meant, kin=self._kin)
            elif self._kin:
                self._automaton = ahocorasick_rs.AhoCorasick(
                    encodable(keys), implementation=ahocorasick_rs.Implementation.ContiguousNFA
                )
            else:
                self._which = {key: which for which, key in enumerate(keys)}
                self._keys = Keys([*keys])

    def is_old(self, text: str) -> bool:
        """Whether a text is of the time when laws had katakana where they have hiragana now."""
        return self._kin and not _HIRAGANA.search(text)

    def find_all(self, spelt: Spelling, ends: list[int], *, old: bool) -> list[Use]:
        """By the compiled loops: where in the text each term stands in a spelling of it, whose
        portions have these `ends`. `old`: as `is_old` says of the text."""
        return self._compiled.find(spelt, ends, old=old) if self._compiled else []

    def find(self, portion: Portion, *, old: bool) -> list[Use]:
        """Where each term stands in a portion of a text, the longest at each place, none inside
        another. `old`: as `is_old` says of the whole text."""
        text, place, folded, _ = portion
        kinds = self._old_kinds if old else self._kinds
        hits: list[Hit] = []
        if self._keys:
            hits = self._free(self._keys, folded, kinds.edges(text))
        elif self._automaton:
            edges = kinds.edges(text)
            all_hits = self._automaton.find_matches_as_indexes(
                encodable((folded,))[0], overlapping=True
            )
            hits = _apart(self._longest(all_hits, edges))
        meant = self._meant
        return [
            Use(start + place, end + place, term, status, concepts)
            for which, start, end in hits
            for term, status, concepts in (meant[which],)
        ]

    def _free(self, keys: Keys, folded: str, edges: Edges) -> list[Hit]:
        """The longest term at each place, none inside another, where one may begin and end without
        another beside it."""
        begins, ends, _ = edges
        hits = keys.hits(folded)
        doubted = [at for at, hit in enumerate(hits) if not (begins[hit[1]] and ends[hit[2]])]
        if not doubted:
            return hits
        known = self._which

        def looked(hit: Hit) -> Hit | None:
            which, start, end = hit
            if not begins[start]:
                return None
            if ends[end]:
                return hit
            shorter = (at for at in range(end - 1, start, -1) if ends[at])
            end = next((at for at in shorter if folded[start:at] in known), 0)
            return (known[folded[start:end]], start, end) if end else None

        return Settling(keys, folded, looked).settled(hits, doubted)

    def _longest(self, hits: list[Hit], edges: Edges) -> dict[int, Hit]:
        """The longest term at each place where one begins, of those that begin and end where a word
        may. Hits come with their ends in order, so that the last at a place is the longest."""
        begins, ends, links = edges
        free = [hit for hit in hits if begins[hit[1]]]
        bound = [hit for hit in hits if links[hit[1]]]
        begun: set[int] = set()
        if bound:
            bound = _linked(free, bound, links)
            for _, start, end in reversed(bound):
                if ends[end] or end in begun:
                    begun.add(start)
        terms = len(self._meant)  # fillers come behind them
        return {
            hit[1]: hit
            for some in (free, bound)
            for hit in some
            if (ends[hit[2]] or hit[2] in begun) and hit[0] < terms
        }


def _apart(longest: dict[int, Hit]) -> list[Hit]:
    """Of the longest at each place those that begin inside no other."""
    found: list[Hit] = []
    reach = 0
    for start in sorted(longest):
        if start >= reach:
            found.append(longest[start])
            reach = found[-1][2]
    return found


def _linked(free: list[Hit], bound: list[Hit], links: bytes) -> list[Hit]:
    """Of hits that may only begin where another ends, those that do."""
    reached = {hit[2] for hit in free if links[hit[2]]}
    linked: list[Hit] = []
    for hit in bound:
        if hit[1] in reached:
            linked.append(hit)
            reached.add(hit[2])
    return linked
