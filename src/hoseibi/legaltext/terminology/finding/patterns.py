"""All ways in which the terms of scripts with spaces may stand, as an automaton looks for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from typing import Protocol

from .gapped import Gapped
from .listed import FEW, Forms, Listed, Unit
from .meaning import NOTHING, Entry, Meant, meanings


class Writing(Protocol):
    """How words stand where an automaton looks for them: as signs, or as letters.

    choices  of each word the forms in which it may stand before a joint
    """

    @property
    def choices(self) -> Mapping[Unit, list[str]]: ...

    def parted(self, way: str) -> str:
        """A way with something else than a joint behind the last word."""
        ...

    def before_mark(self, way: str) -> tuple[str, str]:
        """The same, with and without a joint before it."""
        ...


class Patterns:
    """What an automaton looks for.

    ways    the patterns
    meant   what each of them means, and what `gapped` finds
    asked   the patterns with which a term begins that is followed word by word
    gapped  what follows them; None where there is none
    """

    def __init__(self, listed: Listed, forms: Forms, writing: Writing) -> None:
        ways: dict[str, list[Entry]] = {}
        firsts: set[str] = set()
        asked: set[str] = set()
        for path, node in listed.paths():
            choices = [writing.choices[unit] for unit in path]
            for between, entries in node.terms.items():
                if not any(between) and prod(map(len, choices)) <= FEW:
                    for way in product(*choices):
                        ways.setdefault("".join(way), []).extend(entries)
                else:
                    firsts.update(forms[path[0]])
                    asked.update(_beginnings(between, choices, writing))
        meant = dict.fromkeys(asked, NOTHING)
        for said, one in meanings(ways).items():
            meant[said] = meant[writing.parted(said)] = one
        self.meant: list[Meant] = [*meant.values()]
        self.ways = [*meant]
        self.asked = frozenset(_begun(asked, self.ways))
        self.gapped = Gapped(listed, firsts, forms, self.meant) if firsts else None


def _begun(beginnings: set[str], ways: list[str]) -> Iterator[int]:
    """The places of the ways that begin so."""
    ordered = sorted(range(len(ways)), key=ways.__getitem__) if beginnings else []
    for begin in beginnings:
        at = bisect_left(ordered, begin, key=ways.__getitem__)
        while at < len(ordered) and ways[ordered[at]].startswith(begin):
            yield ordered[at]
            at += 1


def _beginnings(between: tuple[str, ...], choices: list[list[str]], how: Writing) -> Iterator[str]:
    """What a term begins with that is asked for word by word: up to the first sign in it that is no
    joint, or as many words as there are few ways to write."""
    size = next((at for at, gap in enumerate(between, 1) if gap), len(choices))
    marked = size < len(choices)
    while size > 1 and prod(map(len, choices[:size])) > FEW:
        size -= 1
        marked = False
    for way in map("".join, product(*choices[:size])):
        if marked:
            yield from how.before_mark(way)
        else:
            yield way
            if size == len(choices):
                yield how.parted(way)
