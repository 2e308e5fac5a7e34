"""What is asked about working groups and their rounds. Every question begins with who asks."""

from .agenda import asked_as, meetings_for
from .articles import NoSuchArticle, article_of, laws_for
from .released import Tally, released_round, released_rounds, tallies
from .reminders import waited_for
from .rounds import (
    Waiting,
    circles_without,
    days_left,
    group,
    groups,
    next_open,
    questions,
    round_,
    rounds,
    waiting,
)
from .sheet import sheet
from .table import Row, Table, answers_as_csv, table

__all__ = [
    "NoSuchArticle",
    "Row",
    "Table",
    "Tally",
    "Waiting",
    "answers_as_csv",
    "article_of",
    "asked_as",
    "circles_without",
    "days_left",
    "group",
    "groups",
    "laws_for",
    "meetings_for",
    "next_open",
    "questions",
    "released_round",
    "released_rounds",
    "round_",
    "rounds",
    "sheet",
    "table",
    "tallies",
    "waited_for",
    "waiting",
]
