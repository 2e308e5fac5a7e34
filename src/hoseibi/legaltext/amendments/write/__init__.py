"""Write instructions as an amending act says them, each country's in its own way."""

from __future__ import annotations

from collections.abc import Callable

from ...conventions import Convention
from ...model.instruction import LawAmendment
from . import sentences
from .sentences import written

__all__ = ["can_write", "conventions_written", "write", "written"]

_WRITERS: dict[str, Callable[[LawAmendment, Convention], str]] = {"jp-ja": sentences.write}


def conventions_written() -> tuple[str, ...]:
    """The conventions in which amendments are written."""
    return tuple(_WRITERS)


def can_write(convention: Convention) -> bool:
    """Whether amendments are written in this convention."""
    return convention.code in _WRITERS


def write(amendment: LawAmendment, convention: Convention) -> str:
    """The text of an amendment. Raises KeyError for a convention that is not written; ask
    `can_write` first."""
    return _WRITERS[convention.code](amendment, convention)
