"""References that have to follow what they mean to its new number: the edits an act still owes."""

from __future__ import annotations

from difflib import SequenceMatcher

from ..comparison.matching import NONE, Matching
from ..comparison.sides import Alike, Side
from ..model.law import Law, Provision, text_of
from ..references.cited import Cited, Citing
from ..references.counted import counter
from ..references.places import Places
from ..references.scan import LINK, NEAR, NUMBER, Scanner, scanner
from .draft.pairs import unique
from .renumbering.renumber import with_edits
from .renumbering.result import TextEdit

_BY = {"previous": -1, "next": 1}
_JOINS = ("list", "comma", "to")
_MOST = 4000
"""Longer words that changed are not compared sign by sign."""


def knock_on(old: Law, new: Law) -> tuple[TextEdit, ...]:
    """The edits by which references of `new` that stand as they stood in `old` follow what they
    meant there to the number that it has now.

    A reference whose own words the new law changes is left to it; so are ranges and lists, of which
    only their drafter knows whether they are to hold what came between.
    """
    scan = scanner(old.convention)
    if scan is None:
        return ()
    return tuple(_Owed(unique(old), unique(new), scan).edits())


def followed(old: Law, new: Law) -> Law:
    """The new law with those edits made."""
    edits = knock_on(old, new)
    return with_edits(new, edits) if edits else new


class _Owed:
    def __init__(self, old: Law, new: Law, scan: Scanner) -> None:
        self.scan = scan
        self.citing = Citing(old, scan)
        before, after = Side(old, alike := Alike()), Side(new, alike)
        mates = {
            id(before.provisions[mate]): after.provisions[at]
            for at, mate in enumerate(Matching(before, after).to_old)
            if mate != NONE
        }
        for provision in before.provisions:
            _alike_below(provision, mates)
        self.now = Places(new, counter(scan))
        standing = {id(place.provision): here for here, place in enumerate(self.now.placed)}
        self.mate = [
            standing[id(mates[id(place.provision)])] if id(place.provision) in mates else -1
            for place in self.citing.places.placed
        ]

    def edits(self) -> list[TextEdit]:
        found: dict[tuple[str, int], TextEdit] = {}
        for one in range(len(self.citing.references)):
            for edit in self._of(one):
                found[edit.address, edit.start] = edit
        return list(found.values())

    def _of(self, one: int) -> list[TextEdit]:
        targets = self.citing.own(one)
        here = self.citing.place(one)
        now = self.mate[here]
        if len(targets) != 1 or now < 0 or self.mate[targets[0]] < 0:
            return []
        # Supplementary provisions speak of the law as it was when they were made.
        top = self.citing.places.placed[self.citing.places.tops[here]].provision
        if top.kind == "supplement" or self._is_listed(one):
            return []
        changed = self.citing.numbers(one, targets, self.citing.places)
        edits = [edit for cited in changed for edit in self._number(here, cited, now)]
        return [*edits, *self._beside(one, targets[0], now)]

    def _is_listed(self, one: int) -> bool:
        """Whether another reference of a list follows or goes before."""
        span = self.citing.references[one].span
        tokens = self.citing.tokens(self.citing.place(one))
        for before, link, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
            if link.what != LINK or link.how not in _JOINS or not after.start - link.end <= NEAR:
                continue
            outer = (before.end == span.end, after.start == span.start)
            if any(outer) and before.step is not None and after.what <= NUMBER:
                return True
        return False

    def _number(self, here: int, cited: Cited, now: int) -> list[TextEdit]:
        """The number of what was moved, written anew."""
        mate = self.mate[cited.place]
        if mate < 0 or self.now.labels[mate] == self.citing.places.labels[cited.place]:
            return []
        said = self.citing.places.words(here)[cited.start : cited.end]
        if self.citing.places.labels[cited.place] != cited.step.number:
            return []
        written = self.scan.rewritten(said, cited.step, self.now.labels[mate])
        return self._edit(here, now, (cited.start, cited.end, written))

    def _beside(self, one: int, target: int, now: int) -> list[TextEdit]:
        """前項 of what does not stand right before any more, by its number."""
        found = self.citing.beside(one, target)
        if found is None:
            return []
        token, meant = found
        mate = self.mate[meant]
        if mate < 0 or token.step is None or self._is_beside(now, mate, _BY[token.step.how]):
            return []
        here = self.citing.place(one)
        num = self.now.placed[mate].provision.num.strip(" .")
        text = self.citing.places.words(here)
        named = self.scan.named(text, token, self.now.labels[mate], num)
        return self._edit(here, now, named) if named is not None else []

    def _is_beside(self, now: int, mate: int, by: int) -> bool:
        """Whether the provision meant still stands right beside the one that says so, or cannot be
        followed: it changed sides, so that one of the two is rather another provision."""
        placed, kind = self.now.placed, self.now.placed[mate].provision.kind
        while now >= 0 and placed[now].provision.kind != kind:
            now = placed[now].parent
        if now < 0:
            return True
        if kind == "article":
            row = self.now.articles[self.now.tops[mate]]
        else:
            row = [
                c
                for c in self.now.children[placed[mate].parent]
                if placed[c].provision.kind == kind
            ]
        return now not in row or (row.index(mate) - row.index(now)) * by <= 1

    def _edit(self, here: int, now: int, change: tuple[int, int, str | None]) -> list[TextEdit]:
        """The edit in the new words, where they stand there as they stood."""
        start, end, written = change
        placed = self.now.placed[now]
        was, text = self.citing.places.words(here), text_of(placed.provision)
        at = _moved(was, text, start, end)
        if written is None or at < 0 or written == was[start:end]:
            return []
        return [TextEdit(0, placed.address, "text", at, at + end - start, written)]


def _moved(was: str, now: str, start: int, end: int) -> int:
    """Where a stretch of words stands in the new words; -1 where it was changed."""
    if was == now:
        return start
    if len(was) + len(now) > _MOST:
        return -1
    for block in SequenceMatcher(None, was, now, False).get_matching_blocks():
        if block.a <= start and end <= block.a + block.size:
            return block.b + start - block.a
    return -1


def _alike_below(old: Provision, mates: dict[int, Provision]) -> None:
    """What stands in a provision that did not change is matched child by child."""
    new = mates.get(id(old))
    if new is None or len(new.children) != len(old.children):
        return
    if not any(id(child) in mates for child in old.children):
        mates.update(
            (id(child), other) for child, other in zip(old.children, new.children, strict=True)
        )
