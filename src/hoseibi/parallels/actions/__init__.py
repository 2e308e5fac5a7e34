"""What is done with texts beside one another: every write, with permission, rules, journal."""

from .aligning import set_beside
from .counterparts import Judging, SameLaw, judge, rank, take_back
from .marks import Marking, NothingToMark, mark
from .ties import BothChosen, NoSuchProvision, NothingChosen, Tying, tie, untie

__all__ = [
    "BothChosen",
    "Judging",
    "Marking",
    "NoSuchProvision",
    "NothingChosen",
    "NothingToMark",
    "SameLaw",
    "Tying",
    "judge",
    "mark",
    "rank",
    "set_beside",
    "take_back",
    "tie",
    "untie",
]
