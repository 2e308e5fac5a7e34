"""What is done with working groups and rounds: every write, with permission and journal line."""

from .agenda import NotSentYet, OnTheAgenda, OtherCircle, put_on_agenda
from .groups import GroupThere, begin_group
from .releases import NotClosed, RoundReleased, release_round, withdraw_round
from .reminders import NoLetters, Reminded, letter, remind, remind_group, untold
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
    "put_on_agenda",
    "OtherCircle",
    "OnTheAgenda",
    "NotSentYet",
    "withdraw_round",
    "release_round",
    "RoundReleased",
    "NotClosed",
    "AlreadySent",
    "DayNeeded",
    "GroupThere",
    "NoLetters",
    "NoQuestions",
    "NotASheet",
    "NotOpen",
    "NotThisRound",
    "NothingFilledIn",
    "Reminded",
    "Returned",
    "RoundTitleNeeded",
    "SummaryNeeded",
    "add_question",
    "begin_group",
    "begin_round",
    "close_round",
    "enter_sheet",
    "letter",
    "remind",
    "remind_group",
    "remove_question",
    "send",
    "untold",
]
