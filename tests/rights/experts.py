"""The entry of the roster and the post that the table of addresses speaks of."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests import factories

from hoseibi.experts import actions
from hoseibi.experts.choices import PeriodKind
from hoseibi.partners.actions import person

DAYS = {"kind": "leave", "begins_on": "2027-01-04", "ends_on": "2027-01-15"}


def put_experts(made: Any, circle: Any) -> None:
    """The expert with the seat is on the roster, and consents."""
    user = made.who["expert"]
    own = actions.enter_expert(user, user.person)
    actions.consent(user, own)
    given = actions.Days(PeriodKind.LEAVE, date(2026, 12, 28), date(2026, 12, 31))
    days = actions.enter_period(user, own, given)
    pages = ("expert", "change", "consent", "take-back", "enter-period")
    made.places |= {f"experts:{name}": (own.pk,) for name in pages}
    made.places["experts:remove-period"] = (own.pk, days.pk)
    other = person("Yui Shirakumo", factories.organ())
    made.sent |= {
        "experts:enter": {"person": other.pk},
        "experts:change": {"about": "A judge.", "field": ["civil"]},
        "experts:consent": {"until": "2030-03-31"},
        "experts:enter-period": DAYS,
    }
