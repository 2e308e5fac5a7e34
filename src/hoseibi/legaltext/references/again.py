"""References after an edit: found anew where words changed, as they were everywhere else."""

from __future__ import annotations

from typing import NamedTuple

from ..model.address import Placed, walk
from ..model.law import Law
from ..model.reference import DANGLING, RESOLVED, UNDECIDED, Reference
from .counted import counter
from .find import Finder
from .items import ARTICLE
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
        change = _change(before, law, placed) if before is not None else None
        known = before._finder.places if before is not None and before._finder else None
        places = known.after(placed) if change and known else None
        self._finder = Finder(law, scan, places or Places(law, counter(scan.words), placed))
        if before is None or change is None or not self._follow(before, self._finder, change):
            self._by_place = {}
            self._finder.defined.clear()
            self._finder.short.clear()
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
        """Find those of the article that changed, and those that may mean something in it now;
        False where others may differ too: a number changed, or the name of a law is defined."""
        old = before._finder
        if old is None or old.titles != finder.titles:
            return False
        here, end, more = change
        if any(here <= at < end for at, _, _ in old.defined):
            return False
        defined = [
            (at if at < here else at + more, short, title) for at, short, title in old.defined
        ]
        for at, found in before._by_place.items():
            if not here <= at < end:
                self._by_place[at if at < here else at + more] = found
        again = self._open(old.places, finder.places, change)
        for at in (at for at in finder.spoken() if at in again):
            self._by_place.pop(at, None)
            finder.short = {short: title for place, short, title in defined if place < at}
            finder.defined = []
            self._find(finder, [at])
            if here <= at < end + more and finder.defined:
                return False
        finder.defined = defined
        return True

    def _open(self, old: Places, new: Places, change: Change) -> set[int]:
        """All in the articles that are to be read again: the one that changed; and, where places
        in it came or went, those with references into it or to nothing."""
        here, end, more = change
        articles = {here}
        if not _is_same(old, new, change):
            article = old.address(here)
            for at, found in self._by_place.items():
                if any(_may_mean(one, article) for one in found):
                    articles.add(max(new.up(at, ARTICLE), new.tops[at]))
        return {at for article in articles for at in _inside(new, article)}


def _may_mean(reference: Reference, article: str) -> bool:
    """Whether a reference leads into an article, or to nothing so far."""
    if reference.status in (DANGLING, UNDECIDED):
        return True
    return reference.status == RESOLVED and any(
        target == article or target.startswith(f"{article}__") for target in reference.targets
    )


class Change(NamedTuple):
    """The one article that reads differently, where it ended in the walk, and by how many
    provisions it grew."""

    here: int
    end: int
    more: int


def _change(before: References, law: Law, placed: list[Placed]) -> Change | None:
    """What changed since; None where it was not one article alone."""
    if before._finder is None:
        return None
    old = before._finder.places.placed
    here = 0
    while here < min(len(old), len(placed)) and _is_like(old[here], placed[here]):
        here += 1
    if here >= len(old) or here >= len(placed):
        return None
    while here >= 0 and placed[here].provision.kind != "article":
        here = placed[here].parent
    if here < 0 or not _is_like(old[here], placed[here], own=False):
        return None
    end, after = _end(old, here), _end(placed, here)
    if len(old) - end != len(placed) - after:
        return None
    rest = zip(old[end:], placed[after:], strict=True)
    return Change(here, end, after - end) if all(_is_like(*pair) for pair in rest) else None


def _is_like(one: Placed, other: Placed, *, own: bool = True) -> bool:
    """Whether two places have one address and, children aside, say the same."""
    if one is other:
        return True
    if one.address != other.address:
        return False
    before, after = one.provision, other.provision
    if before is after:
        return True
    if not own:
        return (before.kind, before.num, before.number) == (after.kind, after.num, after.number)
    said = (before.num, before.heading, before.text, before.form)
    return said == (after.num, after.heading, after.text, after.form)


def _is_same(old: Places, new: Places, change: Change) -> bool:
    """Whether an article has the same places as before."""
    here, end, more = change
    return not more and all(
        old.placed[at].address == new.placed[at].address and old.labels[at] == new.labels[at]
        for at in range(here, end)
    )


def _inside(places: Places, here: int) -> range:
    return range(here, _end(places.placed, here))


def _end(placed: list[Placed], here: int) -> int:
    depth, end = placed[here].depth, here + 1
    while end < len(placed) and placed[end].depth > depth:
        end += 1
    return end
