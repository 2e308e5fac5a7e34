"""What is kept of texts beside one another."""

from .alignments import ComputedAlignment, KeptTie
from .translations import TranslationMark

__all__ = ["ComputedAlignment", "KeptTie", "TranslationMark"]
