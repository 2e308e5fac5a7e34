"""When an act takes effect, by its own words, and which of its instructions each day concerns."""

from .clauses import clauses_of, promulgated_of
from .closing import NoSuchDay, closing, head
from .reach import Reach, reaches

__all__ = ["NoSuchDay", "Reach", "clauses_of", "closing", "head", "promulgated_of", "reaches"]
