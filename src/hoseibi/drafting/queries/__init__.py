"""What is asked about drafts. Every question begins with who asks."""

from .drafts import draft, drafts, neighbours, newest, now, text_of, unit, wording, wordings
from .looking import Looked, Spot, look
from .open import others_with, set_aside
from .outline import (
    Line,
    Turn,
    article_in_force,
    name_of,
    next_number,
    outline,
    pieces,
    turns,
)

__all__ = [
    "Line",
    "Looked",
    "Spot",
    "Turn",
    "article_in_force",
    "draft",
    "drafts",
    "look",
    "name_of",
    "neighbours",
    "newest",
    "next_number",
    "now",
    "others_with",
    "outline",
    "pieces",
    "set_aside",
    "text_of",
    "turns",
    "unit",
    "wording",
    "wordings",
]
