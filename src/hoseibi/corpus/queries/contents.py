"""The contents of a version, kept in the memory of this process as long as its rows are the same.

A page of a code of 1,300 articles shows its contents beside every article; read from the database
each time they cost more than the article itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from django.db.models import Q

from hoseibi.accounts.queries.kept import Kept

from .. import storage
from ..models import LawVersion, Provision

MOST_LINES = 60_000
"""So many lines are kept, those of the versions last asked for: about 40 MB."""


class Entry(NamedTuple):
    """A line of the contents. `articles` is the number of articles that a division holds."""

    position: int
    parent: int
    level: int
    address: str
    short_address: str
    kind: str
    num: str
    heading: str
    article: bool
    articles: int


class Contents(Sequence[Entry]):
    """The divisions and articles of a version in reading order, never changed once made."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        return self._entries[place]

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    @cached_property
    def _at(self) -> dict[str, int]:
        """The place in the list of each short address; of two that are the same, the first."""
        return {each.short_address: n for n, each in reversed(list(enumerate(self._entries)))}

    @cached_property
    def _by_position(self) -> dict[int, Entry]:
        return {each.position: each for each in self._entries}

    @cached_property
    def _children(self) -> dict[int, list[Entry]]:
        held: dict[int, list[Entry]] = defaultdict(list)
        for each in self._entries:
            held[each.parent if each.parent in self._by_position else -1].append(each)
        return held

    def entry(self, address: str) -> Entry | None:
        """The line at a short address."""
        place = self._at.get(address)
        return None if place is None else self._entries[place]

    def above(self, place: Entry | Provision) -> list[Entry]:
        """The divisions in which a place stands, from the outside in."""
        found: list[Entry] = []
        here = self._by_position.get(place.parent)
        while here:
            found.append(here)
            here = self._by_position.get(here.parent)
        return found[::-1]

    def within(self, entry: Entry | None = None) -> Sequence[Entry]:
        """What stands directly in a division, or outermost."""
        return self._children.get(entry.position if entry else -1, ())

    def ends(self, division: Entry) -> tuple[Entry, Entry] | None:
        """The first and the last article that stand in a division, however deep."""
        first = self._first(division, forwards=True)
        last = self._first(division, forwards=False)
        return (first, last) if first and last else None

    def _first(self, division: Entry, *, forwards: bool) -> Entry | None:
        inside = self.within(division)
        for each in inside if forwards else reversed(inside):
            found = each if each.article else self._first(each, forwards=forwards)
            if found:
                return found
        return None

    def neighbours(self, address: str) -> tuple[Entry | None, Entry | None]:
        """The articles before and after one; nothing for what is no article."""
        here = self._at.get(address)
        if here is None or not self._entries[here].article:
            return None, None
        before = (each for each in reversed(self._entries[:here]) if each.article)
        after = (each for each in self._entries[here + 1 :] if each.article)
        return next(before, None), next(after, None)


def contents(version: LawVersion) -> Contents:
    """The divisions and articles of a version, in reading order."""
    key = (version.pk, version.fingerprint, version.index_version)
    held = _kept.get(key)
    if held is not None:
        return held
    made = _read(version)
    if _is_still(key):
        _kept.keep(key, made)
    return made


def _read(version: LawVersion) -> Contents:
    wanted = Q(article=True) | Q(kind__in=storage.CONTAINERS)
    places = version.provisions.filter(wanted).exclude(kind="body").order_by("position")
    rows = list(places.values_list(*Entry._fields[:-1]))
    held: dict[int, int] = defaultdict(int)
    parents = {row[0]: row[1] for row in rows}
    for row in rows:
        above = row[1] if row[-1] else -1
        while above >= 0:
            held[above] += 1
            above = parents.get(above, -1)
    return Contents(Entry(*row, held[row[0]]) for row in rows)


_Key = tuple[int, str, int]
_kept: Kept[_Key, Contents] = Kept(MOST_LINES, len)


def _is_still(key: _Key) -> bool:
    """Whether the rows just read are those of this text: another process may have made them anew
    in the meantime."""
    names = ("pk", "fingerprint", "index_version")
    return LawVersion.objects.filter(**dict(zip(names, key, strict=True))).exists()
