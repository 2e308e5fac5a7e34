"""A law, its languages and versions, and what is made from their texts."""

from .amendments import Amendment
from .anchors import Anchor, spoken
from .findings import Dismissal, Finding
from .laws import (
    CanonicalText,
    LanguageVersion,
    Law,
    LawDate,
    LawTitle,
    LawVersion,
    Provision,
)
from .references import Reference

__all__ = [
    "Amendment",
    "Anchor",
    "CanonicalText",
    "Dismissal",
    "Finding",
    "LanguageVersion",
    "Law",
    "LawDate",
    "LawTitle",
    "LawVersion",
    "Provision",
    "Reference",
    "spoken",
]
