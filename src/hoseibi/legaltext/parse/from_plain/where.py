"""Where the words of a law stand in the plain text that it was read from.

The reader takes every line in order and leaves only paper behind, so law and text are gone through
side by side: no trace is kept while reading, and whoever does not ask pays nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ...model.address import Placed
from ...model.law import Law, Provision, text_of, words

NUM, HEADING, WORDS = "num", "heading", "words"

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


class Piece(NamedTuple):
    """The number, heading or words of one provision: `here` is its position in the walk."""

    start: int
    end: int
    here: int
    what: str


class Stretch(NamedTuple):
    """So many characters of a provision's words that stand in one stretch of the text."""

    said: int
    start: int
    length: int


class Where:
    """Offsets count code points of the text. What was not found has none: nothing is guessed."""

    def __init__(self, law: Law, placed: list[Placed], text: str) -> None:
        side = _Side(text)
        side.opening(law)
        for here, place in enumerate(placed):
            side.take(here, place.provision)
        self.pieces: list[Piece] = side.pieces
        self.lost: list[int] = side.lost
        self._starts = [piece.start for piece in self.pieces]
        self._stretches = side.stretches
        self._begins, self._ends = _extents(placed, self.pieces)

    def extent(self, here: int) -> tuple[int, int] | None:
        """From the first to the last sign of a provision with all that stands in it."""
        begin = self._begins[here]
        return (begin, self._ends[here]) if begin >= 0 else None

    def label(self, here: int) -> tuple[int, int] | None:
        """What a provision is known by: its number; else its heading; else its first words."""
        pieces = [piece for piece in self._of(here) if piece.here == here]
        order = (NUM, HEADING, WORDS)
        best = min(pieces, key=lambda piece: order.index(piece.what), default=None)
        return (best.start, best.end) if best else self.extent(here)

    def piece(self, here: int, what: str) -> tuple[int, int] | None:
        """The number or the heading of a provision, as printed."""
        found = (p for p in self._of(here) if p.here == here and p.what == what)
        return next(((piece.start, piece.end) for piece in found), None)

    def span(self, here: int, start: int, end: int) -> tuple[int, int] | None:
        """Where some of a provision's own words stand, from their first to their last sign."""
        stretches = self._stretches.get(here)
        if not stretches:
            return None
        first = _at(stretches, start)
        return first, max(first, _at(stretches, end - 1) + 1 if end > start else first)

    def at(self, offset: int) -> tuple[int, int] | None:
        """The provision at an offset, as its position in the walk, and how many of its own words
        stand before (-1 in its number or heading, or behind its words)."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return None
        piece = self.pieces[place]
        if piece.what != WORDS or offset > piece.end:
            return piece.here, -1
        for stretch in reversed(self._stretches[piece.here]):
            if offset >= stretch.start:
                return piece.here, stretch.said + min(offset - stretch.start, stretch.length)
        return piece.here, 0

    def _of(self, here: int) -> Iterator[Piece]:
        """The pieces of a provision and of what stands in it."""
        extent = self.extent(here)
        if extent is not None:
            first = bisect_right(self._starts, extent[0] - 1)
            yield from self.pieces[first : first + 4]


class _Side:
    """The text, read along with the law; `at` is how far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.pieces: list[Piece] = []
        self.stretches: dict[int, tuple[Stretch, ...]] = {}
        self.lost: list[int] = []

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
        self.pieces.append(Piece(stretches[0].start, end, here, what))
        if what == WORDS:
            self.stretches[here] = stretches
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


def _extents(placed: list[Placed], pieces: list[Piece]) -> tuple[list[int], list[int]]:
    """Where each provision begins and ends, with what stands in it."""
    begins, ends = [-1] * len(placed), [-1] * len(placed)
    for start, end, here, _ in pieces:
        if begins[here] < 0:
            begins[here] = start
        ends[here] = end
    for here in range(len(placed) - 1, -1, -1):
        parent, begin = placed[here].parent, begins[here]
        if parent < 0 or begin < 0:
            continue
        ends[parent] = max(ends[parent], ends[here])
        if begins[parent] < 0 or begin < begins[parent]:
            begins[parent] = begin
    return begins, ends
