"""What renumbering gives: laws, every edit that it took, and what it could not follow."""

from __future__ import annotations

import msgspec

from ...model.finding import HINT, WARNING, Finding
from ...model.law import Law
from ...model.span import Span


class NotRenumbered(Exception):
    """The numbers asked for cannot be given; the message says why and what to do."""


class TextEdit(msgspec.Struct, frozen=True):
    """New words for some of a provision.

    law      0 for the law that is renumbered, 1, 2, ... for the others in their order
    address  full address in the law as it was given
    part     `num`, `heading` or `text`: what the offsets count in
    start, end, new  from here to there (in code points), `new` stands instead
    """

    law: int
    address: str
    part: str
    start: int
    end: int
    new: str


class RenumberedLaws(msgspec.Struct, frozen=True):
    """The laws after renumbering.

    moved     short addresses before and after, of every provision whose address changed and whose
              own number did
    edits     all that was changed, in reading order
    findings  references that were left as they were, and those that do not mean any more what they
              meant
    """

    law: Law
    others: tuple[Law, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    edits: tuple[TextEdit, ...] = ()
    findings: tuple[Finding, ...] = ()


def left(address: str, span: Span | None, words: str, now: str, law: str = "") -> Finding:
    """A reference that may mean what was moved and was not touched."""
    return Finding(
        "renumber-reference-left",
        HINT,
        "{law}“{words}” was left as it is: whether it means the provision that is now {now} cannot"
        " be told for certain. Look at it.",
        (("law", f"{law}: " if law else ""), ("words", words), ("now", now)),
        address=address,
        span=span,
    )


def unwritable(address: str, span: Span, words: str, number: str) -> Finding:
    """A reference that has no way to say the new number."""
    return Finding(
        "renumber-reference-unwritten",
        WARNING,
        "“{words}” means a provision whose number is now {number}; how to write that here is not"
        " known. Write it by hand.",
        (("words", words), ("number", number)),
        address=address,
        span=span,
    )


def astray(address: str, span: Span, words: str, before: str, now: str) -> Finding:
    """A reference that means something else than before."""
    return Finding(
        "renumber-reference-astray",
        WARNING,
        "“{words}” meant {before} and now means {now}. Write it anew.",
        (("words", words), ("before", before or "nothing"), ("now", now or "nothing")),
        address=address,
        span=span,
    )
