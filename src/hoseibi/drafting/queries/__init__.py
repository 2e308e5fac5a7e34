"""What is asked about drafts. Every question begins with who asks."""

from .beginning import drafting_circles, laws_to_draft, newest_versions
from .contents import (
    Contents,
    Line,
    Part,
    changed_last,
    contents,
    missing_in,
    place_meant,
)
from .decided import AsDecided, as_decided
from .defence import Kit, arguments, articles, kit, kits
from .defence_papers import defence_paper
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
from .listed import Listed, Sieve, listed
from .looking import Looked, Shown, Spot, look
from .notes import Mark, Note
from .open import others_with, set_aside
from .outline import (
    article_in_force,
    name_of,
    next_number,
    pieces,
    where_in_force,
)
from .proposals import (
    Moment,
    ShownChange,
    changes,
    open_on,
    opinions,
    proposal,
    proposals,
    story,
)
from .states import Look, State, amending_act, compared, frozen, law_at, looks, states

__all__ = [
    "AsDecided",
    "Contents",
    "Kit",
    "arguments",
    "articles",
    "defence_paper",
    "kit",
    "kits",
    "Line",
    "Listed",
    "Look",
    "Looked",
    "Mark",
    "Moment",
    "Note",
    "Part",
    "Shown",
    "ShownChange",
    "Sieve",
    "State",
    "amending_act",
    "Spot",
    "article_in_force",
    "as_decided",
    "changed_last",
    "changes",
    "compared",
    "contents",
    "draft",
    "drafting_circles",
    "drafts",
    "frozen",
    "law_at",
    "laws_to_draft",
    "listed",
    "look",
    "looks",
    "missing_in",
    "name_of",
    "neighbours",
    "newest",
    "newest_versions",
    "next_number",
    "now",
    "open_on",
    "opinions",
    "others_with",
    "pieces",
    "place_meant",
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
