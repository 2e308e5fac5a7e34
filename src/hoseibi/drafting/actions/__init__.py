"""What is done with drafts: every write, with its permission, its rules and its journal line."""

from .drafts import Beginning, SlugTaken, add_article, begin, close
from .frozen import NameNeeded, NothingChanged, freeze
from .proposals import (
    Change,
    Decided,
    DoesNotFit,
    Ending,
    NothingProposed,
    NotTheirs,
    Proposing,
    TitleNeeded,
    open_proposal,
    propose,
    remark,
    settle,
    withdraw,
)
from .wordings import LONGEST, Saved, TooLong, keep, look_in, save

__all__ = [
    "LONGEST",
    "Beginning",
    "Change",
    "Decided",
    "DoesNotFit",
    "Ending",
    "NameNeeded",
    "NotTheirs",
    "NothingChanged",
    "NothingProposed",
    "Proposing",
    "Saved",
    "SlugTaken",
    "TitleNeeded",
    "TooLong",
    "add_article",
    "begin",
    "close",
    "freeze",
    "keep",
    "look_in",
    "open_proposal",
    "propose",
    "remark",
    "save",
    "settle",
    "withdraw",
]
