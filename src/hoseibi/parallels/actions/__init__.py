"""What is done with texts beside one another: every write, with permission, rules, journal."""

from .aligning import set_beside
from .marks import Marking, NothingToMark, mark
from .ties import BothChosen, NoSuchProvision, NothingChosen, Tying, tie, untie

__all__ = [
    "BothChosen",
    "Marking",
    "NoSuchProvision",
    "NothingChosen",
    "NothingToMark",
    "Tying",
    "mark",
    "set_beside",
    "tie",
    "untie",
]
