"""People on the roster for tests."""

from __future__ import annotations

from tests import factories

from hoseibi.experts import actions
from hoseibi.experts.actions import Known
from hoseibi.experts.models import Expert
from hoseibi.partners.actions import person


def on_roster(
    name: str = "Asuka Shirane", *known: Known, consents: bool = True, home: str = "Ministry"
) -> Expert:
    """Somebody of an organ of the host country on the roster, entered by an officer."""
    officer = factories.officer()
    made = actions.enter_expert(officer, person(name, factories.organ("xh", home)))
    actions.describe_expert(officer, made, "A judge of civil cases.", known)
    if consents:
        actions.consent(officer, made)
    return made
