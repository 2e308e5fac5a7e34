"""The pages of drafts."""

from .drafts import draft, drafts, text
from .editing import add_article, edit, look
from .proposals import decide, proposal, proposals, propose, remark, withdraw
from .units import history, unit

__all__ = [
    "add_article",
    "decide",
    "draft",
    "drafts",
    "edit",
    "history",
    "look",
    "proposal",
    "proposals",
    "propose",
    "remark",
    "text",
    "unit",
    "withdraw",
]
