"""For an article, its counterparts in the code of another country: candidates and why."""

from .rank import Counterparts, UnknownArticle, counterparts
from .table import comparative, told
from .values import Counterpart, Encoder, Link, Reason

__all__ = [
    "Counterpart",
    "Counterparts",
    "Encoder",
    "Link",
    "Reason",
    "UnknownArticle",
    "comparative",
    "counterparts",
    "told",
]
