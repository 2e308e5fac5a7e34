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
from .copies import Copy, copy_said, word, word_proposed, word_since
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
from .history import KINDS, Blame, Moment, Sitting, blame, story
from .listed import Listed, Sieve, listed
from .looking import Looked, Shown, Spot, look
from .new_texts import NewText, country_of, new_text
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
    ShownChange,
    changes,
    open_on,
    opinions,
    proposal,
    proposals,
)
from .returned import Group, file_of, groups, people_of, returned_file, returned_files, shown
from .states import Look, State, amending_act, compared, frozen, law_at, looks, states
from .to_decide import to_decide

__all__ = [
    "AsDecided",
    "KINDS",
    "Blame",
    "NewText",
    "country_of",
    "new_text",
    "Contents",
    "Kit",
    "arguments",
    "articles",
    "defence_paper",
    "kit",
    "kits",
    "Copy",
    "Group",
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
    "Sitting",
    "State",
    "amending_act",
    "Spot",
    "article_in_force",
    "as_decided",
    "blame",
    "changed_last",
    "changes",
    "compared",
    "contents",
    "copy_said",
    "counts",
    "draft",
    "drafting_circles",
    "drafts",
    "file_of",
    "frozen",
    "groups",
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
    "outline",
    "people_of",
    "pieces",
    "place_meant",
    "proposal",
    "proposals",
    "returned_file",
    "returned_files",
    "set_aside",
    "shown",
    "states",
    "story",
    "text_of",
    "to_decide",
    "unit",
    "where_drafted",
    "where_in_force",
    "word",
    "word_proposed",
    "word_since",
    "wording",
    "wordings",
]
