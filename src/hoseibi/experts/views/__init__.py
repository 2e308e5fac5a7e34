"""The pages of experts: fetch with a query, call one action, answer."""

from .entries import change, consent, enter_period, expert, remove_period, take_back
from .roster import begin_own, enter, own, roster, roster_csv

__all__ = [
    "begin_own",
    "change",
    "consent",
    "enter",
    "enter_period",
    "expert",
    "own",
    "remove_period",
    "roster",
    "roster_csv",
    "take_back",
]
