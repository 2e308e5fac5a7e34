"""What people enter on the pages of experts, as clean values."""

from .roster import ConsentForm, EnterForm, ExpertForm, PeriodForm, SieveForm

__all__ = ["ConsentForm", "EnterForm", "ExpertForm", "PeriodForm", "SieveForm"]
