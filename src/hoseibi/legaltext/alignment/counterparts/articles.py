"""The articles of a code as they are compared: words, heading, and the divisions that hold them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...comparison.similar import is_placeholder
from ...conventions.load import convention_for
from ...model.address import Placed, walk
from ...model.law import DIVISIONS, Law, text_of, words

_DIVISIONS = frozenset(DIVISIONS)
_OUTSIDE = frozenset({"supplement", "annex", "toc", "preface", "preamble"})


class Article(msgspec.Struct, frozen=True):
    """One article. `address` is its short form; `divisions` are places in the list of divisions,
    the outermost first. `lent` says that its heading is that of an article before it: in Japan one
    caption stands for several articles."""

    address: str
    num: str
    heading: str
    text: str
    divisions: tuple[int, ...] = ()
    lent: bool = False


class Division(msgspec.Struct, frozen=True):
    """A book, chapter or section: its address and heading."""

    address: str
    heading: str


class Articles(msgspec.Struct, frozen=True):
    """The articles of a law in their order, and its divisions; what is repealed is left out."""

    language: str
    articles: tuple[Article, ...]
    divisions: tuple[Division, ...]


def articles_of(law: Law) -> Articles:
    """The articles of a law's body. Linear."""
    return _Reader(walk(law), convention_for(law).article.heading == "before").read(law.language)


class _Reader:
    """One pass over the provisions of a law."""

    def __init__(self, placed: list[Placed], lends: bool) -> None:
        self.placed, self.lends = placed, lends
        self.divisions: list[Division] = []
        self.number: dict[int, int] = {}
        self.ends = _ends(placed)

    def read(self, language: str) -> Articles:
        articles: list[Article] = []
        heading = ""
        held: tuple[int, ...] = ()
        at = 0
        while at < len(self.placed):
            place = self.placed[at]
            kind = place.provision.kind
            if kind in _OUTSIDE:
                at = self.ends[at]
                continue
            if kind in _DIVISIONS:
                self.number[at] = len(self.divisions)
                title = " ".join(words(place.provision.heading).split())
                self.divisions.append(Division(place.address, title))
            elif kind == "article":
                one = self.article(at)
                if one.heading:
                    heading, held = one.heading, one.divisions
                elif self.lends and heading and held == one.divisions:
                    one = msgspec.structs.replace(one, heading=heading, lent=True)
                if not is_placeholder(one.text):
                    articles.append(one)
                at = self.ends[at]
                continue
            at += 1
        return Articles(language, tuple(articles), tuple(self.divisions))

    def article(self, at: int) -> Article:
        place = self.placed[at]
        inside = self.placed[at : self.ends[at]]
        text = " ".join(" ".join(filter(None, map(_words, inside))).split())
        heading = " ".join(words(place.provision.heading).split())
        number = place.provision.num.strip()
        return Article(place.short, number, heading, text, tuple(self.above(at))[::-1])

    def above(self, at: int) -> Iterator[int]:
        parent = self.placed[at].parent
        while parent >= 0:
            if parent in self.number:
                yield self.number[parent]
            parent = self.placed[parent].parent


def _words(place: Placed) -> str:
    own = text_of(place.provision)
    return own if place.provision.kind == "article" else f"{words(place.provision.heading)} {own}"


def _ends(placed: list[Placed]) -> list[int]:
    """For each provision, the place of the first one after it that it does not hold."""
    ends = [len(placed)] * len(placed)
    open_: list[int] = []
    for at, place in enumerate(placed):
        while open_ and placed[open_[-1]].depth >= place.depth:
            ends[open_.pop()] = at
        open_.append(at)
    return ends
