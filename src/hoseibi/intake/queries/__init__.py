"""What is asked about requests; limited to what the reader may see."""

from .listed import ORDERS, Listed, Row, Sieve, listed, weighs
from .onward import ANSWERED_BY, NEXT_STEPS, Onward, answered_by, next_steps
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

__all__ = [
    "ANSWERED_BY",
    "NEXT_STEPS",
    "ORDERS",
    "Chapter",
    "Line",
    "Listed",
    "Onward",
    "Row",
    "Sieve",
    "answered_by",
    "form_of",
    "languages_of",
    "listed",
    "next_steps",
    "request_",
    "requests",
    "shown_state",
    "steps",
    "weighs",
    "written",
]
