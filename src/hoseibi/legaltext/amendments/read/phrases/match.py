"""Phrases found in a sentence: words as they are, and slots for places, quotations and a law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

import msgspec

from ....conventions import Convention
from ....model.instruction import Target
from ...phrases import Phrase, Phrases
from ...phrases.shapes import every
from ...phrases.templates import Agree, Choice, Row, Slot, Words, compiled, pattern_of
from ...phrases.units import Frame
from .places import Named, Places
from .quotes import paired, unquoted

_PLACES = ("places", "to", "content")
_MOST_OF_A_TITLE = 400
_MOST_QUOTED = 20
_COUNT = re.compile(r"\d{1,3}\s*\([^()\n]{1,40}\)")
_GAP = re.compile(r"[\s\u00a0\u202f]*")


class Quoted(msgspec.Struct, frozen=True):
    """Words between quotation marks; `more` are those of a list behind them."""

    words: str
    more: tuple[str, ...] = ()


class Told(msgspec.Struct, frozen=True):
    """A clause about words with what it quotes."""

    phrase: Phrase
    slots: dict[str, Found]
    start: int
    end: int


Found: TypeAlias = "Named | Quoted | str | tuple[Told, ...]"
Slots: TypeAlias = "dict[str, Found]"


class Matcher:
    """Finds phrases in one sentence. Where a phrase may be read in several ways, the first that
    lets the rest be read is taken."""

    def __init__(self, text: str, phrases: Phrases, convention: Convention, above: Target) -> None:
        self.text = text
        self.phrases = phrases
        self.above = above
        self.places = Places(text, phrases, convention)
        self.pairs = paired(text, phrases.quotes, repeats=phrases.repeats)
        self.terms = _terms(phrases)
        self.named: dict[tuple[int, bool], Named | None] = {}
        self.told: dict[int, tuple[tuple[Told, ...], int] | None] = {}

    def phrase(self, phrase: Phrase, position: int) -> Iterator[tuple[Slots, int]]:
        """Each way to read a phrase from here on, with where it ends."""
        for say in phrase.say:
            yield from self.row(compiled(say), position, {})

    def row(self, row: Row, position: int, slots: Slots) -> Iterator[tuple[Slots, int]]:
        if not row:
            yield slots, position
            return
        first, rest = row[0], row[1:]
        if isinstance(first, Choice):
            for inner in (*first.rows, *(((),) if first.optional else ())):
                yield from self.row((*inner, *rest), position, slots)
        elif isinstance(first, Slot):
            for found, end in self._slot(first, position, rest):
                yield from self.row(rest, end, {**slots, first.name: found})
        else:
            end = self._words(first, position)
            if end >= 0:
                yield from self.row(rest, end, slots)

    def _words(self, element: Words | Agree, position: int) -> int:
        begin = _GAP.match(self.text, position)
        for start in dict.fromkeys((position, begin.end() if begin else position)):
            found = element.pattern.match(self.text, start)
            if found is not None:
                return found.end()
        return -1

    # --- slots ---

    def _slot(self, slot: Slot, position: int, rest: Row) -> Iterator[tuple[Found, int]]:
        begin = _GAP.match(self.text, position)
        position = begin.end() if begin else position
        if slot.name in _PLACES:
            named = self._named(position, new=slot.name == "content")
            if named is not None:
                yield named, named.end
        elif slot.name == "law":
            yield from self._law(position)
        elif slot.name == "clauses":
            told = self._clauses(position)
            if told is not None:
                yield told
        elif slot.name in ("any", "count"):
            yield from self._any(position) if slot.name == "any" else self._count(position)
        else:
            yield from self._quotations(position, slot.name)

    def _count(self, position: int) -> Iterator[tuple[Found, int]]:
        """How many come, in figures and in words: 2 (dua)."""
        found = _COUNT.match(self.text, position)
        if found is not None:
            yield found[0], found.end()

    def _named(self, position: int, *, new: bool) -> Named | None:
        key = (position, new)
        if key not in self.named:
            read = self.places.new if new else self.places.named
            self.named[key] = read(position, self.above)
        return self.named[key]

    def _any(self, position: int) -> Iterator[tuple[Found, int]]:
        """Any words of a line, up to each of its spaces."""
        stop = self.text.find(":", position)
        for end in range(position + 1, min(stop, position + _MOST_OF_A_TITLE)):
            if self.text[end].isspace():
                yield self.text[position:end], end

    def _law(self, position: int) -> Iterator[tuple[Found, int]]:
        """The name of a law: up to any word, the shortest first."""
        if not re.match(self.phrases.title, self.text[position : position + 60], re.IGNORECASE):
            return
        limit = min(len(self.text), position + _MOST_OF_A_TITLE)
        for end in range(position + 2, limit):
            if self.text[end] in "\n:;":
                yield self.text[position:end], end
                return
            if self.text[end].isspace() or self.text[end] == ",":
                yield self.text[position:end], end

    def _quotations(self, position: int, name: str) -> Iterator[tuple[Found, int]]:
        """What is quoted from here on: of a list, all of it first, then less and less."""
        if name in ("block", "text"):
            quoted = self._quoted(position, term=False)
            if quoted is not None:
                yield Quoted(quoted[0]), quoted[1]
            return
        listed: list[tuple[str, int]] = []
        while len(listed) < _MOST_QUOTED and (quoted := self._quoted(position, term=True)):
            listed.append(quoted)
            link = self.places.frames.lists.match(self.text, quoted[1])
            if link is None:
                break
            position = link.end()
        for count in range(len(listed), 0, -1):
            words = [one for one, _ in listed[:count]]
            yield Quoted(words[0], tuple(words[1:])), listed[count - 1][1]

    def _quoted(self, position: int, *, term: bool) -> tuple[str, int] | None:
        if term:
            if (sign := self._sign(position)) is not None:
                return sign
            position = _behind(self.terms.before, self.text, position)
        close = self.pairs.get(position)
        if close is None:
            return None
        opening = self.text[position]
        inner = self.text[position + 1 : close]
        if self.phrases.padded:
            inner = inner.strip(" \u00a0\u202f")
        end = _behind(self.terms.after, self.text, close + 1) if term else close + 1
        return unquoted(inner, opening, repeats=self.phrases.repeats), end

    def _sign(self, position: int) -> tuple[str, int] | None:
        """A punctuation mark told in words, with the quoted words that follow it."""
        told = _signs(self.phrases)
        found = told.match(self.text, position) if told else None
        if found is None:
            return None
        name = " ".join(found[0].split()).casefold()
        mark = {words.casefold(): mark for words, mark in self.phrases.signs.items()}[name]
        link = re.compile(pattern_of(self.phrases.sign_and), re.IGNORECASE)
        gap = _GAP.match(self.text, found.end())
        joined = link.match(self.text, gap.end() if gap else found.end())
        if not self.phrases.sign_and or joined is None:
            is_noun = gap is not None and gap.end() in self.pairs
            return None if is_noun else (mark, found.end())
        gap = _GAP.match(self.text, joined.end())
        quoted = self._quoted(gap.end() if gap else joined.end(), term=True)
        return (f"{mark} {quoted[0]}", quoted[1]) if quoted else None

    def _clauses(self, position: int) -> tuple[tuple[Told, ...], int] | None:
        """Clauses about words, one after the other."""
        if position not in self.told:
            self.told[position] = self._read_clauses(position)
        return self.told[position]

    def _read_clauses(self, position: int) -> tuple[tuple[Told, ...], int] | None:
        told: list[Told] = []
        end = position
        while (found := self._clause(position)) is not None:
            told.append(found)
            end = found.end
            link = self.places.frames.lists.match(self.text, end)
            if link is None:
                break
            position = link.end()
        return (tuple(told), end) if told else None

    def _clause(self, position: int) -> Told | None:
        for phrase in self.phrases.clause:
            for slots, end in self.phrase(phrase, position):
                if _paired_off(slots):
                    return Told(phrase, slots, position, end)
        return None


def _paired_off(slots: Slots) -> bool:
    """Whether new words are as many as those they go with: what is quoted beyond belongs to the
    next clause."""
    new, old = slots.get("new"), slots.get("old") or slots.get("anchor")
    if not isinstance(new, Quoted):
        return True
    return len(new.more) in (0, len(old.more) if isinstance(old, Quoted) else 0)


@cache
def _terms(phrases: Phrases) -> Frame:
    """What may stand before quoted words and behind them: the noun that they are called by."""
    terms = {*every(phrases.term), *every(phrases.terms), *phrases.term_reads} - {""}
    sides = [{term.partition("{}")[place].strip() for term in terms} - {""} for place in (0, 2)]
    before, after = (
        "|".join(sorted(map(pattern_of, side), key=len, reverse=True)) for side in sides
    )
    return Frame(
        re.compile(rf"(?:(?:{before})\s*:?\s*)?" if before else "", re.IGNORECASE),
        re.compile(rf"(?:\s*(?:{after}))?" if after else "", re.IGNORECASE),
    )


@cache
def _signs(phrases: Phrases) -> re.Pattern[str] | None:
    """Words for punctuation marks, the longest first."""
    names = sorted(map(pattern_of, phrases.signs), key=len, reverse=True)
    return re.compile("|".join(names), re.IGNORECASE) if names else None


def _behind(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position
