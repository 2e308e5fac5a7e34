"""The pages of drafts."""

from .beginning import begin, begin_of
from .comparing import act_text, compare, freeze
from .copies import copy
from .defending import defend, defend_article
from .drafts import draft, drafts, text
from .editing import add_article, edit, look
from .history import history
from .listing import all_proposals
from .new_laws import begin_new
from .opinions import opinions
from .proposals import (
    another_article,
    decide,
    open_proposal,
    proposal,
    propose,
    remark,
    withdraw,
)
from .releases import release, take_back
from .returned import returned, returned_download, returned_file
from .units import of_anchor, unit

__all__ = [
    "act_text",
    "add_article",
    "all_proposals",
    "another_article",
    "begin",
    "begin_new",
    "begin_of",
    "compare",
    "copy",
    "decide",
    "defend",
    "defend_article",
    "draft",
    "drafts",
    "edit",
    "freeze",
    "history",
    "look",
    "of_anchor",
    "open_proposal",
    "opinions",
    "proposal",
    "propose",
    "release",
    "remark",
    "returned",
    "returned_download",
    "returned_file",
    "take_back",
    "text",
    "unit",
    "withdraw",
]
