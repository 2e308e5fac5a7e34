"""What people enter on the pages of research, as clean values."""

from .findings import ConfirmForm, FindingForm, OpenForm, SourceForm
from .sieves import EntrySieveForm, FieldSieveForm, FindingSieveForm

__all__ = [
    "ConfirmForm",
    "EntrySieveForm",
    "FieldSieveForm",
    "FindingForm",
    "FindingSieveForm",
    "OpenForm",
    "SourceForm",
]
