"""What TBX-Basic has no data category for stands in a note behind a label, and is found again.

A note of somebody's own that begins like a label is written behind `Note: `, so that nothing that a
person wrote is ever taken for something else when it comes back.
"""

from __future__ import annotations

from collections.abc import Sequence

CONCEPT = ("Code", "Decision")
TERM = ("Usage", "Reading", "Part of speech", "Kind")
TRANSACTION = ("Transaction", "About")

OWN = "Note"

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
DIALECT = "TBX-Basic"

WORDS_OF_SPEECH = frozenset(("noun", "verb", "adjective", "adverb", "other"))
"""What TBX-Basic allows as a part of speech."""

TYPES_OF_TERM = {
    "full form": "fullForm",
    "acronym": "acronym",
    "abbreviation": "abbreviation",
    "short form": "shortForm",
    "variant": "variant",
    "phrase": "phrase",
}
"""What TBX-Basic calls a kind of term."""

STEPS = frozenset(("origination", "modification"))
"""What TBX-Basic allows as a transaction."""


def labelled(label: str, text: str) -> str:
    """`Usage: in the Civil Code`."""
    return f"{label}: {text}"


def own(text: str) -> str:
    """A note as it is written."""
    return labelled(OWN, text) if _label(text, (*CONCEPT, *TERM, *TRANSACTION, OWN)) else text


def told(note: str, known: Sequence[str]) -> tuple[str, str]:
    """The label of a note, empty for none, and what it says."""
    label = _label(note, known)
    if label:
        return label, note[len(label) + 2 :]
    rest = note.removeprefix(f"{OWN}: ")
    return "", rest if own(rest) == note else note


def _label(text: str, known: Sequence[str]) -> str:
    return next((label for label in known if text.startswith(f"{label}: ")), "")
