"""What a browser sends, as clean values."""

from .amendments import AcceptAmendmentForm, ActForm
from .describing import Describing
from .laws import (
    AcceptForm,
    DaysForm,
    LibraryFilters,
    ReadingForm,
    SearchFiltersForm,
    SourceForm,
)

__all__ = [
    "AcceptAmendmentForm",
    "AcceptForm",
    "ActForm",
    "DaysForm",
    "Describing",
    "LibraryFilters",
    "ReadingForm",
    "SearchFiltersForm",
    "SourceForm",
]
