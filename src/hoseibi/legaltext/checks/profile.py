"""What other laws need to know of a law to be looked at beside it: its names, places and terms."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import msgspec

from ..scripts.folding import fold


class Meaning(msgspec.Struct, frozen=True):
    """What a law says that a term means: where (full and short address, the span of the term), and
    whether it takes the meaning from another law."""

    words: str
    address: str
    short: str
    start: int = 0
    end: int = 0
    borrowed: bool = False


class Cited(msgspec.Struct, frozen=True):
    """A place of another law that a law surely names: the law's name, the short address of the
    article or paragraph there, whether the words name more than that one, and where they stand."""

    law: str
    place: str
    several: bool
    words: str
    address: str
    start: int
    end: int


class Far(NamedTuple):
    """What a law shows when it is looked at beside others: the full address, the span of the words
    there, and what fills the places of the check's message."""

    address: str
    start: int
    end: int
    said: dict[str, str]


class Profile(msgspec.Struct, frozen=True):
    """A law as another law sees it: a value that travels between processes, without its words.

    title     as printed
    names     every title and number that it goes by
    language  BCP 47 tag
    places    short addresses of articles and what is inside them
    repealed  those of them that only say that they are no longer there
    named     articles of other laws that it names: the law's name as a key, the short address
    cited     those of them that it surely names as they are now, and where
    meanings  what each term means that is defined for the whole law
    whole     False when only a part of the law is in the text
    """

    title: str
    names: tuple[str, ...] = ()
    language: str = ""
    places: frozenset[str] = frozenset()
    repealed: frozenset[str] = frozenset()
    named: frozenset[tuple[str, str]] = frozenset()
    cited: tuple[Cited, ...] = ()
    meanings: dict[str, Meaning] = {}
    whole: bool = True


class Beside:
    """Several laws, found by any name of theirs."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles = tuple(profiles)
        self._named: dict[str, Profile | None] = {}
        for one in self.profiles:
            for name in {key_of(name) for name in one.names} - {""}:
                # A name that two laws bear names neither.
                taken = name in self._named and self._named[name] is not one
                self._named[name] = None if taken else one

    def named(self, name: str) -> Profile | None:
        """The law that goes by a name; None when there is none or several."""
        return self._named.get(key_of(name))

    def explaining(self, term: str, language: str) -> list[Profile]:
        """The laws of a language that say what a term means."""
        return self._terms.get((term, language), [])

    @cached_property
    def _terms(self) -> dict[tuple[str, str], list[Profile]]:
        terms: dict[tuple[str, str], list[Profile]] = {}
        for one in self.profiles:
            for term in one.meanings:
                terms.setdefault((term, one.language), []).append(one)
        return terms

    def names_article(self, names: Iterable[str], article: str) -> bool:
        """Whether any of the laws names an article of the law that goes by one of the names."""
        return any((key_of(name), article) in self._articles for name in names)

    @cached_property
    def _articles(self) -> frozenset[tuple[str, str]]:
        return frozenset(pair for one in self.profiles for pair in one.named)


def key_of(name: str) -> str:
    """A name without case, spaces and the article before it."""
    key = "".join(fold(name).split(" "))
    return key.removeprefix("the")
