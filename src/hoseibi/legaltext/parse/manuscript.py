"""A law as plain text under somebody's hand: read, mapped to its text, read again after edits."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from ..conventions import Convention, convention
from ..model.address import Placed, walk
from ..model.finding import Finding
from ..model.law import Law
from ..model.reading import Reading
from .from_plain.again import Before, again
from .from_plain.where import HEADING, NUM, Where, where
from .read import read_plain

_AS_IT_STANDS = frozenset(("lines-joined", "heading-marks", "page-marks", "hyphens-removed"))

Extent = tuple[int, int]
"""From an offset up to, not including, another; in code points of the text."""


class Manuscript:
    """`law` is what `read` makes of `text`."""

    def __init__(self, text: str, known: Convention, reading: Reading, taken: str) -> None:
        self.text = text
        self.convention = known
        self.law: Law = reading.law
        self.findings: tuple[Finding, ...] = reading.findings
        # The very same string, so that to compare the two costs nothing each time.
        self._taken = text if taken == text else taken
        codes = {finding.code for finding in reading.findings}
        self._is_plain = taken == text and codes.isdisjoint(_AS_IT_STANDS)

    @cached_property
    def placed(self) -> list[Placed]:
        """The walk over the law; `here` below is a position in it."""
        return walk(self.law)

    @cached_property
    def index(self) -> dict[str, int]:
        """The position of each full address."""
        return {place.address: here for here, place in enumerate(self.placed)}

    @cached_property
    def where(self) -> Where:
        """Offsets in the text as it was taken: with letters of an old font turned into Unicode."""
        return where(self.law, self.placed, self._taken)

    def edited(self, text: str) -> Manuscript:
        """The manuscript with another text. An edit inside an article or a few that stand in a row
        costs little more than reading these, and leaves every other provision the same value."""
        if text == self.text:
            return self
        done = None
        if self._is_plain:
            before = Before(self.text, self.law, self.placed, self.where)
            done = again(before, text, self.convention)
        if done is None:
            return manuscript(text, self.convention.code)
        after = Manuscript(text, self.convention, Reading(done.law, (), "plain"), text)
        after.__dict__ |= {"placed": done.placed, "where": done.where}
        return after

    # --- from places to text ---

    def extent(self, here: int) -> Extent | None:
        """From the first to the last sign of a provision with all that stands in it."""
        return self._out(self.where.extent(here))

    def label(self, here: int) -> Extent | None:
        """What a provision is known by: its number, else its heading, else its first words."""
        return self._out(self.where.label(here))

    def num(self, here: int) -> Extent | None:
        """The number of a provision, as printed."""
        return self._out(self.where.piece(here, NUM))

    def heading(self, here: int) -> Extent | None:
        """The heading of a provision."""
        return self._out(self.where.piece(here, HEADING))

    def span(self, here: int, start: int, end: int) -> Extent | None:
        """Where some of a provision's own words stand."""
        return self._out(self.where.span(here, start, end))

    def line(self, number: int) -> Extent:
        """A line that a reader's finding names, counted from 1 as readers count."""
        start = self._reader_lines[max(0, min(number, len(self._reader_lines) - 1) - 1)]
        rest = self.text[start : start + 2000]
        first = rest.splitlines()[0] if rest else ""
        lead = len(first) - len(first.lstrip())
        return start + lead, start + len(first.rstrip()) if first.strip() else start + len(first)

    # --- from text to places ---

    def at(self, offset: int) -> tuple[int, int] | None:
        """The provision at an offset, and how many of its own words stand before (-1 in its
        number or heading, and between provisions)."""
        if self._taken != self.text:
            found = self.where.at(self._line_start(self._taken, self._line_of(self.text, offset)))
            return (found[0], -1) if found else None
        return self.where.at(offset)

    # --- a text in an old font: by lines alone ---

    def _out(self, extent: Extent | None) -> Extent | None:
        if extent is None or self._taken == self.text:
            return extent
        first, last = (self._line_of(self._taken, offset) for offset in extent)
        end = self.text.find("\n", self._line_start(self.text, last))
        return self._line_start(self.text, first), end if end >= 0 else len(self.text)

    def _line_of(self, text: str, offset: int) -> int:
        return bisect_right(self._lines(text), offset) - 1

    def _line_start(self, text: str, line: int) -> int:
        starts = self._lines(text)
        start = starts[min(line, len(starts) - 1)]
        while start < len(text) and text[start] in " \t\u3000":
            start += 1
        return start

    def _lines(self, text: str) -> list[int]:
        return self._own_lines if text is self.text else self._taken_lines

    @cached_property
    def _own_lines(self) -> list[int]:
        return _starts(self.text.split("\n"))

    @cached_property
    def _taken_lines(self) -> list[int]:
        return _starts(self._taken.split("\n"))

    @cached_property
    def _reader_lines(self) -> list[int]:
        starts = [0]
        for line in self.text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        return starts


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def manuscript(text: str, code: str = "") -> Manuscript:
    """A text read as plain text, by the convention of a code; by the one that fits for none.

    Raises `Unreadable` as `read` does, and `UnknownConvention`.
    """
    reading, taken = read_plain(text, code)
    return Manuscript(text, convention(reading.law.convention), reading, taken)
