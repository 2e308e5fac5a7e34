"""Which words of a law name another place, in it or in another law, and which place that is."""

from .again import References
from .find import references
from .graph import graph, impact, to_dot

__all__ = ["References", "graph", "impact", "references", "to_dot"]
