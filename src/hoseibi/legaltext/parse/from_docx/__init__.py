"""Read Word files (ECMA-376): a draft as a law, and every text that its tracked changes hold."""

from .answers import answers
from .comments import Comment, comments
from .document import IN, OPEN, OUT, POINT, SHUT, WORDS, Block, Mark, Para, Piece, Table, flat
from .opened import Opened, opened
from .reader import About, Draft, WordLaw, from_docx, sent_as
from .views import ACCEPTED, BASE, Line, View, seen

__all__ = [
    "ACCEPTED",
    "About",
    "BASE",
    "IN",
    "OPEN",
    "OUT",
    "POINT",
    "SHUT",
    "WORDS",
    "Block",
    "Comment",
    "Draft",
    "Line",
    "Mark",
    "Opened",
    "Para",
    "Piece",
    "Table",
    "View",
    "WordLaw",
    "answers",
    "comments",
    "from_docx",
    "opened",
    "flat",
    "seen",
    "sent_as",
]
