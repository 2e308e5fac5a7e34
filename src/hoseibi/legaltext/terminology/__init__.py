"""A list of terms: read, and found again in running words of any script."""

from .from_csv import NoTermList, terms_from_csv
from .uses import Uses, uses_of

__all__ = ["NoTermList", "Uses", "terms_from_csv", "uses_of"]
