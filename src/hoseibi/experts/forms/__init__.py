"""What people enter on the pages of experts, as clean values."""

from .contributions import ContributionForm
from .posts import AnswerForm, ChoiceForm, EndForm, PostForm, PostSieveForm, ReasonForm
from .roster import ConsentForm, EnterForm, ExpertForm, PeriodForm, SieveForm

__all__ = [
    "AnswerForm",
    "ChoiceForm",
    "ConsentForm",
    "ContributionForm",
    "EndForm",
    "EnterForm",
    "ExpertForm",
    "PeriodForm",
    "PostForm",
    "PostSieveForm",
    "ReasonForm",
    "SieveForm",
]
