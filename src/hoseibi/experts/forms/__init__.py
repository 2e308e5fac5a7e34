"""What people enter on the pages of experts, as clean values."""

from .contributions import ContributionForm
from .letters import (
    OutForm,
    TemplateForm,
)
from .posts import AnswerForm, ChoiceForm, EndForm, PostForm, PostSieveForm, ReasonForm
from .records import (
    AskForm,
    LogForm,
    NoteForm,
    RemarkForm,
    ReportForm,
)
from .roster import ConsentForm, EnterForm, ExpertForm, PeriodForm, SieveForm

__all__ = [
    "AnswerForm",
    "AskForm",
    "ChoiceForm",
    "ConsentForm",
    "ContributionForm",
    "EndForm",
    "EnterForm",
    "ExpertForm",
    "LogForm",
    "NoteForm",
    "OutForm",
    "PeriodForm",
    "PostForm",
    "PostSieveForm",
    "ReasonForm",
    "RemarkForm",
    "ReportForm",
    "SieveForm",
    "TemplateForm",
]
