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
from .pairs import (
    BothKnown,
    DecidedAgainst,
    RejectedAlready,
    RejectedNoMore,
    SeenPair,
    TwoConcepts,
    approve_pair,
    propose_pair,
    reconsider_pair,
    reject_pair,
)
from .proposing import (
    CodeTaken,
    TermKnown,
    TermNeeded,
    propose,
    propose_term,
)

__all__ = [
    "AlreadySo",
    "BothKnown",
    "Changes",
    "CodeTaken",
    "DayAhead",
    "DecidedAgainst",
    "List",
    "MergedAlready",
    "NothingToBring",
    "ReasonMissing",
    "RejectedAlready",
    "RejectedNoMore",
    "SeenPair",
    "TermKnown",
    "TermNeeded",
    "TooLong",
    "TooMany",
    "TwoConcepts",
    "Verdict",
    "WithItself",
    "approve_pair",
    "bring",
    "change_concept",
    "change_term",
    "decide",
    "keep_list",
    "merge",
    "propose",
    "propose_pair",
    "propose_term",
    "reconsider_pair",
    "reject_pair",
    "require_room",
]
