"""Meetings with their minutes; questions, opinions and decisions on articles."""

from .decisions import ActionItem, Decision
from .meetings import AgendaItem, Attendance, Meeting, Minute
from .questions import Opinion, Question

__all__ = [
    "ActionItem",
    "AgendaItem",
    "Attendance",
    "Decision",
    "Meeting",
    "Minute",
    "Opinion",
    "Question",
]
