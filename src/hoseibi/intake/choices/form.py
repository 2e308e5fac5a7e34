"""The application form: its numbered items, in the order in which it asks for them."""

from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormItem(models.TextChoices):
    """What the form asks to be told in words, from item 6 on. Items 1 to 5 are facts of the request
    itself: date of entry, applicant, title, type of cooperation and contact point."""

    SECTOR = "sector", _("Present conditions of the sector")
    POLICY = "policy", _("Policy of the government for the sector")
    ISSUES = "issues", _("Issues and problems to be solved")
    EXISTING = "existing", _("Existing activities in the sector")
    PRIORITY = "priority", _("Priority in the national development plan")
    GOAL = "goal", _("Overall goal")
    PURPOSE = "purpose", _("Purpose of the cooperation")
    INDICATORS = "indicators", _("Indicators of the purpose, in numbers if possible")
    OUTPUTS = "outputs", _("Outputs")
    SITE = "site", _("Site of the cooperation")
    ACTIVITIES = "activities", _("Activities of the cooperation")
    OWN_INPUT = "own-input", _("Input from the applicant's side")
    ASKED_INPUT = "asked-input", _("Input asked of our side")
    SCHEDULE = "schedule", _("When it is to be carried out")
    BUDGET = "budget", _("Budget of the agency")
    STAFF = "staff", _("Staff of the agency")
    DEPARTMENT = "department", _("Department in charge")
    PLANS = "plans", _("Related plans and their funding")
    DONORS = "donors", _("Activities of other donors")


class Section(NamedTuple):
    """A numbered item of the form, with the parts that it asks for."""

    number: int
    label: Any
    items: tuple[FormItem, ...]

    def numbered(self, item: FormItem) -> str:
        """How the form counts a part: `6 (2)`; an item without parts has its number alone."""
        if len(self.items) == 1:
            return str(self.number)
        return f"{self.number} ({self.items.index(item) + 1})"


_OF = FormItem
_BACKGROUND = (_OF.SECTOR, _OF.POLICY, _OF.ISSUES, _OF.EXISTING, _OF.PRIORITY)
_AIMS = (_OF.GOAL, _OF.PURPOSE, _OF.INDICATORS, _OF.OUTPUTS)
_MEANS = (_OF.SITE, _OF.ACTIVITIES, _OF.OWN_INPUT, _OF.ASKED_INPUT)

FORM = (
    Section(6, _("Background"), _BACKGROUND),
    Section(7, _("Outline of the cooperation"), (*_AIMS, *_MEANS)),
    Section(8, _("Implementation schedule"), (_OF.SCHEDULE,)),
    Section(9, _("Implementing agency"), (_OF.BUDGET, _OF.STAFF, _OF.DEPARTMENT)),
    Section(10, _("Related information"), (_OF.PLANS, _OF.DONORS)),
)
