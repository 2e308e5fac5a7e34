"""What is asked about drafts. Every question begins with who asks."""

from .drafts import draft, drafts, neighbours, newest, now, text_of, unit, wording, wordings
from .looking import Looked, Spot, look
from .open import others_with, set_aside
from .outline import (
    Line,
    article_in_force,
    name_of,
    next_number,
    outline,
    pieces,
)
from .proposals import (
    Moment,
    ShownChange,
    changes,
    counts,
    open_on,
    proposal,
    proposals,
    story,
)
from .states import State, amending_act, compared, frozen, law_at, states

__all__ = [
    "Line",
    "Looked",
    "Moment",
    "ShownChange",
    "State",
    "amending_act",
    "Spot",
    "article_in_force",
    "changes",
    "compared",
    "counts",
    "draft",
    "drafts",
    "frozen",
    "law_at",
    "look",
    "name_of",
    "neighbours",
    "newest",
    "next_number",
    "now",
    "open_on",
    "others_with",
    "outline",
    "pieces",
    "proposal",
    "proposals",
    "set_aside",
    "states",
    "story",
    "text_of",
    "unit",
    "wording",
    "wordings",
]
