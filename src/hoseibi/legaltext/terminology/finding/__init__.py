"""The terms of a base, found again in running words of any script."""

from .uses import Uses, uses_of

__all__ = ["Uses", "uses_of"]
