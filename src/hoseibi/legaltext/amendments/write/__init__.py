"""Write instructions as an amending act says them, each country's in its own way."""

from __future__ import annotations

from msgspec.structs import replace

from ...conventions import Convention
from ...model.instruction import Instruction, LawAmendment
from ..phrases import conventions_told, has_sentences, is_restated
from ..unwritten import Unwritten
from . import english, japanese, phrases
from .english.idioms import IDIOMS
from .grouping import grouped
from .manner import Manner

__all__ = [
    "Manner",
    "Unwritten",
    "can_write",
    "conventions_written",
    "grouped",
    "manner",
    "write",
    "written",
]

_GAZETTE = Manner(
    japanese.write,
    japanese.written,
    japanese.place,
    joins=True,
    ends=True,
    rows=True,
    wholes=True,
)
_ENGLISH = Manner(english.write, english.written, english.place)
_TOLD = Manner(phrases.write, phrases.written, phrases.place)
_MANNERS: dict[str, Manner] = {
    "jp-ja": _GAZETTE,
    **dict.fromkeys(IDIOMS, _ENGLISH),
    **{
        code: replace(_TOLD, sentences=has_sentences(code), restated=is_restated(code))
        for code in conventions_told()
    },
}


def conventions_written() -> tuple[str, ...]:
    """The conventions in which amendments are written."""
    return tuple(_MANNERS)


def can_write(convention: Convention) -> bool:
    """Whether amendments are written in this convention."""
    return convention.code in _MANNERS


def manner(convention: Convention) -> Manner:
    """How acts of this convention are written. Raises KeyError for one that is not written (ask
    `can_write` first)."""
    return _MANNERS[convention.code]


def write(amendment: LawAmendment, convention: Convention) -> str:
    """The text of an amendment. Raises KeyError for a convention that is not written, Unwritten for
    an instruction that its language has no words for."""
    return manner(convention).act(amendment, convention)


def written(instructions: tuple[Instruction, ...], convention: Convention) -> list[str]:
    """The lines that say some instructions, one after the other. Raises as `write` does."""
    return manner(convention).lines(instructions, convention)
