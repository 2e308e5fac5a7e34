"""References that have to follow what they mean to its new number: the edits an act still owes."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from ..comparison.matching import NONE, Matching
from ..comparison.sides import Alike, Side
from ..conventions import convention, print_mark
from ..model.address import Placed
from ..model.law import Law, Provision, text_of
from ..references.cited import Cited, Citing
from ..references.scan import Scanner, scanner
from .draft.pairs import unique
from .renumbering.renumber import with_edits
from .renumbering.result import TextEdit

_BESIDE = {"前条": -1, "次条": 1, "前項": -1, "次項": 1, "前号": -1, "次号": 1}
_JOINS = "(?:、|及び|又は|若しくは|並びに|から)"
_SIGNS = "[イロハニホヘトチリヌ]"
_NAMES = f"(?:第|前|次|同)[^、。]{{0,6}}(?:条|項|号)|{_SIGNS}(?:、|及び|又は|から|まで|に|の)"
_GOES_ON = re.compile(rf"{_JOINS}(?:{_NAMES})")
_GOES_BEFORE = re.compile(rf"(?:条|項|号|{_SIGNS}){_JOINS}$")
_MOST = 4000
"""Longer words that changed are not compared sign by sign."""


class _Standing(NamedTuple):
    """A provision of the new law, where it stands, and the address it has."""

    placed: Placed
    holder: Provision | None


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
        self.rules = convention(new.convention)
        before, after = Side(old, alike := Alike()), Side(new, alike)
        mates = {
            id(before.provisions[mate]): after.provisions[at]
            for at, mate in enumerate(Matching(before, after).to_old)
            if mate != NONE
        }
        for provision in before.provisions:
            _alike_below(provision, mates)
        placed = Citing(new, scan).places.placed
        self.new = {
            id(p.provision): _Standing(p, placed[p.parent].provision if p.parent >= 0 else None)
            for p in placed
        }
        self.mate = [mates.get(id(place.provision)) for place in self.citing.places.placed]

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
        if len(targets) != 1 or now is None or self.mate[targets[0]] is None:
            return []
        # Supplementary provisions speak of the law as it was when they were made.
        top = self.citing.places.placed[self.citing.places.tops[here]].provision
        if top.kind == "supplement" or self._is_listed(one):
            return []
        reference = self.citing.references[one]
        if reference.words in _BESIDE:
            return self._beside(one, targets[0], now)
        changed = self.citing.numbers(one, targets, self.citing.places)
        return [edit for cited in changed for edit in self._number(here, cited, now)]

    def _is_listed(self, one: int) -> bool:
        """Whether another reference of a list follows or goes before."""
        span = self.citing.references[one].span
        text = self.citing.places.words(self.citing.place(one))
        before = text[max(0, span.start - 12) : span.start]
        return bool(_GOES_ON.match(text, span.end) or _GOES_BEFORE.search(before))

    def _number(self, here: int, cited: Cited, now: Provision) -> list[TextEdit]:
        """The number of what was moved, written anew."""
        mate = self.mate[cited.place]
        if mate is None or mate.number == self.citing.places.labels[cited.place]:
            return []
        said = self.citing.places.words(here)[cited.start : cited.end]
        if self.citing.places.labels[cited.place] != cited.step.number:
            return []
        written = self.scan.rewritten(said, cited.step, mate.number)
        return self._edit(here, now, (cited.start, cited.end, written))

    def _beside(self, one: int, target: int, now: Provision) -> list[TextEdit]:
        """前項 of what does not stand right before any more, by its number."""
        reference, here = self.citing.references[one], self.citing.place(one)
        mate = self.mate[target]
        unit = reference.words[1]
        if mate is None or self._is_beside(now, mate, _BESIDE[reference.words]):
            return []
        mark = print_mark("{kanji}{branch}", mate.number, ("の{kanji}",))
        first, no, branch = mark.partition("の")
        written = f"第{first}{unit}{no}{branch}"
        return self._edit(here, now, (reference.span.start, reference.span.end, written))

    def _is_beside(self, now: Provision, mate: Provision, by: int) -> bool:
        """Whether the provision meant still stands right beside the one that says so."""
        line = [self.new[id(now)]]
        while line[-1].holder is not None and line[-1].placed.provision.kind != mate.kind:
            line.append(self.new[id(line[-1].holder)])
        own = line[-1].placed.provision
        row = [s.placed.provision for s in self.new.values() if self._peer(s, mate)]
        places = {id(provision): place for place, provision in enumerate(row)}
        if id(own) not in places or id(mate) not in places:
            return True
        return places[id(mate)] - places[id(own)] == by

    def _peer(self, standing: _Standing, mate: Provision) -> bool:
        if standing.placed.provision.kind != mate.kind:
            return False
        return mate.kind == "article" or standing.holder is self.new[id(mate)].holder

    def _edit(
        self, here: int, now: Provision, change: tuple[int, int, str | None]
    ) -> list[TextEdit]:
        """The edit in the new words, where they stand there as they stood."""
        start, end, written = change
        was, text = self.citing.places.words(here), text_of(now)
        at = _moved(was, text, start, end)
        if written is None or at < 0 or written == was[start:end]:
            return []
        address = self.new[id(now)].placed.address
        return [TextEdit(0, address, "text", at, at + end - start, written)]


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
