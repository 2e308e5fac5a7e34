"""Read amending texts into instructions, each country's in its own way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ...conventions import Convention
from ...model.law import Law
from ..phrases import conventions_told
from .english import reader as english
from .japanese import reader as japanese
from .phrases import reader as told
from .reading import AmendmentReading

__all__ = ["AmendmentReading", "can_read", "conventions_read", "read"]

_Readers: TypeAlias = tuple[
    Callable[[str, Convention], AmendmentReading], Callable[[Law, Convention], AmendmentReading]
]
_JAPANESE: _Readers = (japanese.read_text, japanese.read_law)
_ENGLISH: _Readers = (english.read_text, english.read_law)
_TOLD: _Readers = (told.read_text, told.read_law)
_READERS: dict[str, _Readers] = {
    "jp-ja": _JAPANESE,
    "en": _ENGLISH,
    "jp-en": _ENGLISH,
    "en-sections": _ENGLISH,
    "us-en": _ENGLISH,
    "kh-en": _ENGLISH,
    **dict.fromkeys(conventions_told(), _TOLD),
}


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
