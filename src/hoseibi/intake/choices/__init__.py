"""The closed lists of this application."""

from .form import FORM, FormItem, Section
from .states import Outcome, RequestKind, RequestState, StepKind
from .technicality import BANDS, HIGHEST, LEVELS, Band, Criterion, band_of

__all__ = [
    "BANDS",
    "FORM",
    "HIGHEST",
    "LEVELS",
    "Band",
    "Criterion",
    "FormItem",
    "Outcome",
    "RequestKind",
    "RequestState",
    "Section",
    "StepKind",
    "band_of",
]
