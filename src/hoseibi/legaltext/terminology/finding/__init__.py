"""The terms of a base, found again in running words of any script."""

from .compiled import TERMS_ARE_COMPILED
from .uses import Uses, uses_of

__all__ = ["TERMS_ARE_COMPILED", "Uses", "uses_of"]
