"""Counts of cases by court, type and period: read, checked, and what follows from them."""

from .accounting import HEADINGS, check, marked, once
from .figures import (
    BAND,
    OLDEST,
    Figures,
    Sum,
    added_up,
    backlog,
    clearance_rate,
    disposition_time,
    figures,
    figures_of_sum,
    in_bands,
    whole,
)
from .tables import (
    COLUMNS,
    FLOWING,
    WRONG,
    BadCell,
    BadTable,
    Column,
    Read,
    counted,
    guess,
    period,
    read,
)
from .values import ERROR, HINT, MESSAGES, WARNING, Band, Flow, Slip, period_words

__all__ = [
    "BAND", "COLUMNS", "ERROR", "FLOWING", "HEADINGS", "HINT", "MESSAGES", "OLDEST",
    "WARNING", "WRONG", "BadCell", "BadTable",
    "Band", "Column", "Figures", "Flow", "Read", "Slip", "Sum", "added_up", "backlog", "check",
    "clearance_rate", "counted", "disposition_time", "figures", "figures_of_sum", "guess",
    "in_bands", "marked", "once", "period", "period_words", "read", "whole",
]  # fmt: skip
