"""A Word file that came back from its readers, as values: what each proposes and what each says."""

from __future__ import annotations

import msgspec

from .finding import Finding
from .law import Law

REPLACED, INSERTED, DELETED = "replaced", "inserted", "deleted"


class Place(msgspec.Struct, frozen=True):
    """Where in the law that was sent out something was written.

    article   short address of the article, or of what stands at the top; empty before the first
    num       the number of the article as printed, else the heading of what stands at the top
    address   short address of the provision
    start     how many of its own words stand before, in code points; -1 in its number or heading
    """

    article: str = ""
    num: str = ""
    address: str = ""
    start: int = -1


class Proposal(msgspec.Struct, frozen=True):
    """One tracked change.

    author, at  who made it, and when, as Word says it (`2026-11-20T10:00:00Z`)
    how         `replaced`, `inserted` or `deleted`
    place       of the words; of what stands before, for lines that were inserted
    old, new    the words that went and that came; lines end in a line feed
    whole       whole lines came or went, and no words inside one
    """

    author: str
    at: str
    how: str
    place: Place
    old: str = ""
    new: str = ""
    whole: bool = False


class Reply(msgspec.Struct, frozen=True):
    """An answer to an opinion."""

    author: str
    at: str
    text: str


class Opinion(msgspec.Struct, frozen=True):
    """One comment: `words` are those it is about, `closed` says that it was marked as done."""

    author: str
    at: str
    place: Place
    words: str
    text: str
    replies: tuple[Reply, ...] = ()
    closed: bool = False


class Alone(msgspec.Struct, frozen=True):
    """The law with the changes of one author and nobody else's."""

    author: str
    law: Law


class Returned(msgspec.Struct, frozen=True):
    """`base` is the law with nothing accepted, `accepted` with every change, `alone` with those of
    each author. Addresses are those of the law that was sent out."""

    base: Law
    accepted: Law
    alone: tuple[Alone, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    findings: tuple[Finding, ...] = ()


Paragraphs = dict[str, tuple[int, int]]
"""The first and the last paragraph of a document in which each article of a law stands, by its
short address in that law."""


class Review(msgspec.Struct, frozen=True):
    """What came back, and where in the document it stands.

    sent   the short address that each article of the base has in the law that was sent out
    base   the paragraphs of its articles
    alone  those of the articles of each author's law, in the order of `returned.alone`
    """

    returned: Returned
    sent: dict[str, str]
    base: Paragraphs
    alone: tuple[Paragraphs, ...] = ()
