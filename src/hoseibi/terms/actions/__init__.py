"""What is done with terms: every write, with its permission, its rules and its journal line."""

from .bringing import List, NothingToBring, TooLong, TooMany, bring, keep_list, require_room
from .changing import Changes, change_concept, change_term
from .deciding import (
    AlreadySo,
    DayAhead,
    ReasonMissing,
    Verdict,
    decide,
)
from .merging import MergedAlready, WithItself, merge
from .proposing import (
    CodeTaken,
    TermKnown,
    TermNeeded,
    propose,
    propose_term,
)

__all__ = [
    "AlreadySo",
    "Changes",
    "CodeTaken",
    "DayAhead",
    "List",
    "MergedAlready",
    "NothingToBring",
    "ReasonMissing",
    "TermKnown",
    "TermNeeded",
    "TooLong",
    "TooMany",
    "Verdict",
    "WithItself",
    "bring",
    "change_concept",
    "change_term",
    "decide",
    "keep_list",
    "merge",
    "propose",
    "propose_term",
    "require_room",
]
