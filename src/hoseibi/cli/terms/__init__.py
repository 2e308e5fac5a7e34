"""`hoseibi terms`: term bases in and out, their terms in a law, candidates and packs."""

from .bases import concepts_in
from .group import terms

__all__ = ["concepts_in", "terms"]
