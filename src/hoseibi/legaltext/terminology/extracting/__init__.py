"""Candidate terms from a text in two languages, for a person to approve."""

from .extract import TermCandidate, UnitPair, as_concepts, extract_terms, without_counts

__all__ = ["TermCandidate", "UnitPair", "as_concepts", "extract_terms", "without_counts"]
