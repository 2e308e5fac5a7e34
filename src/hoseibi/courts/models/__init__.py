"""What is kept of courts: counts, what happened in cases, the procedure, and reforms tried."""

from .counts import CaseCount, CaseTable
from .events import Comparison, EventLog, Procedure, ProcedureStep
from .kept import Kept
from .trials import Trial

__all__ = [
    "CaseCount", "CaseTable", "Comparison", "EventLog", "Kept", "Procedure", "ProcedureStep",
    "Trial",
]  # fmt: skip
