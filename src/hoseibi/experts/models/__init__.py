"""Experts and what they know, posts and who fills them, reports, and what is handed over."""

from .assignments import Assignment, Candidacy, Step, Wanted
from .handover import Handover, HandoverEntry, HandoverItem
from .letters import LetterTemplate
from .records import LogEntry, Report
from .roster import Expert, Knowledge, Period

__all__ = [
    "Assignment",
    "Candidacy",
    "Expert",
    "Handover",
    "HandoverEntry",
    "HandoverItem",
    "Knowledge",
    "LetterTemplate",
    "LogEntry",
    "Period",
    "Report",
    "Step",
    "Wanted",
]
