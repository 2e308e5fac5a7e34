"""The term base that comes with the engine: what codes call the concepts of private law.

One file for each field, one concept a row, a column for each language. Written from the headings
and words of the codes themselves, but for Indonesian, Mongolian and Lao, of which only the concepts
that are met most are named, from no code at hand. Every term is a candidate until a jurist of its
country has looked at it.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from ...model.term import Concept
from ..from_csv import terms_from_csv


@cache
def legal_concepts() -> tuple[Concept, ...]:
    """All concepts, file by file in the order of their names. Read once; a value to share."""
    files = sorted(resources.files(__package__).iterdir(), key=lambda file: file.name)
    return tuple(
        concept
        for file in files
        if file.name.endswith(".csv")
        for concept in terms_from_csv(file.read_text(encoding="utf-8"))
    )
