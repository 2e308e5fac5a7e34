"""How the survey of the invented world comes to be, as people would write it down."""

from __future__ import annotations

from hoseibi.accounts.models import Circle, User
from hoseibi.partners.actions import country
from hoseibi.research.models import SurveyFinding

from .needing import weigh_needs
from .standing import list_laws
from .writing import write_survey


def survey_countries(by: User, circle: Circle) -> None:
    """Mission, interviews, findings, needs and inventories; nothing when they are there."""
    if SurveyFinding.objects.exists():
        return
    expert = User.objects.filter(username="expert").first() or by
    lanvara, merovia = country("xl"), country("xm")
    list_laws(expert, by, lanvara, merovia)
    found = write_survey(expert, by, circle, (lanvara, merovia))
    weigh_needs(expert, by, lanvara, found)
