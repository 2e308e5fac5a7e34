"""How each language tells amendments, as data (the TOML files here), and what reads and prints it.

One phrase serves both ways: the reader matches every form of it, the writer prints the first.
"""

from __future__ import annotations

from functools import cache

from ...model.toml import Toml
from .shapes import Phrase, Phrases, Unit

__all__ = [
    "Phrase",
    "Phrases",
    "Unit",
    "conventions_told",
    "has_sentences",
    "is_restated",
    "phrases",
]


@cache
def phrases(convention: str) -> Phrases | None:
    """The phrases of a convention by its code; None when none are known."""
    return _all().get(convention)


def conventions_told() -> tuple[str, ...]:
    """The conventions whose amendments are told by phrases."""
    return tuple(_all())


def has_sentences(convention: str) -> bool:
    """Whether sentences that come at the end of a place have a phrase of their own."""
    told = phrases(convention)
    return told is not None and any(
        one.do == "add-sentence" and not one.where and one.part for one in told.phrase
    )


def is_restated(convention: str) -> bool:
    """Whether an article is given whole again where anything in it changes."""
    told = phrases(convention)
    return told is not None and told.restated


_FILES = Toml(Phrases)


@cache
def _all() -> dict[str, Phrases]:
    return {code: words for words in _FILES.folder(__package__) for code in words.conventions}
