"""References after an edit: found anew where words changed, as they were everywhere else."""

from __future__ import annotations

from ..model.law import Law, Provision
from ..model.reference import Reference
from .find import Finder
from .items import ARTICLE
from .places import Places
from .scan import scanner


class References:
    """Every reference of a law, as `references` finds them, kept so that an edit costs little."""

    def __init__(self, law: Law, before: References | None = None) -> None:
        scan = scanner(law.convention)
        self._finder = Finder(law, scan) if scan else None
        self._by_place: dict[int, list[Reference]] = {}
        if self._finder is None:
            return
        if before is None or not self._follow(before, self._finder):
            self._by_place = {}
            self._finder.defined.clear()
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

    def _follow(self, before: References, finder: Finder) -> bool:
        """Find those of the articles whose words changed; False where others may differ too:
        places were added or taken away, or the name of a law was defined there."""
        old = before._finder
        changed = (
            _changed(old.places, finder.places) if old and old.titles == finder.titles else None
        )
        if old is None or changed is None:
            return False
        if any(here in changed for here, _, _ in old.defined):
            return False
        self._by_place = {
            here: found for here, found in before._by_place.items() if here not in changed
        }
        spoken = [here for here in finder.spoken() if here in changed]
        for here in spoken:
            finder.short = {short: title for at, short, title in old.defined if at < here}
            self._find(finder, [here])
        if finder.defined:
            return False
        finder.defined = list(old.defined)
        return True


def _changed(old: Places, new: Places) -> frozenset[int] | None:
    """Every place in an article that reads differently; None when the places are not the same."""
    if old.labels != new.labels or len(old.placed) != len(new.placed):
        return None
    articles: set[int] = set()
    for here, (one, other) in enumerate(zip(old.placed, new.placed, strict=True)):
        if one.address != other.address:
            return None
        if one.provision is not other.provision and not _says_the_same(
            one.provision, other.provision
        ):
            article = new.up(here, ARTICLE)
            if article < 0:
                return None
            articles.add(article)
    return frozenset(here for article in articles for here in _inside(new, article))


def _says_the_same(one: Provision, other: Provision) -> bool:
    """Whether two provisions agree in all but their children."""
    before = (one.num, one.heading, one.text, one.form)
    return before == (other.num, other.heading, other.text, other.form)


def _inside(places: Places, article: int) -> range:
    depth, end = places.placed[article].depth, article + 1
    while end < len(places.placed) and places.placed[end].depth > depth:
        end += 1
    return range(article, end)
