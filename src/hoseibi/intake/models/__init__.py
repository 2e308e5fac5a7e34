"""Requests with the items of their form, how they were weighed, and what was answered."""

from .files import BroughtFile
from .replies import Reply, ReplyTemplate, Verdict
from .requests import FormText, FurtherField, Request, Step
from .screening import Questionnaire, Score, Screener, ScreeningQuestion, TechnicalityMark
from .terms import RequestTerm, Term

__all__ = [
    "BroughtFile",
    "FormText",
    "FurtherField",
    "Questionnaire",
    "Reply",
    "ReplyTemplate",
    "Request",
    "RequestTerm",
    "Score",
    "Screener",
    "ScreeningQuestion",
    "Step",
    "TechnicalityMark",
    "Term",
    "Verdict",
]
