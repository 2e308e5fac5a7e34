"""What people enter on the pages of research, as clean values."""

from .fieldwork import (
    QUESTIONS,
    AnswerForm,
    ConsentForm,
    InterviewForm,
    MissionForm,
    OneMoreForm,
    mission_as_entered,
    of_mission,
)
from .findings import ConfirmForm, FindingForm, OpenForm, SourceForm
from .inventory import (
    ConflictForm,
    ConflictStateForm,
    DonorForm,
    EntryForm,
    OwedForm,
    RuleForm,
    StatementForm,
    entry_as_entered,
)
from .needs import (
    AcceptForm,
    BindForm,
    CriterionForm,
    NeedForm,
    ScoresForm,
    SetAsideForm,
    TraceForm,
    bound,
)
from .report import ReportForm
from .sheets import SheetForm
from .sieves import EntrySieveForm, FieldSieveForm, FindingSieveForm, NeedSieveForm
from .workbook import read_inventory

__all__ = [
    "AcceptForm",
    "AnswerForm",
    "BindForm",
    "ConfirmForm",
    "ConflictForm",
    "ConflictStateForm",
    "ConsentForm",
    "CriterionForm",
    "DonorForm",
    "EntryForm",
    "EntrySieveForm",
    "FieldSieveForm",
    "FindingForm",
    "FindingSieveForm",
    "InterviewForm",
    "MissionForm",
    "NeedForm",
    "NeedSieveForm",
    "OneMoreForm",
    "OpenForm",
    "OwedForm",
    "QUESTIONS",
    "ReportForm",
    "RuleForm",
    "ScoresForm",
    "SetAsideForm",
    "SheetForm",
    "SourceForm",
    "StatementForm",
    "TraceForm",
    "bound",
    "entry_as_entered",
    "mission_as_entered",
    "of_mission",
    "read_inventory",
]
