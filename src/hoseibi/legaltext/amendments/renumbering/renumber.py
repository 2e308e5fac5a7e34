"""Renumber a provision or a row, have every reference follow, and look whether all still hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ...conventions import Convention, convention
from ...model.address import Placed, walk
from ...model.finding import Finding
from ...model.law import Law, words
from ...references.cited import Citing
from ...references.places import Places
from ...references.scan import scanner
from ..apply import numbers
from ..apply.tree import Node, cut, grow
from ..apply.words import Edit, edited_runs, edited_text
from .contents import contents_edits
from .follow import Followed, follow, strays
from .in_order import in_order
from .result import RenumberedLaws, TextEdit
from .row import Asked, chosen


def renumbered(
    law: Law, address: str, number: str, others: Sequence[Law] = (), until: str = ""
) -> RenumberedLaws:
    """The law with another number for the provision at an address, and for every one after it up
    to `until` (an address, or `end` for the whole row); every reference to them, in the law and in
    the others, follows, written as its law writes.

    Provisions that then stand out of the order of their numbers are put where they belong, unless
    the row had no order before. Each reference is read again afterwards: one that does not mean
    what it meant is a finding. Raises `NotRenumbered` when there is no such provision or the number
    is taken.
    """
    work = _Work(law, convention(law.convention))
    work.give(chosen(work.nodes, work.placed, Asked(address, number, until), work.rules))
    return work.done(others)


def renumbered_in_order(law: Law, others: Sequence[Law] = ()) -> RenumberedLaws:
    """The law with no gaps and no doubles among the numbers of its articles, paragraphs and points;
    references follow as in `renumbered`. For drafts: a law in force keeps its numbers."""
    work = _Work(law, convention(law.convention))
    work.give(in_order(work.root))
    return work.done(others)


class _Work:
    """One law while it is renumbered: its nodes stay the same whatever number they bear."""

    def __init__(self, law: Law, rules: Convention) -> None:
        self.law, self.rules = law, rules
        self.root = grow(law)
        self.nodes = list(self.root.walk())[1:]
        self.placed = walk(law)
        self.wanted: list[tuple[Node, str]] = []
        scan = scanner(law.convention)
        self.citing = Citing(law, scan) if scan else None
        self.places = self.citing.places if self.citing else Places(law)
        self.edits: list[TextEdit] = []

    def give(self, wanted: list[tuple[Node, str]]) -> None:
        """Give the numbers; what stands out of order then is moved."""
        self.wanted = wanted
        was_rising = bool(wanted) and numbers.rising(numbers.peers(wanted[0][0]))
        index = {id(node): place for place, node in enumerate(self.nodes)}
        for node, number in wanted:
            old = node.num
            numbers.renumber(node, number, self.rules)
            address = self.placed[index[id(node)]].address
            if old != node.num:
                self.edits.append(TextEdit(0, address, "num", 0, len(old), node.num))
        if was_rising:
            numbers.settle([node for node, _ in wanted])

    def done(self, others: Sequence[Law]) -> RenumberedLaws:
        """All laws as they now are, with every edit and finding."""
        edits, findings = self.follow_in(self.law, 0)
        new = self.law_with(edits)
        findings += self.strays(new)
        changed: list[Law] = []
        for place, other in enumerate(others, start=1):
            followed = self.follow_in(other, place)
            changed.append(with_edits(other, followed[0]))
            edits += followed[0]
            findings += followed[1]
        return RenumberedLaws(new, tuple(changed), self.moved(new), tuple(edits), tuple(findings))

    def numbers(self) -> dict[int, str]:
        """The new number of each position of the law as it was."""
        new = {id(node): number for node, number in self.wanted}
        return {i: new[id(node)] for i, node in enumerate(self.nodes) if id(node) in new}

    def follow_in(self, law: Law, which: int) -> tuple[list[TextEdit], list[Finding]]:
        """What has to be written anew in the law (`which` 0) or in another one."""
        citing = self.citing if which == 0 else _citing(law)
        if citing is None:
            return (self.edits, []) if which == 0 else ([], [])
        nums = {place: self.nodes[place].num for place in self.numbers()}
        done = follow(citing, Followed(self.numbers(), nums, self.places, which), _names(self.law))
        if which:
            return done
        own = [*self.edits, *done[0], *contents_edits(self.placed, self.nodes, citing)]
        order = {place.address: i for i, place in enumerate(self.placed)}
        return sorted(own, key=lambda e: (order[e.address], e.part, e.start)), done[1]

    def law_with(self, edits: list[TextEdit]) -> Law:
        """The law as it now is."""
        _apply(self.nodes, self.placed, edits, self.rules)
        return cut(self.root, self.law)

    def _now(self) -> dict[int, int]:
        """Each position of the law as it was, in the law as it is."""
        now = {id(node): place for place, node in enumerate(list(self.root.walk())[1:])}
        return {place: now[id(node)] for place, node in enumerate(self.nodes)}

    def strays(self, new: Law) -> list[Finding]:
        """References of the law that do not mean any more what they meant."""
        after = _citing(new)
        return strays(self.citing, after, self._now()) if self.citing and after else []

    def moved(self, new: Law) -> tuple[tuple[str, str], ...]:
        """Short addresses before and after of what was renumbered."""
        placed, now = walk(new), self._now()
        return tuple(
            (self.placed[place].short, placed[now[place]].short) for place in self.numbers()
        )


def _citing(law: Law) -> Citing | None:
    scan = scanner(law.convention)
    return Citing(law, scan) if scan else None


def _names(law: Law) -> frozenset[str]:
    """By what other laws name this one."""
    titles = {words(law.title), *(title for _, title in law.identity.titles)}
    names = {*titles, law.identity.number} - {""}
    return frozenset(name.casefold() for name in names)


def with_edits(law: Law, edits: Iterable[TextEdit]) -> Law:
    """A law with other words; raises KeyError for an address that it has not."""
    rules = convention(law.convention)
    root = grow(law)
    _apply(list(root.walk())[1:], walk(law), edits, rules)
    return cut(root, law)


def _apply(
    nodes: list[Node], placed: list[Placed], edits: Iterable[TextEdit], rules: Convention
) -> None:
    index = {place.address: node for place, node in zip(placed, nodes, strict=True)}
    by_part: dict[tuple[str, str], list[Edit]] = defaultdict(list)
    for edit in edits:
        by_part[edit.address, edit.part].append(Edit(edit.start, edit.end, edit.new))
    for (address, part), changes in by_part.items():
        node = index[address]
        if part == "text":
            node.text = edited_text(node.text, changes, rules)
        elif part == "heading":
            node.heading = edited_runs(node.heading, changes)
        node.touch()
