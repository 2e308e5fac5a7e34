"""Write instructions as an amending act says them, each country's in its own way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ...conventions import Convention
from ...model.instruction import Instruction, LawAmendment
from ..phrases import conventions_told
from ..unwritten import Unwritten
from . import english, phrases, sentences
from .english.manners import MANNERS

__all__ = ["Unwritten", "can_write", "conventions_written", "write", "written"]

_Writers: TypeAlias = tuple[
    Callable[[LawAmendment, Convention], str],
    Callable[[tuple[Instruction, ...], Convention], list[str]],
]
_JAPANESE: _Writers = (sentences.write, sentences.written)
_TOLD: _Writers = (phrases.write, phrases.written)
_ENGLISH: _Writers = (english.write, english.written)
_WRITERS: dict[str, _Writers] = {
    "jp-ja": _JAPANESE,
    **dict.fromkeys(MANNERS, _ENGLISH),
    **dict.fromkeys(conventions_told(), _TOLD),
}


def conventions_written() -> tuple[str, ...]:
    """The conventions in which amendments are written."""
    return tuple(_WRITERS)


def can_write(convention: Convention) -> bool:
    """Whether amendments are written in this convention."""
    return convention.code in _WRITERS


def write(amendment: LawAmendment, convention: Convention) -> str:
    """The text of an amendment. Raises KeyError for a convention that is not written (ask
    `can_write` first), Unwritten for an instruction that its language has no phrase for."""
    return _WRITERS[convention.code][0](amendment, convention)


def written(instructions: tuple[Instruction, ...], convention: Convention) -> list[str]:
    """The lines that say some instructions, one after the other. Raises as `write` does."""
    return _WRITERS[convention.code][1](instructions, convention)
