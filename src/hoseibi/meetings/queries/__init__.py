"""What is asked about meetings, questions, opinions and decisions. Each begins with who asks."""

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
    minutes_of,
    minutes_on,
    newest_minutes,
    spoken,
    titles_of,
    word_pieces,
)

__all__ = [
    "Clock",
    "MinuteSide",
    "Spoken",
    "attendance",
    "circles_to_meet",
    "clocks",
    "decisions",
    "decisions_on",
    "invitable",
    "item",
    "languages_of",
    "meeting",
    "meetings",
    "minutes_of",
    "minutes_on",
    "newest_minutes",
    "past",
    "spoken",
    "task",
    "tasks",
    "titles_of",
    "upcoming",
    "word_pieces",
]
