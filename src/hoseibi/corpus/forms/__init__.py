"""What a browser sends, as clean values."""

from .amendments import AcceptAmendmentForm, ActForm, days_by_place
from .describing import Describing
from .laws import (
    AcceptForm,
    DaysForm,
    LibraryFilters,
    ReadingForm,
    SearchFiltersForm,
)
from .texts import OwnTextForm, SourceForm

__all__ = [
    "AcceptAmendmentForm",
    "AcceptForm",
    "ActForm",
    "DaysForm",
    "Describing",
    "LibraryFilters",
    "OwnTextForm",
    "ReadingForm",
    "SearchFiltersForm",
    "SourceForm",
    "days_by_place",
]
