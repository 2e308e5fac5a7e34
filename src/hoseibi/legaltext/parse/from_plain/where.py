"""Where the words of a law stand in the plain text that it was read from.

The reader takes every line in order and leaves only paper behind, so law and text are gone through
side by side: no trace is kept while reading, and whoever does not ask pays nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from ...model.address import Placed
from ...model.law import Law, Provision, text_of, words

NUM, HEADING, WORDS = "num", "heading", "words"
_MOST = 3
"""How many pieces a provision can have."""

_SPACE = re.compile(r"[\s\ufeff]*")
_PAGE = (
    r"(?i:\[page(?: [0-9]{1,6})?(?:: ?[^\]\s\\]{1,20})?\])[^\S\n]*(?:\n\s*\d+[^\S\n]*(?=\n|\Z))?"
)
"""The end of a page, and the number on its next line."""
_SIGNS = re.compile(rf"(?:[\s\ufeff|\\#]|{_PAGE})*")
"""What may stand between two pieces and belongs to neither: bars, backslashes, marks of pages."""
_PAPER = re.compile(rf"(?:[\s\ufeff]|{_PAGE})+")
_RUBY = re.compile(r"｜([^｜《》\n]+)《[^《》\n]*》")
_RUN = re.compile(r"[^\n｜]+|｜")
_HYPHENS = "-\u2010\u00ad"
_REACH = 600
"""How many characters a piece may stand behind its place before it counts as not found."""


class Stretch(NamedTuple):
    """So many signs of a provision's words, `said` of its words before them, that stand in one
    stretch of the text, `start` from where its words begin there."""

    said: int
    start: int
    length: int


class Where:
    """Offsets count code points of the text. What was not found has none: nothing is guessed.

    A piece is the number, heading or words of one provision; `here` is a provision's position in
    the walk.
    """

    def __init__(self, side: _Side, firsts: list[int], lasts: list[int]) -> None:
        self._starts, self._ends = side.starts, side.ends
        self._heres, self._whats = side.heres, side.whats
        self._woven = side.woven
        self.lost: list[int] = side.lost
        self._first, self._last = firsts, lasts

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self._ends[-1] if self._ends else 0

    def extent(self, here: int) -> tuple[int, int] | None:
        """From the first to the last sign of a provision with all that stands in it."""
        first = self._first[here]
        return (self._starts[first], self._ends[self._last[here]]) if first >= 0 else None

    def label(self, here: int) -> tuple[int, int] | None:
        """What a provision is known by: its number; else its heading; else its first words."""
        pieces = (self.piece(here, what) for what in (NUM, HEADING, WORDS))
        return next(filter(None, pieces), None) or self.extent(here)

    def piece(self, here: int, what: str) -> tuple[int, int] | None:
        """The number, the heading or the words of a provision."""
        first = self._first[here]
        for place in range(first, min(first + _MOST, len(self._heres))) if first >= 0 else ():
            if self._heres[place] == here and self._whats[place] == what:
                return self._starts[place], self._ends[place]
        return None

    def span(self, here: int, start: int, end: int) -> tuple[int, int] | None:
        """Where some of a provision's own words stand, from their first to their last sign."""
        piece = self.piece(here, WORDS)
        if piece is None:
            return None
        stretches = self._woven.get(here, (Stretch(0, 0, piece[1] - piece[0]),))
        first = piece[0] + _at(stretches, start)
        return first, piece[0] + _at(stretches, end - 1) + 1 if end > start else first

    def at(self, offset: int) -> tuple[int, int] | None:
        """The provision at an offset, as its position in the walk, and how many of its own words
        stand before (-1 in its number or heading, or behind its words)."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return None
        here, into = self._heres[place], offset - self._starts[place]
        if self._whats[place] != WORDS or offset > self._ends[place]:
            return here, -1
        for stretch in reversed(self._woven.get(here, ())):
            if into >= stretch.start:
                return here, stretch.said + min(into - stretch.start, stretch.length)
        return here, into

    def spliced(self, part: Where, change: Change) -> Where:
        """These places after neighbours were read again: `part` has what stands in them now."""
        here, old, new, shift = change
        first, last = self._first[here], max(self._last[here : here + old]) + 1
        more, behind, added = new - old, here + old, len(part._starts) - (last - first)
        side = _Side("")
        side.starts = [*self._starts[:first], *part._starts, *_moved(self._starts[last:], shift)]
        side.ends = [*self._ends[:first], *part._ends, *_moved(self._ends[last:], shift)]
        after = _moved(self._heres[last:], more)
        side.heres = [*self._heres[:first], *_moved(part._heres, here), *after]
        side.whats = [*self._whats[:first], *part._whats, *self._whats[last:]]
        for place, woven in self._woven.items():
            if not here <= place < behind:
                side.woven[place if place < here else place + more] = woven
        side.woven.update((place + here, woven) for place, woven in part._woven.items())
        firsts = [*self._first[:here], *_past(part._first, 0, first)]
        lasts = [*_past(self._last[:here], first, added), *_past(part._last, 0, first)]
        firsts += _past(self._first[behind:], first, added)
        lasts += _past(self._last[behind:], first, added)
        return Where(side, firsts, lasts)


class Change(NamedTuple):
    """The first of the neighbours that were read again, how many provisions they were and are with
    all that stands in them, and how far all behind moved in the text."""

    here: int
    old: int
    new: int
    shift: int


def where(law: Law, placed: list[Placed], text: str) -> Where:
    """Where everything in a law stands in its text."""
    side = _Side(text)
    side.opening(law)
    return side.gone_through(placed, 0)


def where_inside(placed: list[Placed], base: int, text: str, start: int) -> Where:
    """The same for neighbours and all that stands in them, from an offset on; positions count from
    the first of them, which is the one at `base` of the walk."""
    side = _Side(text)
    side.at = start
    return side.gone_through(placed, base)


def _moved(numbers: list[int], by: int) -> list[int]:
    return [number + by for number in numbers] if by else numbers


def _past(numbers: list[int], start: int, by: int) -> list[int]:
    """The numbers from `start` on moved; -1 stays."""
    return [number + by if number >= start else number for number in numbers]


class _Side:
    """The text, read along with the law; `at` is how far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.heres: list[int] = []
        self.whats: list[str] = []
        self.woven: dict[int, tuple[Stretch, ...]] = {}
        self.lost: list[int] = []

    def gone_through(self, placed: list[Placed], base: int) -> Where:
        """Where each provision of a walk, or of a part of it from `base` on, stands."""
        for here, place in enumerate(placed):
            self.take(here, place.provision)
        return Where(self, *_extents([place.parent - base for place in placed], self.heres))

    def opening(self, law: Law) -> None:
        """Pass the title, and the number in its brackets."""
        title = words(law.title)
        found = self._find(title) if title else None
        if found:
            self.at = found[1]
        start = self._skipped(_SPACE)
        end = self.text.find("\n", start)
        line = self.text[start : end if end >= 0 else len(self.text)].rstrip()
        number = law.identity.number
        if number and 2 < len(line) <= len(number) + 2 and line[1:-1] == number:
            self.at = start + len(line)

    def take(self, here: int, provision: Provision) -> None:
        """Find the number, heading and words of one provision, in the order they stand in."""
        num, heading = provision.num, words(provision.heading) if provision.heading else ""
        if num and heading and not self._is_next(num):
            self._piece(here, HEADING, heading)
            self._piece(here, NUM, num)
        else:
            if num:
                self._piece(here, NUM, num)
            if heading:
                self._piece(here, HEADING, heading)
        if provision.text:
            said = text_of(provision)
            if said:
                self._piece(here, WORDS, said)

    def _is_next(self, said: str) -> bool:
        return self._here(said) >= 0

    def _here(self, said: str) -> int:
        """Where some words stand, when nothing but signs that belong to neither is before them."""
        text = self.text
        if text.startswith(said, self.at):
            return self.at
        for signs in (_SPACE, _SIGNS):
            start = self._skipped(signs)
            if text.startswith(said, start):
                return start
        return -1

    def _skipped(self, signs: re.Pattern[str]) -> int:
        found = signs.match(self.text, self.at)
        return found.end() if found else self.at

    def _piece(self, here: int, what: str, said: str) -> None:
        found = self._find(said)
        if found is None:
            self.lost.append(here)
            return
        stretches, end = found
        start = stretches[0].start
        self.starts.append(start)
        self.ends.append(end)
        self.heres.append(here)
        self.whats.append(what)
        if what == WORDS and (len(stretches) > 1 or stretches[0].said):
            self.woven[here] = tuple(one._replace(start=one.start - start) for one in stretches)
        self.at = end

    def _find(self, said: str) -> tuple[tuple[Stretch, ...], int] | None:
        """The stretches of some words from here on, and where they end."""
        start, length = self._here(said), len(said)
        if start < 0:
            for signs in (_SPACE, _SIGNS):
                woven = self._woven(said, self._skipped(signs))
                if woven is not None:
                    return woven
            start = self.text.find(said, self.at, self.at + _REACH + length)
        return ((Stretch(0, start, length),), start + length) if start >= 0 else None

    def _woven(self, said: str, start: int) -> tuple[tuple[Stretch, ...], int] | None:
        """Words that stand in the text with something in between: the end of a line, a hyphen
        there, ruby, a mark of a page."""
        stretches: list[Stretch] = []
        done, at, length = 0, start, len(said)
        while done < length:
            if said[done].isspace():
                done += 1
                continue
            taken = self._part(said, done, at)
            if taken is None:
                return None
            stretch, at = taken
            if stretch.length:
                stretches.append(stretch)
                done += stretch.length
        return (tuple(stretches), at) if stretches else None

    def _part(self, said: str, done: int, at: int) -> tuple[Stretch, int] | None:
        """As much of the words as the next run of the text holds, and where to go on."""
        text = self.text
        between = _PAPER.match(text, at)
        if between is not None:
            return Stretch(done, at, 0), between.end()
        ruby = _RUBY.match(text, at)
        start, end = ruby.span(1) if ruby else _run(text, at)
        length = _alike(text[start:end], said[done : done + end - start])
        stretch = Stretch(done, start, length)
        if ruby is not None:
            return (stretch, ruby.end()) if length == end - start else None
        if length:
            return stretch, start + length
        # A hyphen at the end of a line may be the page's, not the word's.
        is_break = text[start : start + 1] in _HYPHENS and not text[start + 1 : end].strip()
        return (stretch, end) if is_break and start < end else None


def _run(text: str, at: int) -> tuple[int, int]:
    found = _RUN.match(text, at)
    return found.span() if found else (at, at)


def _alike(one: str, other: str) -> int:
    """How many signs two strings begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one.startswith(other[:middle]):
            low = middle
        else:
            high = middle - 1
    return low


def _at(stretches: tuple[Stretch, ...], said: int) -> int:
    for stretch in reversed(stretches):
        if said >= stretch.said:
            return stretch.start + min(said - stretch.said, stretch.length)
    return stretches[0].start


def _extents(parents: list[int], heres: list[int]) -> tuple[list[int], list[int]]:
    """The first and the last piece of each provision, with what stands in it; -1 for none."""
    firsts, lasts = [-1] * len(parents), [-1] * len(parents)
    for place, here in enumerate(heres):
        if firsts[here] < 0:
            firsts[here] = place
        lasts[here] = place
    for here in range(len(parents) - 1, -1, -1):
        parent, first = parents[here], firsts[here]
        if parent < 0 or first < 0:
            continue
        lasts[parent] = max(lasts[parent], lasts[here])
        if firsts[parent] < 0 or first < firsts[parent]:
            firsts[parent] = first
    return firsts, lasts
