"""What is asked about requests; limited to what the reader may see."""

from .exports import table
from .incoming import Meant, became, brought_file, content_of, meanings
from .listed import ORDERS, Listed, Row, Sieve, listed, wanted, weighs
from .onward import ANSWERED_BY, NEXT_STEPS, Onward, answered_by, next_steps
from .papers import blank_paper, form_paper, reply_paper
from .replies import Template, reason_elsewhere, reply, template, templates, values
from .requests import (
    Chapter,
    Line,
    form_of,
    languages_of,
    request_,
    requests,
    shown_state,
    steps,
    written,
)
from .screening import (
    Rubric,
    Sheet,
    own_scores,
    own_screener,
    possible_screeners,
    questionnaires,
    rubric,
    sheet,
)
from .similar import Likeness, Looking, like, similar
from .trend import Point, Trend, trend, trend_table
from .waiting import Waiting, waiting

__all__ = [
    "ANSWERED_BY",
    "NEXT_STEPS",
    "ORDERS",
    "Chapter",
    "Likeness",
    "Line",
    "Listed",
    "Looking",
    "Meant",
    "Onward",
    "Point",
    "Row",
    "Rubric",
    "Sheet",
    "Sieve",
    "Template",
    "Trend",
    "Waiting",
    "answered_by",
    "became",
    "blank_paper",
    "brought_file",
    "content_of",
    "form_of",
    "form_paper",
    "languages_of",
    "like",
    "listed",
    "meanings",
    "next_steps",
    "own_scores",
    "own_screener",
    "possible_screeners",
    "questionnaires",
    "reason_elsewhere",
    "reply",
    "reply_paper",
    "request_",
    "requests",
    "rubric",
    "sheet",
    "shown_state",
    "similar",
    "steps",
    "table",
    "template",
    "templates",
    "trend",
    "trend_table",
    "values",
    "waiting",
    "wanted",
    "weighs",
    "written",
]
