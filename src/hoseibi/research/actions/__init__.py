"""What is done in research: every write, with its permission, its rules and its journal line."""

from .confirming import HowNeeded, SeenSince, confirm
from .findings import (
    ClaimNeeded,
    DayAhead,
    Finding,
    Source,
    SourceNeeded,
    WasSuperseded,
    cite,
    enter_finding,
    open_to,
    supersede,
)
from .keeping import CircleNeeded, Keeping, OtherCircle

__all__ = [
    "CircleNeeded",
    "ClaimNeeded",
    "DayAhead",
    "Finding",
    "HowNeeded",
    "Keeping",
    "OtherCircle",
    "SeenSince",
    "Source",
    "SourceNeeded",
    "WasSuperseded",
    "cite",
    "confirm",
    "enter_finding",
    "open_to",
    "supersede",
]
