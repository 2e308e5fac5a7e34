"""What two language versions of one law do not say alike: each question one file, as with checks of
one text, and each answer has its place in both versions."""

from .habits import drift, renamings
from .registry import PARITY_CHECKS, ParityCheck
from .run import UnknownParityCheck, parity
from .sides import ParityKnown
from .to_html import VersionHeld, parity_html

__all__ = [
    "PARITY_CHECKS",
    "ParityCheck",
    "ParityKnown",
    "UnknownParityCheck",
    "VersionHeld",
    "drift",
    "parity",
    "parity_html",
    "renamings",
]
