"""Terms of scripts without spaces between words: all looked for at once, by Aho-Corasick.

A hit counts where it begins and ends where a word may begin and end: never inside a cluster of
Khmer, Lao, Thai or Burmese, nor inside a word of Latin letters. Japanese builds words of kanji
beside one another, so there a run of them is divided only where terms and fillers (当該, 各, 等)
fill it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import ahocorasick_rs

from ...model.term import Use
from .folding import fold
from .forms import Bending
from .meaning import Entry, Meant, meaning

_HANGING = re.compile(
    r"[\u0300-\u036f\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebd\u0ec8-\u0ece"
    r"\u102b-\u103e\u17b4-\u17d3\u17dd]"
)
"""Signs that hang on the letter before them: no word begins with one."""
_LEADING = re.compile(r"[\u0e40-\u0e44\u0ec0-\u0ec4]")
"""Signs that belong to the letter after them: no word ends with one, none begins after one."""
_LINK = re.compile(r"[\u17d2\u1039]")
"""Signs that hold two letters together: both of that."""
_KANJI = re.compile("[\u3005\u3400-\u9fff]")
_KATA = re.compile("[\u30a1-\u30fa\u30fc\uff66-\uff9f]")
_HIRAGANA = re.compile("[\u3041-\u3096]")
_OTHER = (
    r"[^\W\u3005\u3041-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uff66-\uff9f]"
)

FREE, WORD, KANJI, KATA, HANGING, LEADING, LINK = range(7)
_CLINGING = (HANGING, LINK)

Hit = tuple[int, int, int]
"""Which term, and its places in the text."""


class Kinds(dict[str, int]):
    """Of which kind each sign is, worked out when it is first met."""

    def __init__(self, *, kin: bool, old: bool = False) -> None:
        """`kin`: letters of a kind build one word. `old`: katakana stand for what is hiragana now,
        so that two of them are no word."""
        super().__init__()
        self._tests = [(LINK, _LINK), (HANGING, _HANGING), (LEADING, _LEADING)]
        self._tests.append((WORD, re.compile(_OTHER)))
        if kin:
            self._tests.append((KANJI, _KANJI))
        if kin and not old:
            self._tests.append((KATA, _KATA))

    def __missing__(self, sign: str) -> int:
        kinds = (kind for kind, signs in self._tests if signs.match(sign))
        self[sign] = kind = next(kinds, FREE)
        return kind


class Runs:
    """What finds terms in runs without spaces. `add` them all, then `make` it ready."""

    def __init__(self, how: Bending) -> None:
        self._kinds, self._old_kinds = Kinds(kin=how.kin), Kinds(kin=how.kin, old=True)
        self._fillers = [filler for filler in how.fillers.split() if how.kin]
        self._entries: dict[str, list[Entry]] = {}
        self._meant: list[Meant | None] = []
        self._automaton: ahocorasick_rs.AhoCorasick | None = None

    def __bool__(self) -> bool:
        return bool(self._entries)

    def add(self, term: str, entry: Entry) -> None:
        """Take a term in."""
        key = fold(term).strip()
        if key:
            self._entries.setdefault(key, []).append(entry)

    def make(self) -> None:
        """Build what looks for all of them."""
        if self._entries:
            keys = dict.fromkeys((*self._entries, *self._fillers))
            known = (self._entries.get(key) for key in keys)
            self._meant = [meaning(entries) if entries else None for entries in known]
            self._automaton = ahocorasick_rs.AhoCorasick(
                keys, implementation=ahocorasick_rs.Implementation.ContiguousNFA
            )

    def find(self, text: str, signs: Iterable[str] = ()) -> list[Use]:
        """Where each term stands, the longest at each place, none inside another."""
        if self._automaton is None:
            return []
        hits = self._automaton.find_matches_as_indexes(fold(text, signs), overlapping=True)
        table = self._kinds if _HIRAGANA.search(text) else self._old_kinds
        # The kind behind the last sign is also the one before the first.
        kinds = [*map(table.__getitem__, text), FREE]
        found: list[Use] = []
        reach = 0
        for start, after, which in sorted(_ending(kinds, _beginning(kinds, hits))):
            meant = self._meant[which]
            if start >= reach and meant is not None:
                reach = -after
                found.append(Use(start, reach, *meant))
        return found


def _beginning(kinds: list[int], hits: Iterable[Hit]) -> list[Hit]:
    """The hits that begin where a word may, or where another of them ends.

    kinds  of the signs of the text, and that of nothing behind them
    """
    begun: list[Hit] = []
    reached: set[int] = set()
    for hit in hits:
        start = hit[1]
        kind, before = kinds[start], kinds[start - 1]
        if kind == before:
            if kind and start not in reached:
                continue
        elif kind == HANGING or before >= LEADING:
            continue
        begun.append(hit)
        reached.add(hit[2])
    return begun


def _ending(kinds: list[int], hits: list[Hit]) -> list[Hit]:
    """The hits that end where a word may, or where another of them begins: where they begin, where
    they end below zero (so that the longest is the least), and which they are."""
    ended: list[Hit] = []
    begun: set[int] = set()
    for which, start, end in reversed(hits):
        kind, last = kinds[end], kinds[end - 1]
        if kind == last:
            if kind and end not in begun:
                continue
        elif kind in _CLINGING or last >= LEADING:
            continue
        begun.add(start)
        ended.append((start, -end, which))
    return ended
