"""The requests that the table of addresses speaks of."""

from __future__ import annotations

from typing import Any

from tests import factories
from tests.factories.requests import a_request, invited_request

from hoseibi.partners.actions import person

FORM = {
    "language": "en",
    "title": "Case management",
    "kind": "project",
    "item-sector": "Cases wait.",
    "item-purpose": "Courts manage cases.",
}


def put_requests(made: Any) -> None:
    """A request of another organ of the country, and one that the people of the circle's own organ
    are writing."""
    received = a_request()
    draft = a_request(name="National Assembly")
    draft.state = "draft"
    draft.save()
    own = factories.organ()
    applicant = person("Noran Sey", own)
    theirs = invited_request(name="Ministry of Justice", applicant=applicant)
    names = ("request", "write", "withdraw", "file-under", "give-back")
    made.places |= {f"intake:{name}": (received.reference,) for name in names}
    made.places["intake:translate"] = (received.reference, "ja")
    made.places["intake:submit"] = (draft.reference,)
    names = ("request", "write", "submit", "withdraw")
    made.places |= {f"intake:{name} theirs": (theirs.reference,) for name in names}
    filed = {"country": own.country_id, "entered_on": "2024-08-09", "field_of_law": "civil"}
    made.sent |= {
        "intake:enter": FORM | filed,
        "intake:write": FORM,
        "intake:write theirs": FORM,
        "intake:translate": {"title": "事件管理", "item-purpose": "裁判所が事件を管理する。"},
        "intake:file-under": filed,
        "intake:withdraw": {"why": "Another way was found."},
        "intake:withdraw theirs": {"why": "Another way was found."},
        "intake:give-back": {"why": "The purpose is missing."},
    }
