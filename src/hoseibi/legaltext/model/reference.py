"""One provision that names another, as values: where the words stand, and what they mean."""

from __future__ import annotations

import msgspec

from .span import Span

INTERNAL, RELATIVE, EXTERNAL, QUOTED = "internal", "relative", "external", "quoted"
RESOLVED, DANGLING, OTHER_LAW, UNDECIDED = "resolved", "dangling", "external", "undecided"

STATUSES = (RESOLVED, DANGLING, OTHER_LAW, UNDECIDED)


class Reference(msgspec.Struct, frozen=True, gc=False):
    """Some words of a provision that name a place in this law or in another.

    address  full address of the provision in whose words it stands
    span     where in that provision's own words, in code points
    words    those words
    kind     `internal` (named by number), `relative` (named by where the words stand: 前条, this
             Article), `external` (in another law), `quoted` (in words that are quoted or amended:
             they mean a place in the text that they will stand in, and are not resolved)
    status   `resolved`; `dangling`: this law has no such place; `external`; `undecided`: the words
             leave more than one place open, or the place cannot be told from the text
    targets  full addresses in reading order, every one of a range; of another law, the address of
             the place in it, as far as the words say
    law      title or number of the other law as the text gives it; empty when it does not say
    part     what of the target: `proviso`, `main`, `first`, `latter`, `lead`, `sentence-2`,
             `line-2`; empty for the whole
    doubt    of one that is resolved by counting paragraphs: full address of the first paragraph of
             which the source does not show whether it begins there or goes on with the one before,
             so that the place meant may be another; empty where the count does not depend on it
    """

    address: str
    span: Span
    words: str
    kind: str
    status: str
    targets: tuple[str, ...] = ()
    law: str = ""
    part: str = ""
    doubt: str = ""


class Graph(msgspec.Struct, frozen=True):
    """Which provision refers to which: full addresses, in the order of the references."""

    outgoing: dict[str, tuple[str, ...]]
    incoming: dict[str, tuple[str, ...]]


class Touched(msgspec.Struct, frozen=True, gc=False):
    """A provision that is concerned when another changes: over how many references, and through
    which provision."""

    address: str
    distance: int
    through: str
