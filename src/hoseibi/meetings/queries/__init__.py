"""What is asked about meetings, questions, opinions and decisions. Each begins with who asks."""

from .articles import ArticleMeant, article_meant
from .calendars import calendar, calendar_address, feed, owner_of
from .decisions import decisions, decisions_on
from .meetings import (
    Clock,
    attendance,
    circles_to_meet,
    clocks,
    invitable,
    item,
    meeting,
    meetings,
    past,
    task,
    tasks,
    upcoming,
)
from .minutes import (
    MinuteSide,
    Spoken,
    languages_of,
    languages_to_write,
    minutes_of,
    minutes_on,
    newest_minutes,
    spoken,
    titles_of,
    word_pieces,
)
from .papers import PAPERS, minutes_paper, record_paper
from .released import record, record_languages, released, released_minutes

__all__ = [
    "PAPERS",
    "ArticleMeant",
    "Clock",
    "MinuteSide",
    "Spoken",
    "article_meant",
    "attendance",
    "calendar",
    "calendar_address",
    "circles_to_meet",
    "clocks",
    "decisions",
    "decisions_on",
    "feed",
    "invitable",
    "item",
    "languages_of",
    "languages_to_write",
    "meeting",
    "meetings",
    "minutes_of",
    "minutes_on",
    "minutes_paper",
    "newest_minutes",
    "owner_of",
    "past",
    "record",
    "record_languages",
    "record_paper",
    "released",
    "released_minutes",
    "spoken",
    "task",
    "tasks",
    "titles_of",
    "upcoming",
    "word_pieces",
]
