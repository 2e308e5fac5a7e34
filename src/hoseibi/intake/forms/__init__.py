"""What people enter about requests, as clean values."""

from .inviting import InviteForm
from .weighing import (
    AnswerForm,
    DecisionForm,
    QuestionsForm,
    RubricForm,
    ScoresForm,
    ScreenersForm,
    WordingForm,
)
from .writing import FilingForm, ReasonForm, TranslationForm, WritingForm

__all__ = [
    "AnswerForm",
    "DecisionForm",
    "FilingForm",
    "InviteForm",
    "QuestionsForm",
    "ReasonForm",
    "RubricForm",
    "ScoresForm",
    "ScreenersForm",
    "TranslationForm",
    "WordingForm",
    "WritingForm",
]
