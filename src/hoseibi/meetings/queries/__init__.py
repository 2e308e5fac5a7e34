"""What is asked about meetings, questions, opinions and decisions. Each begins with who asks."""

from .agenda import AGENDA, country_of
from .articles import ArticleMeant, article_meant
from .calendars import ALSO, also, calendar, calendar_address, feed, owner_of
from .decisions import decisions, decisions_on
from .interpreted import SpokenOf, laws_of_articles, laws_spoken_of, pack_query
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
    OnAgenda,
    Spoken,
    items_on,
    languages_of,
    languages_of_laws,
    minutes_of,
    newest_minutes,
    spoken,
    spoken_of,
    word_pieces,
)
from .papers import PAPERS, minutes_paper, record_paper
from .released import record, record_languages, released, released_minutes
from .waiting import next_of, own_tasks, to_approve

__all__ = [
    "AGENDA",
    "ALSO",
    "also",
    "country_of",
    "ArticleMeant",
    "Clock",
    "MinuteSide",
    "OnAgenda",
    "PAPERS",
    "Spoken",
    "article_meant",
    "attendance",
    "calendar",
    "calendar_address",
    "circles_to_meet",
    "clocks",
    "SpokenOf",
    "decisions",
    "laws_of_articles",
    "laws_spoken_of",
    "pack_query",
    "decisions_on",
    "feed",
    "invitable",
    "item",
    "items_on",
    "languages_of",
    "languages_of_laws",
    "meeting",
    "meetings",
    "minutes_of",
    "minutes_paper",
    "newest_minutes",
    "next_of",
    "own_tasks",
    "owner_of",
    "past",
    "record",
    "record_languages",
    "record_paper",
    "released",
    "released_minutes",
    "spoken",
    "spoken_of",
    "task",
    "tasks",
    "to_approve",
    "upcoming",
    "word_pieces",
]
