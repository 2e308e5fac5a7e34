"""What differs between two versions of a law."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from ..model.change import ADDED, CHANGED, DELETED, MOVED, Change, Comparison, Edit, Place
from ..model.law import Law, Provision
from .links import links
from .matching import NONE, Matching
from .renumbered import Numbers
from .sides import Alike, Side, same_running, same_text
from .words import running_edit, text_edit


def compare(old: Law, new: Law) -> Comparison:
    """All that differs, readably: what was renumbered, moved, split or merged is told as that.

    What a source form left in the values (`form`) never counts. `rebuild(old, compare(old, new))`
    says what the new law says. Linear in the laws; the words of a provision are looked at only
    where they differ.
    """
    alike = Alike()
    before, after = Side(old, alike), Side(new, alike)
    writer = _Writer(Matching(before, after))
    writer.children(NONE, NONE)
    title = None
    if not same_running(old.title, new.title):
        title = running_edit(old.title, new.title)
    return Comparison(
        msgspec.structs.replace(new, title=(), provisions=()),
        tuple(writer.changes),
        writer.numbers.rows(),
        tuple(links(writer.matching, writer.came, writer.gone)),
        title,
    )


class _Writer:
    """Goes through the new law in reading order and says what differs."""

    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        self.old, self.new = matching.old, matching.new
        self.changes: list[Change] = []
        self.numbers = Numbers(matching)
        self.came: list[int] = []
        self.gone: list[int] = []

    def children(self, first: int, second: int) -> None:
        """What is directly in a provision of both laws."""
        news = self.new.children(second)
        gone = [at for at in self.old.children(first) if self.matching.to_new[at] == NONE]
        kept = self.kept(first, news)
        for position, at in enumerate(news):
            mate = self.matching.to_old[at]
            if at in kept:
                while gone and gone[0] < mate:
                    self.deleted(gone.pop(0))
                self.pair(mate, at, None)
            elif mate == NONE:
                self.added(at, self.place(first, second, position))
            else:
                self.pair(mate, at, self.place(first, second, position))
        for at in gone:
            self.deleted(at)

    def kept(self, first: int, news: list[int]) -> set[int]:
        """The most of them that stand in the same provision and in the same order as before."""
        staying = [
            at
            for at in news
            if (mate := self.matching.to_old[at]) != NONE and self.old.parent[mate] == first
        ]
        order = longest_rising([self.matching.to_old[at] for at in staying])
        return {staying[place] for place in order}

    def place(self, first: int, second: int, position: int) -> Place:
        old = self.old.names[first] if first != NONE else ""
        new = self.new.names[second] if second != NONE else ""
        return Place(old, new, position)

    def pair(self, first: int, second: int, place: Place | None) -> None:
        """A provision of both laws."""
        here, there = self.old.provisions[first], self.new.provisions[second]
        self.numbers.look(first, second)
        same = self.old.content[first] == self.new.content[second]
        heading = text = None
        if not same:
            heading, text = edits(here, there)
        if place or heading or text:
            old, new = self.old.names[first], self.new.names[second]
            kind = MOVED if place else CHANGED
            self.changes.append(Change(kind, old, new, place, None, heading, text))
        if not same:
            self.children(first, second)

    def added(self, at: int, place: Place) -> None:
        """A provision that came, without those inside it that were elsewhere before."""
        provision, name = self.new.provisions[at], self.new.names[at]
        held = self.holds_pairs(at)
        if held:
            left = (child for child in self.new.children(at) if not self.arrives(child))
            children = tuple(self.new.provisions[child] for child in left)
            provision = msgspec.structs.replace(provision, children=children)
        self.changes.append(Change(ADDED, "", name, place, provision))
        self.came.append(at)
        for position, child in enumerate(self.new.children(at) if held else ()):
            mate = self.matching.to_old[child]
            if mate != NONE:
                self.pair(mate, child, Place("", name, position))
            elif self.arrives(child):
                self.added(child, Place("", name, position))

    def holds_pairs(self, at: int) -> bool:
        """Whether anything inside a provision of the new law was elsewhere before."""
        return any(mate != NONE for mate in self.matching.to_old[at + 1 : self.new.end[at]])

    def arrives(self, at: int) -> bool:
        """Whether what stands in a provision that came must be said by a change of its own."""
        return self.matching.to_old[at] != NONE or self.holds_pairs(at)

    def deleted(self, at: int) -> None:
        """A provision that went, without those inside it that are elsewhere now."""
        provision = without(self.old, at, self.matching.to_new)
        self.gone.append(at)
        self.changes.append(Change(DELETED, self.old.names[at], "", None, provision))


def edits(old: Provision, new: Provision) -> tuple[Edit | None, Edit | None]:
    """How heading and text of a provision changed; None where they did not."""
    heading = text = None
    if not same_running(old.heading, new.heading):
        heading = running_edit(old.heading, new.heading)
    if not same_text(old.text, new.text):
        text = text_edit(old.text, new.text)
    return heading, text


def without(side: Side, at: int, mates: list[int]) -> Provision:
    """A provision without what has a pair inside it."""
    provision = side.provisions[at]
    if all(mate == NONE for mate in mates[at + 1 : side.end[at]]):
        return provision
    left = (child for child in side.children(at) if mates[child] == NONE)
    children = tuple(without(side, child, mates) for child in left)
    return msgspec.structs.replace(provision, children=children)


def longest_rising(values: list[int]) -> list[int]:
    """The places of the longest rising row among different numbers."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(ends[length - 1] if length else NONE)
        if length == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[length], ends[length] = value, place
    row = []
    place = ends[-1] if ends else NONE
    while place != NONE:
        row.append(place)
        place = before[place]
    return row[::-1]
