"""What differs between two versions of a law, as values that make one from the other."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from .law import Inline, Law, Provision

SAME, OUT, IN = "same", "out", "in"
ADDED, DELETED, MOVED, CHANGED = "added", "deleted", "moved", "changed"
GONE = "gone"
SPLIT, MERGED = "split", "merged"


class Break(msgspec.Struct, frozen=True, gc=False, tag="break"):
    """Where a sentence begins, with what `Sentence` says of it besides its words."""

    function: str = ""
    column: int = 0


Token: TypeAlias = str | Inline | Break


class Piece(msgspec.Struct, frozen=True, gc=False):
    """Some running text that stayed (`same`), went (`out`) or came (`in`)."""

    how: str
    tokens: tuple[Token, ...]


class Edit(msgspec.Struct, frozen=True, gc=False):
    """How a text became another: `same` and `out` are the old one, `same` and `in` the new one."""

    pieces: tuple[Piece, ...]


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a provision came to stand: the parent's address in the old law (empty when the parent
    came too) and in the new one, both empty at the top; and the position among its children."""

    old: str
    new: str
    position: int


class Change(msgspec.Struct, frozen=True, gc=False):
    """What happened to one provision, its number apart.

    kind       `added`, `deleted`, `moved` (perhaps with other words), or `changed`
    old, new   its short addresses in the two laws; empty where it is not
    place      of what was added or moved
    provision  what was added or deleted, with all that came or went with it
    heading    how the heading changed
    text       how the text before the children changed
    """

    kind: str
    old: str = ""
    new: str = ""
    place: Place | None = None
    provision: Provision | None = None
    heading: Edit | None = None
    text: Edit | None = None


class Renumbered(msgspec.Struct, frozen=True, gc=False):
    """One provision that bears another number: its short addresses, its number as printed before
    and now, and now in normal form."""

    old: str
    new: str
    before: str
    num: str
    number: str


class Renumbering(msgspec.Struct, frozen=True, gc=False):
    """A row of provisions of one kind that were renumbered alike: Articles 51 to 500 are now 52 to
    501. One provision is a row too."""

    kind: str
    items: tuple[Renumbered, ...]


class Link(msgspec.Struct, frozen=True, gc=False):
    """An article that became several (`split`), or several that became one (`merged`), by their
    short addresses. It explains changes; it is none."""

    kind: str
    old: tuple[str, ...]
    new: tuple[str, ...]


class Comparison(msgspec.Struct, frozen=True):
    """All that differs, in the reading order of the new law; what went stands where it was.

    `law` is the new law without title and provisions. Every number that changed stands in
    `renumberings`, and nowhere else.
    """

    law: Law
    changes: tuple[Change, ...] = ()
    renumberings: tuple[Renumbering, ...] = ()
    links: tuple[Link, ...] = ()
    title: Edit | None = None

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changes or self.renumberings or self.title)


class Row(msgspec.Struct, frozen=True):
    """One line of a law before and after, side by side or one in the other, to be shown.

    kind           of the provision
    status         `same`, `changed`, `added`, `deleted`, `moved` (it came here) or `gone` (it was
                   here and is elsewhere)
    depth          how far it is set in
    before, after  what stands in front: the number as printed, or the numbers of several that are
                   elided; the same where it did not change
    old, new       short addresses, empty where it is not or where several are meant
    elided         the words are the same on both sides and left out
    """

    kind: str
    status: str
    depth: int = 0
    before: str = ""
    after: str = ""
    old: str = ""
    new: str = ""
    heading: tuple[Piece, ...] = ()
    text: tuple[Piece, ...] = ()
    elided: bool = False


class Signed(Piece, frozen=True, gc=False):
    """A piece that went or came by the hands of some of several people; `by` are their places in
    the row of them, one for what came."""

    by: tuple[int, ...] = ()


class SignedRow(Row, frozen=True):
    """A line that several people changed. `by` are those who put the whole line in or took it out,
    `number` is what stands in front."""

    by: tuple[int, ...] = ()
    number: tuple[Piece, ...] = ()
