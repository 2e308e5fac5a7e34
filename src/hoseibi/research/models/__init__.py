"""What is kept of a country: how things were learnt, what was found, what is needed."""

from .fieldwork import Interview, InterviewAnswer, Mission
from .findings import Confirmation, Evidence, SurveyFinding
from .inventory import Conflict, DonorSupport, InventoryEntry, OwedRule, Statement
from .needs import Criterion, Need, Score, Support

__all__ = [
    "Confirmation",
    "Conflict",
    "Criterion",
    "DonorSupport",
    "Evidence",
    "Interview",
    "InterviewAnswer",
    "InventoryEntry",
    "Mission",
    "Need",
    "OwedRule",
    "Score",
    "Statement",
    "Support",
    "SurveyFinding",
]
