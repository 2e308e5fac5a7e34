"""What other laws need to know of a law to be looked at beside it: its names, places and terms."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ..scripts.folding import fold


class Meaning(msgspec.Struct, frozen=True):
    """What a law says that a term means, and at which short address it says so."""

    words: str
    address: str


class Profile(msgspec.Struct, frozen=True):
    """A law as another law sees it: a value that travels between processes, without its words.

    title     as printed
    names     every title and number that it goes by
    language  BCP 47 tag
    places    short addresses of articles and what is inside them
    repealed  those of them that only say that they are no longer there
    cited     articles of other laws that it names: the law's name as a key, the short address
    meanings  what each term means that is defined for the whole law
    whole     False when only a part of the law is in the text
    """

    title: str
    names: tuple[str, ...] = ()
    language: str = ""
    places: frozenset[str] = frozenset()
    repealed: frozenset[str] = frozenset()
    cited: frozenset[tuple[str, str]] = frozenset()
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

    def cite(self, names: Iterable[str], article: str) -> bool:
        """Whether any of the laws names an article of the law that goes by one of the names."""
        wanted = {(key_of(name), article) for name in names}
        return any(wanted & one.cited for one in self.profiles)


def key_of(name: str) -> str:
    """A name without case, spaces and the article before it."""
    key = "".join(fold(name).split(" "))
    return key.removeprefix("the")
