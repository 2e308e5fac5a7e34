"""A book of commentary as one value, from which PDF, EPUB, Word and HTML are made.

It says everything that stands in the book and nothing of how it looks. `Piece.target` is an address
within the book (`#art_36`) or on the web, empty for words that lead nowhere.
"""

from __future__ import annotations

import msgspec


class Piece(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """Some words, whether they are stressed, and where they lead."""

    words: str
    stressed: bool = False
    target: str = ""


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paragraph. `kind` is `plain`, `head`, `item` or `quote`; `mark` stands before it, and
    `depth` is how far a line of law is set in."""

    pieces: tuple[Piece, ...]
    kind: str = "plain"
    mark: str = ""
    depth: int = 0


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of the commentary on an article: its label, what it says, and who wrote it."""

    label: str
    lines: tuple[Line, ...]
    authors: str = ""


class Division(msgspec.Struct, frozen=True, array_like=True):
    """A division of the law that begins: how deep it stands (from 1), and what it is called."""

    level: int
    title: str


class Unit(msgspec.Struct, frozen=True, omit_defaults=True):
    """The commentary on an article, or on several.

    identity   its address in the book, in ASCII
    number     what it is called: `Article 36`, `Articles 36 to 38`
    law        the text of the articles, in `law_language`
    source     which version of the law it was written for
    note       a warning, such as that the law was amended since
    divisions  those that begin before it
    """

    identity: str
    number: str
    heading: str
    law: tuple[Line, ...]
    law_language: str
    parts: tuple[Part, ...]
    source: str = ""
    note: str = ""
    divisions: tuple[Division, ...] = ()

    @property
    def name(self) -> str:
        """What it is called, with its heading."""
        return f"{self.number} {self.heading}".strip()


class Indexed(msgspec.Struct, frozen=True, array_like=True):
    """A line of an index: words, and the units in which one finds them."""

    words: str
    units: tuple[str, ...]


class Labels(msgspec.Struct, frozen=True):
    """The words of the book itself, in its language."""

    contents: str
    terms: str
    articles: str


class Contents(msgspec.Struct, frozen=True, omit_defaults=True):
    """A whole book. `imprint` are the lines behind the title page; `note` is a line beneath the
    title; `identity` names this state of the book for good."""

    identity: str
    title: str
    language: str
    law: str
    labels: Labels
    units: tuple[Unit, ...]
    note: str = ""
    imprint: tuple[str, ...] = ()
    terms: tuple[Indexed, ...] = ()
    articles: tuple[Indexed, ...] = ()
    modified: str = ""
