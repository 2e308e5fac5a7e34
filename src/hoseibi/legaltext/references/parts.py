"""Which lines and notes of an article go with which of its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model.address import Placed
from ..model.law import text_of, words
from .counted import NOTE, Counter

_HEADING = 60
"""Fewer characters than a paragraph that is a sentence has."""


class Parts:
    """Filled while the places of a law are gone through: the walk, the children of each, and the
    labels, some of which it puts right. `of` gives the part of a line, `lines`
    those of a part, `notes` the paragraphs that an editor wrote, `unsure` the articles in which
    some are of no certain number, `headless` those whose first may be their heading,
    `settled` the parts of which a note confirms the number, `disputed` the notes that give the part
    before them a number that another has by now."""

    def __init__(
        self,
        placed: list[Placed],
        children: list[list[int]],
        labels: list[str],
        counter: Counter,
    ) -> None:
        self._placed, self._children, self._labels = placed, children, labels
        self._counter = counter
        self.unsure: set[int] = set()
        self.headless: set[int] = set()
        self.disputed: set[int] = set()
        self.settled: set[int] = set()
        self._since: dict[int, list[int]] = defaultdict(list)
        self._told: dict[int, int] = {}
        self.lines: dict[int, list[int]] = defaultdict(list)
        self.of: dict[int, int] = {}
        self.notes: set[int] = set()
        self._last: dict[int, tuple[int, int]] = {}

    def joins(self, here: int, parent: int, what: int) -> bool:
        """Put a line or a note to the part before it; a line without one is a part itself."""
        if what == NOTE:
            self.notes.add(here)
        part = self._part_before(here, parent)
        if part >= 0:
            self._join(here, part)
        return part >= 0 or what == NOTE

    def count(self, here: int, place: Placed, number: int) -> None:
        """Remember a part that was counted."""
        self._since[place.parent].append(here)
        article = self._placed[place.parent].provision
        short = number == 1 and article.kind == "article" and not words(article.heading)
        if short and len(text_of(place.provision)) < _HEADING:
            self.headless.add(place.parent)

    def follow(self, here: int, note: Placed, counts: dict[str, int]) -> None:
        """Count on from the number that a note gives the paragraph before it. Where the count was
        another, those since the note before it are of no certain number."""
        article = note.parent
        stated = self._counter.stated(text_of(note.provision), self._labels[article])
        if stated <= self._told.get(article, 0):
            # Nothing is said, or the number that it had before others were put in.
            if stated and stated != counts.get("paragraph", 0):
                self.disputed.add(here)
            return
        told, self._told[article] = self._told.get(article, 0), stated
        counted = self._since.pop(article, [])
        self.settled.update(counted)
        if stated == told + 1 and counted:
            self._gather(counted)
        elif stated != counts.get("paragraph", 0):
            self.unsure.add(article)
            for place in counted[1:]:
                self._labels[place] = str(stated) if place == counted[-1] else ""
        counts["paragraph"] = stated

    def _gather(self, several: list[int]) -> None:
        """Make the first of several paragraphs one part with all the others."""
        for place in several[1:]:
            self._labels[place] = ""
            for line in (place, *self.lines.pop(place, ())):
                self._join(line, several[0])

    def goes_on(self, here: int, counts: list[dict[str, int]]) -> None:
        """Points 5) and on after 4) are of one list: what stands between them are lines of it."""
        paragraph = self._placed[here].parent
        number = self._placed[here].provision.number
        if paragraph < 0 or not number.isdecimal():
            return
        if self._placed[paragraph].provision.kind != "paragraph":
            return
        holder, part = self._placed[paragraph].parent, self.of.get(paragraph, paragraph)
        if holder < 0:
            return
        before, first = self._last.get(holder, (0, part))
        if 1 < int(number) == before + 1 and first != part and not self._is_printed(part):
            counts[holder]["paragraph"] -= self._rejoin(holder, first, part)
            part = first
        self._last[holder] = int(number), part

    def _rejoin(self, holder: int, first: int, last: int) -> int:
        """Make all parts after one, up to another, lines of it; how many they were."""
        several = sorted(one for one in self._counted(holder) if first < one <= last)
        self._since[holder] = [one for one in self._since[holder] if one not in several]
        self._gather([first, *several])
        return len(several)

    def _is_printed(self, paragraph: int) -> bool:
        return bool(self._placed[paragraph].provision.number)

    def _part_before(self, here: int, parent: int) -> int:
        return next(self._counted(parent), -1)

    def _counted(self, parent: int) -> Iterator[int]:
        """The paragraphs in a place that have a number, the last first."""
        for one in reversed(self._children[parent]):
            if self._placed[one].provision.kind == "paragraph" and self._labels[one]:
                yield one

    def _join(self, here: int, part: int) -> None:
        self.lines[part].append(here)
        self.of[here] = part
