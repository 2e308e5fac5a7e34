"""What is asked about drafts. Every question begins with who asks."""

from .drafts import draft, drafts, neighbours, newest, text_of, unit, wording, wordings
from .open import others_with, set_aside

__all__ = [
    "draft",
    "drafts",
    "neighbours",
    "newest",
    "others_with",
    "set_aside",
    "text_of",
    "unit",
    "wording",
    "wordings",
]
