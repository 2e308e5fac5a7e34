"""Terms that are followed word by word: those with other signs than a joint between their words
(“and/or”), and those of so many words, in so many forms, that listing all ways is too much.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import msgspec

from .cutting import gap
from .listed import Forms, Listed
from .meaning import Entry, Meant, meaning
from .settling import Hit


class Words(Protocol):
    """A text cut into words, by Python or by the compiled loops: as `Pieces` has them."""

    def word(self, at: int, /) -> str | None: ...

    def between(self, one: int, other: int, /) -> str: ...


class Node(msgspec.Struct):
    """The words so far, in any form: which may follow, and what the terms mean that end here, by
    what stands between their words; `marked` where one that ends here or later has other signs than
    a joint there."""

    next: dict[str, Node]
    terms: dict[tuple[str, ...], int]
    marked: bool


class Gapped:
    """Follows the terms that begin with some words, all of them, so that its answer counts."""

    def __init__(
        self, listed: Listed, firsts: Iterable[str], forms: Forms, meant: list[Meant]
    ) -> None:
        """`meant` takes in what the terms mean."""
        self._forms, self._meant = forms, meant
        self._known: dict[tuple[int, ...], Node] = {}
        self._root = self._next((listed,), frozenset(firsts))

    def _next(
        self, several: tuple[Listed, ...], only: frozenset[str] = frozenset()
    ) -> dict[str, Node]:
        follow: dict[str, dict[int, Listed]] = {}
        for one in several:
            for unit, listed in one.next.items():
                for form in self._forms[unit]:
                    if not only or form in only:
                        follow.setdefault(form, {})[id(listed)] = listed
        return {form: self._node(tuple(found.values())) for form, found in follow.items()}

    def _node(self, several: tuple[Listed, ...]) -> Node:
        """The node of words that share a form: what follows any of them."""
        name = tuple(map(id, several))
        if name not in self._known:
            terms: dict[tuple[str, ...], list[Entry]] = {}
            for one in several:
                for gaps, entries in one.terms.items():
                    terms.setdefault(gaps, []).extend(entries)
            after = self._next(several)
            meant = {gaps: len(self._meant) + at for at, gaps in enumerate(terms)}
            self._meant += map(meaning, terms.values())
            marked = any(map(any, meant)) or any(node.marked for node in after.values())
            self._known[name] = Node(after, meant, marked)
        return self._known[name]

    def longest(self, words: Words, first: int) -> Hit | None:
        """The longest term that begins with a word."""
        node = self._root[words.word(first) or ""]
        best, meant = first + 1, node.terms.get(())
        gaps: list[str] = []
        last, plain = first, True
        while node.next:
            follow = last + 1
            while (word := words.word(follow)) is None:
                follow += 1
            found = node.next.get(word)
            if found is None:
                break
            between = gap(words.between(last, follow))
            gaps.append(between)
            node, last, plain = found, follow, plain and not between
            if not (plain or node.marked):
                break
            here = node.terms.get(tuple(gaps))
            if here is not None:
                best, meant = last + 1, here
        return None if meant is None else (meant, first, best)
