"""What is kept of texts beside one another."""

from .alignments import ComputedAlignment, KeptTie
from .counterparts import ComparedCodes, Verdict
from .translations import TranslationMark

__all__ = ["ComparedCodes", "ComputedAlignment", "KeptTie", "TranslationMark", "Verdict"]
