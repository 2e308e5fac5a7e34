"""What is kept of texts beside one another."""

from .alignments import ComputedAlignment, KeptTie

__all__ = ["ComputedAlignment", "KeptTie"]
