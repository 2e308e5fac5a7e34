"""Provisions by which what an act tells depends on the day of another act (調整規定)."""

from .clauses import Adjustment
from .concerns import Concern, adjustments, concerns, number_named, number_of
from .instead import Instead, instead_of
from .vocabulary import Adjusting, adjusting

__all__ = [
    "Adjusting",
    "Adjustment",
    "Concern",
    "Instead",
    "adjusting",
    "adjustments",
    "concerns",
    "instead_of",
    "number_named",
    "number_of",
]
