"""The pages of joint studies."""

from .agenda import of_question, to_agenda
from .answering import question
from .releases import release, released, take_back
from .rounds import add_question, begin_round, close, remind, remove, round_page, send
from .sheets import returned, sheet
from .studies import begin_group, studies
from .tables import answers_csv, table

__all__ = [
    "add_question",
    "answers_csv",
    "begin_group",
    "begin_round",
    "close",
    "of_question",
    "question",
    "release",
    "released",
    "remind",
    "remove",
    "returned",
    "round_page",
    "send",
    "sheet",
    "studies",
    "table",
    "take_back",
    "to_agenda",
]
