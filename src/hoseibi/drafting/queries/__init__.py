"""What is asked about drafts. Every question begins with who asks."""

from .beginning import drafting_circles, laws_to_draft, newest_versions
from .drafts import (
    draft,
    drafts,
    neighbours,
    newest,
    now,
    text_of,
    unit,
    where_drafted,
    wording,
    wordings,
)
from .looking import Looked, Spot, look
from .open import others_with, set_aside
from .outline import (
    Line,
    article_in_force,
    name_of,
    next_number,
    outline,
    pieces,
    where_in_force,
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
    "drafting_circles",
    "drafts",
    "frozen",
    "law_at",
    "laws_to_draft",
    "look",
    "name_of",
    "neighbours",
    "newest",
    "newest_versions",
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
    "where_drafted",
    "where_in_force",
    "wording",
    "wordings",
]
