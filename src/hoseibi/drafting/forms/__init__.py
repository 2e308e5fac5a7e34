"""What people enter on the pages of drafts, as clean values."""

from .drafts import (
    BeginForm,
    DecisionForm,
    FreezeForm,
    OpinionForm,
    ProposalForm,
    ReleaseForm,
    RemarkForm,
    TakeBackForm,
)
from .new_laws import NewLawForm
from .words import CopyForm, ReturnedFileForm, TakingForm

__all__ = [
    "BeginForm",
    "CopyForm",
    "DecisionForm",
    "FreezeForm",
    "NewLawForm",
    "OpinionForm",
    "ProposalForm",
    "ReleaseForm",
    "RemarkForm",
    "ReturnedFileForm",
    "TakeBackForm",
    "TakingForm",
]
