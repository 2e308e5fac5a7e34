"""What is aligned: the blocks of a law (articles, divisions, a preamble) and their units."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ..model.address import Placed
from ..model.law import DIVISIONS, TOPS, text_of, words

Key = tuple[str, ...]

_DIVISIONS = frozenset(DIVISIONS)
_TOPS = frozenset(TOPS)
_APART = frozenset({"toc", "tocitem"})
"""A table of contents says again what the headings say."""


class Unit:
    """A provision with words of its own. `key` are the numbers that lead to it in its block,
    `numbered` whether its own number is printed."""

    __slots__ = ("address", "key", "numbered", "size", "text")

    def __init__(self, address: str, text: str, key: Key, *, numbered: bool) -> None:
        self.address = address
        self.text = text
        self.key = key
        self.numbered = numbered
        self.size = len(text)


class Block:
    """An article, a division's heading, or a part outside of articles, with its units."""

    def __init__(self, placed: Placed, key: Key) -> None:
        self.address = placed.short
        self.kind = placed.provision.kind
        self.key = key
        self.heading = words(placed.provision.heading)
        self.units: list[Unit] = []

    @cached_property
    def size(self) -> int:
        """Code points of its heading and its words."""
        return len(self.heading) + sum(unit.size for unit in self.units)

    @cached_property
    def whole(self) -> Unit:
        """Heading and words as one."""
        text = "\n".join([self.heading, *(unit.text for unit in self.units)])
        return Unit(self.address, text, (), numbered=False)


def keys_of(units: Sequence[Unit]) -> list[Key]:
    """The keys of some units of an article. Words of the article itself count as its first
    paragraph, as a text without paragraphs is read in one convention and not in another."""
    keys = [unit.key for unit in units]
    if keys and keys[0] == () and ("1",) not in keys:
        keys[0] = ("1",)
    return keys


def blocks_of(walked: list[Placed]) -> list[Block]:
    """The blocks of a law in reading order."""
    return _Blocks(walked).all


class _Blocks:
    """One pass over a walk: each provision knows the block it belongs to and its key there."""

    def __init__(self, walked: list[Placed]) -> None:
        self.all: list[Block] = []
        self.home: list[Block | None] = []
        self.keys: list[Key] = []
        self.counts: list[dict[str, int]] = []
        self.tops: list[str] = []
        for place in walked:
            self.add(place)

    def add(self, place: Placed) -> None:
        provision = place.provision
        kind = provision.kind
        parent = place.parent
        above = self.home[parent] if parent >= 0 else None
        top = self.tops[parent] if parent >= 0 else ""
        if kind in _TOPS and kind != "body":
            top = place.short
        own = self._number(place) if above is not None else ""
        home, key = above, (*self.keys[parent], own) if above is not None else ()
        if kind == "article" and (above is None or above.kind != "article"):
            home, key = self._begin(place, (top, "article", provision.number or place.short)), ()
        elif kind in _DIVISIONS:
            self._begin(place, (top, "division", *_path(place.address)))
            home, key = None, ()
        elif above is None and kind not in _APART and kind not in ("body", "supplement", "annex"):
            home, key = self._outside(place, top), (self._ordinal(parent, kind),)
        self.home.append(home if kind not in _APART else None)
        self.keys.append(key)
        self.counts.append({})
        self.tops.append(top)
        text = text_of(provision) if home is not None and kind not in _APART else ""
        if home is not None and not text.isspace() and text:
            home.units.append(Unit(place.short, text, key, numbered=bool(provision.num)))

    def _begin(self, place: Placed, key: Key) -> Block:
        block = Block(place, key)
        self.all.append(block)
        return block

    def _outside(self, place: Placed, top: str) -> Block:
        """Parts outside of articles that follow one another are one block."""
        last = self.all[-1] if self.all else None
        if last is not None and last.kind not in ("article", *_DIVISIONS) and last.key[0] == top:
            return last
        return self._begin(place, (top, "outside", "" if last is None else "/".join(last.key)))

    def _number(self, place: Placed) -> str:
        return place.provision.number or self._ordinal(place.parent, place.provision.kind)

    def _ordinal(self, parent: int, kind: str) -> str:
        counts = self.counts[parent] if parent >= 0 else {}
        counts[kind] = counts.get(kind, 0) + 1
        return str(counts[kind])


def _path(address: str) -> Key:
    """The segments of an address without the names of its divisions: a Part of one text is a Book
    of another."""
    return tuple(segment.rpartition("_")[2] for segment in address.split("__"))
