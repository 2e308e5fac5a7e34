"""What is done with drafts: every write, with its permission, its rules and its journal line."""

from .drafts import Beginning, SlugTaken, add_article, begin, close
from .wordings import LONGEST, Saved, TooLong, keep, look_in, resolve, save

__all__ = [
    "LONGEST",
    "Beginning",
    "Saved",
    "SlugTaken",
    "TooLong",
    "add_article",
    "begin",
    "close",
    "keep",
    "look_in",
    "resolve",
    "save",
]
