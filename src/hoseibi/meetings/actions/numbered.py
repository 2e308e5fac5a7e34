"""Texts that several people write at once, each saving the next number: what comes of a saving.

Who saves holds the lock of what the text belongs to, so that nobody else saves meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from hoseibi import legaltext
from hoseibi.accounts.models import User

QUIET = timedelta(minutes=10)
"""Savings of one author within so long are one line of the journal."""


class Numbered(Protocol):
    """A text as it was saved: the words of a unit of a draft, or the minutes of an item."""

    number: int
    text: str
    author_id: int | None
    at: datetime


@dataclass(frozen=True)
class Coming:
    """What comes of a saving: `text` is the next number's, None where nothing is saved. `merged`:
    words of others were put together with these, or stand for them where these say nothing new;
    `clashes`: both changed the same words."""

    text: str | None
    merged: bool = False
    clashes: tuple[legaltext.Clash, ...] = ()


def cleaned(text: str) -> str:
    """A text as it is kept: lines end with one sign, and no empty line stands around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def coming(
    typed: str,
    written_from: int,
    newest: Numbered | None,
    text_of: Callable[[int], str],
    had: str | None = None,
) -> Coming:
    """What comes of saving what was typed on the number `written_from`, now that `newest` is the
    last; `text_of` gives the words of a number. `had` are the words on which it was typed where
    they are not those of the number: who types on while a saving is put together with others'
    words has the new number, and not yet its words."""
    if newest is not None and newest.text == typed:
        return Coming(None)
    if newest is None or (newest.number == written_from and had is None):
        return Coming(typed)
    before = text_of(written_from) if had is None else cleaned(had)
    both = legaltext.merged(before, typed, newest.text)
    if both.clashes:
        return Coming(None, clashes=both.clashes)
    if both.text == newest.text:
        return Coming(None, merged=True)
    return Coming(both.text, merged=True)


def is_told(by: User, newest: Numbered | None, now: datetime) -> bool:
    """Whether a saving is a line of the journal, or part of the one before."""
    return newest is None or newest.author_id != by.pk or now - newest.at > QUIET
