"""What is asked about tokens and about results; nothing here writes."""

from .results import (
    ApprovedFilters,
    InForce,
    approved,
    counts,
    laws_in_force,
)
from .tokens import fingerprint_of, token, token_of, tokens

__all__ = [
    "ApprovedFilters",
    "InForce",
    "approved",
    "counts",
    "fingerprint_of",
    "laws_in_force",
    "token",
    "token_of",
    "tokens",
]
