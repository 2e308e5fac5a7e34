"""When an act takes effect, by its own words, and which of its instructions each day concerns."""

from .clauses import clauses_of, promulgated_of
from .reach import Reach, reaches

__all__ = ["Reach", "clauses_of", "promulgated_of", "reaches"]
