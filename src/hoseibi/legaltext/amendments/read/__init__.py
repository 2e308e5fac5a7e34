"""Read amending texts into instructions, each country's in its own way."""

from __future__ import annotations

from collections.abc import Callable

from ...conventions import Convention
from ...model.law import Law
from .japanese.reader import read_law, read_text
from .reading import AmendmentReading

__all__ = ["AmendmentReading", "can_read", "conventions_read", "read"]

_READERS: dict[
    str,
    tuple[
        Callable[[str, Convention], AmendmentReading], Callable[[Law, Convention], AmendmentReading]
    ],
] = {"jp-ja": (read_text, read_law)}


def conventions_read() -> tuple[str, ...]:
    """The conventions whose amending texts are read."""
    return tuple(_READERS)


def can_read(convention: Convention) -> bool:
    """Whether amending texts of this convention are read."""
    return convention.code in _READERS


def read(source: str | Law, convention: Convention) -> AmendmentReading:
    """What an amending text (plain, or a law that holds amending provisions) tells to do.

    Raises KeyError for a convention whose amendments are not read; ask `can_read` first.
    """
    of_text, of_law = _READERS[convention.code]
    return of_text(source, convention) if isinstance(source, str) else of_law(source, convention)
