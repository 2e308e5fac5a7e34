"""How something that was proposed in the invented project is told: values for the files beside."""

from datetime import date
from typing import NamedTuple

GROUP = "Drafting Group on Obligations, Lanvara"
FIRST, SECOND, BY_LETTER = date(2026, 6, 11), date(2026, 9, 17), date(2026, 10, 8)
"""The days of two joint studies, and one on which the group decided by letter."""

Edits = tuple[tuple[str, str], ...]
"""Old words and new ones, one after the other."""


class Words(NamedTuple):
    """Words that are proposed for an article in a language; `decided` are those that were decided
    on instead, when it was adopted with changes."""

    address: str
    language: str
    edits: Edits
    decided: Edits = ()


class Remarked(NamedTuple):
    """What somebody said of a proposal, by user name."""

    by: str
    language: str
    text: str


class Settled(NamedTuple):
    """What was decided on a proposal, and why; `by` is who wrote it down."""

    outcome: str
    why: str
    dissent: str = ""
    on: date = BY_LETTER
    by: str = "drafter"
    language: str = "en"


class Proposed(NamedTuple):
    """A proposal: when, by whom (user name), what and why; what was said of it, and what became of
    it. `withdrawn`: its author took it back; `kept`: its author is still writing it."""

    on: date
    by: str
    title: str
    reason: str
    words: tuple[Words, ...]
    language: str = "en"
    remarks: tuple[Remarked, ...] = ()
    settled: Settled | None = None
    withdrawn: bool = False
    kept: bool = False
