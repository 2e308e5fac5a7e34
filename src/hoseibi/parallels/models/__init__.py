"""What is kept of texts beside one another."""

from .alignments import ComputedAlignment, KeptTie
from .counterparts import ComparedCodes, Verdict
from .deviations import AcceptedDeviation, ComputedDeviations
from .translations import TranslationMark

__all__ = [
    "AcceptedDeviation",
    "ComparedCodes",
    "ComputedAlignment",
    "ComputedDeviations",
    "KeptTie",
    "TranslationMark",
    "Verdict",
]
