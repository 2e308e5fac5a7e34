"""The term base of the invented world: what was decided, what waits, what is not to be said."""

from .begin import keep_terms

__all__ = ["keep_terms"]
