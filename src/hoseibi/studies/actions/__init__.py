"""What is done with working groups and rounds: every write, with permission and journal line."""

from .groups import GroupThere, begin_group
from .rounds import (
    AlreadySent,
    DayNeeded,
    NoQuestions,
    NotOpen,
    RoundTitleNeeded,
    SummaryNeeded,
    add_question,
    begin_round,
    close_round,
    remove_question,
    send,
)
from .sheets import NotASheet, NothingFilledIn, NotThisRound, Returned, enter_sheet

__all__ = [
    "AlreadySent",
    "DayNeeded",
    "GroupThere",
    "NoQuestions",
    "NotASheet",
    "NotOpen",
    "NotThisRound",
    "NothingFilledIn",
    "Returned",
    "RoundTitleNeeded",
    "SummaryNeeded",
    "add_question",
    "begin_group",
    "begin_round",
    "close_round",
    "enter_sheet",
    "remove_question",
    "send",
]
