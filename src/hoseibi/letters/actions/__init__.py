"""What is done with letters: written, told, read, let go, sent, refused."""

from .handling import (
    FOLLOWING,
    ChangedMeanwhile,
    LetterLeft,
    Rewording,
    WhyNeeded,
    discard,
    hold,
    let_go,
    reword,
)
from .reminding import ask_again, drafted, remind, write_of
from .sending import NoLetters, Run, send, send_due
from .wishes import choose, switch_off, switch_on
from .writing import Address, More, NoAddress, NothingWritten, by_itself, put, write

__all__ = [
    "FOLLOWING",
    "Address",
    "ChangedMeanwhile",
    "LetterLeft",
    "More",
    "NoAddress",
    "NoLetters",
    "NothingWritten",
    "Rewording",
    "Run",
    "WhyNeeded",
    "ask_again",
    "by_itself",
    "choose",
    "discard",
    "drafted",
    "hold",
    "let_go",
    "put",
    "remind",
    "reword",
    "send",
    "send_due",
    "switch_off",
    "switch_on",
    "write",
    "write_of",
]
