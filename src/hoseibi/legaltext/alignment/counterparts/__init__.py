"""For an article, its counterparts in the code of another country: candidates and why."""

from .rank import Counterparts, UnknownArticle, counterparts
from .table import comparative, told
from .values import Counterpart, Encoder, Reason, Verdict, with_named_neighbours

__all__ = [
    "Counterpart",
    "Counterparts",
    "Encoder",
    "Verdict",
    "Reason",
    "UnknownArticle",
    "comparative",
    "counterparts",
    "told",
    "with_named_neighbours",
]
