"""What is done with texts beside one another: every write, with permission, rules, journal."""

from .accepting import AcceptedAlready, NoReason, TakenBackAlready, accept, count_again
from .aligning import set_beside
from .counterparts import Judging, SameLaw, judge, rank, take_back
from .deviations import hold_against
from .extracting import TooMuchText, terms_found
from .marks import Marking, NothingToMark, mark
from .ties import BothChosen, NoSuchProvision, NothingChosen, Tying, tie, untie

__all__ = [
    "AcceptedAlready",
    "TakenBackAlready",
    "NoReason",
    "accept",
    "count_again",
    "hold_against",
    "BothChosen",
    "Judging",
    "Marking",
    "NoSuchProvision",
    "NothingChosen",
    "NothingToMark",
    "SameLaw",
    "TooMuchText",
    "terms_found",
    "Tying",
    "judge",
    "mark",
    "rank",
    "set_beside",
    "take_back",
    "tie",
    "untie",
]
