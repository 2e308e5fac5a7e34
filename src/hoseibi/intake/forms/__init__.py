"""What people enter about requests, as clean values."""

from .bringing import FileForm, RowsForm
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
    "FileForm",
    "FilingForm",
    "InviteForm",
    "QuestionsForm",
    "ReasonForm",
    "RowsForm",
    "RubricForm",
    "ScoresForm",
    "ScreenersForm",
    "TranslationForm",
    "WordingForm",
    "WritingForm",
]
