"""Meetings with their minutes; questions, opinions and decisions on articles."""

from .decisions import ActionItem, Decision
from .kept import CalendarAddress, MinuteSetAside
from .meetings import AgendaItem, Attendance, Meeting, Minute
from .questions import Opinion, Question

__all__ = [
    "ActionItem",
    "AgendaItem",
    "Attendance",
    "CalendarAddress",
    "Decision",
    "Meeting",
    "Minute",
    "MinuteSetAside",
    "Opinion",
    "Question",
]
