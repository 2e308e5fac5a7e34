"""Projects: their steps, plan (PDM), activities, indicators, money, risks and evaluations."""

from .activities import Activity
from .evaluations import Evaluation, Judgement
from .indicators import Actual, Indicator, Milestone, Period, Share
from .jcc import JccMeeting
from .money import BudgetLine, Transaction
from .pdm import PdmLine, PdmReason, PdmRow, PdmVersion, PdmWording
from .projects import Product, Project, Step
from .publishing import PublicDocument, PublicSide, Published, Publisher
from .reports import Report, ReportWording
from .risks import Risk, RiskReview

__all__ = [
    "Activity",
    "Actual",
    "BudgetLine",
    "Evaluation",
    "Indicator",
    "JccMeeting",
    "Judgement",
    "Milestone",
    "PdmLine",
    "PdmReason",
    "PdmRow",
    "PdmVersion",
    "PdmWording",
    "Period",
    "Product",
    "Project",
    "PublicDocument",
    "PublicSide",
    "Published",
    "Publisher",
    "Report",
    "ReportWording",
    "Risk",
    "RiskReview",
    "Share",
    "Step",
    "Transaction",
]
