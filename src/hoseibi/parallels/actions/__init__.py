"""What is done with texts beside one another: every write, with permission, rules, journal."""

from .aligning import set_beside
from .ties import BothChosen, NoSuchProvision, NothingChosen, Tying, tie, untie

__all__ = [
    "BothChosen",
    "NoSuchProvision",
    "NothingChosen",
    "Tying",
    "set_beside",
    "tie",
    "untie",
]
