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

__all__ = [
    "AlreadySent",
    "DayNeeded",
    "GroupThere",
    "NoQuestions",
    "NotOpen",
    "RoundTitleNeeded",
    "SummaryNeeded",
    "add_question",
    "begin_group",
    "begin_round",
    "close_round",
    "remove_question",
    "send",
]
