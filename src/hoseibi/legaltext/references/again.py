"""References after an edit: found anew where words changed, as they were everywhere else."""

from __future__ import annotations

from operator import itemgetter

from ..model.address import Placed, walk
from ..model.law import Law
from ..model.reference import Reference
from .change import Change, Touched, change_of, inside, is_same, keeps_signs
from .counted import counter
from .find import Finder
from .items import PARAGRAPH
from .places import Places
from .scan import scanner


class References:
    """Every reference of a law, as `references` finds them, kept so that an edit costs little.

    before  those of the law before an edit
    placed  the walk over the law, where one was made already
    """

    def __init__(
        self, law: Law, before: References | None = None, placed: list[Placed] | None = None
    ) -> None:
        scan = scanner(law.convention)
        self._by_place: dict[int, list[Reference]] = {}
        self._finder: Finder | None = None
        if scan is None:
            return
        placed = walk(law) if placed is None else placed
        known = before._finder.places if before is not None and before._finder else None
        change = change_of(known.placed, placed) if known else None
        places = known.after(placed) if change and known else None
        self._finder = Finder(law, scan, places or Places(law, counter(scan), placed))
        if before is None or change is None or not self._follow(before, self._finder, change):
            self._by_place = {}
            self._finder.defined.clear()
            self._finder.titles.short.clear()
            self._find(self._finder, list(self._finder.spoken()))

    @property
    def all(self) -> tuple[Reference, ...]:
        """In reading order."""
        return tuple(one for here in sorted(self._by_place) for one in self._by_place[here])

    def at(self, here: int) -> list[Reference]:
        """Those in the words of the provision at a position in the walk."""
        return self._by_place.get(here, [])

    def _find(self, finder: Finder, places: list[int]) -> None:
        for here in places:
            references = finder.read(here)
            if references:
                self._by_place[here] = references

    def _follow(self, before: References, finder: Finder, change: Change) -> bool:
        """Find those of the articles that changed, and those that may mean something else now;
        False where others may differ too, because the name of a law is defined otherwise."""
        old = before._finder
        if old is None or old.titles.own != finder.titles.own:
            return False
        signs = {unit.sign for unit in finder.scan.words.unit if unit.sign}
        if not keeps_signs(old.places, finder.places, change, signs):
            return False
        for at, found in before._by_place.items():
            if at not in change.before:
                self._by_place[_moved(at, change)] = found
        gone = [name for name in old.defined if name[0] in change.before]
        names = [
            (_moved(at, change), short, title)
            for at, short, title in old.defined
            if at not in change.before
        ]
        come: list[tuple[int, str, str]] = []
        again = self._open(old.places, finder.places, change)
        for at in (at for at in finder.spoken() if at in again):
            self._by_place.pop(at, None)
            known = sorted((*names, *come), key=itemgetter(0))
            finder.titles.short = {short: title for place, short, title in known if place < at}
            finder.defined = []
            self._find(finder, [at])
            if at in change.now:
                come += finder.defined
        finder.defined = sorted((*names, *come), key=itemgetter(0))
        return [name[1:] for name in come] == [name[1:] for name in gone]

    def _open(self, old: Places, new: Places, change: Change) -> set[int]:
        """All that is to be read again: the articles that changed; and, where places in them came
        or went, the paragraphs with references that this may concern."""
        again = set(change.now)
        if not is_same(old, new, change):
            touched = Touched(old, new, change)
            for at, found in self._by_place.items():
                if at not in again and any(touched(one, at) for one in found):
                    again |= set(inside(new, max(new.within(at, PARAGRAPH + 1), new.tops[at])))
        return again


def _moved(at: int, change: Change) -> int:
    """Where a place outside of the articles that changed is now."""
    return at if at < change.here else at + change.more
