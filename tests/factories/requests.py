"""Requests, made through the product's own actions."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.models import User
from hoseibi.intake import actions
from hoseibi.intake.actions import Contact, Filing, Writing
from hoseibi.intake.actions.requests import begin
from hoseibi.intake.choices import StepKind
from hoseibi.intake.models import Request
from hoseibi.partners.choices import FieldOfLaw

from .people import officer, organ

TEXTS = {
    "sector": "Contracts are settled by custom.",
    "issues": "Judges answer the same question in different ways.",
    "purpose": "Judges apply the law of obligations themselves.",
}


def filing(name: str = "Supreme Court", code: str = "xl", **more: object) -> Filing:
    """Under which organ, day and field of law a request is filed."""
    of = organ(code, name)
    said = {"entered_on": date(2024, 8, 9), "field_of_law": FieldOfLaw.CIVIL} | more
    return Filing(of.country, of, **said)  # type: ignore[arg-type]


def writing(title: str = "Law of obligations in practice", **more: object) -> Writing:
    """What the form says, in English."""
    contact = Contact(contact_person="Vanna Korell", email="vanna@example.org")
    said: dict[str, object] = {"contact": contact, "texts": TEXTS} | more
    return Writing({str(said.get("language", "en")): title}, **said)  # type: ignore[arg-type]


def a_request(by: User | None = None, **more: object) -> Request:
    """A request that was received."""
    by = by or officer()
    made = actions.enter(by, filing(**more), writing())  # type: ignore[arg-type]
    return actions.submit(by, made)


def invited_request(by: User | None = None, **more: object) -> Request:
    """A request that its applicant still writes."""
    by = by or officer()
    return begin(by, filing(**more), writing(), StepKind.INVITED)  # type: ignore[arg-type]
