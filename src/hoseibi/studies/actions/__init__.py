"""What is done with working groups and rounds: every write, with permission and journal line."""

from .agenda import NotSentYet, OnTheAgenda, OtherCircle, put_on_agenda
from .groups import GroupThere, begin_group
from .releases import NotClosed, RoundReleased, release_round, withdraw_round
from .reminders import Reminded, remind_group
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
    "NotClosed",
    "NotOpen",
    "NotSentYet",
    "NotThisRound",
    "NothingFilledIn",
    "OnTheAgenda",
    "OtherCircle",
    "Reminded",
    "Returned",
    "RoundReleased",
    "RoundTitleNeeded",
    "SummaryNeeded",
    "add_question",
    "begin_group",
    "begin_round",
    "close_round",
    "enter_sheet",
    "put_on_agenda",
    "release_round",
    "remind_group",
    "remove_question",
    "send",
    "withdraw_round",
]
