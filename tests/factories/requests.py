"""Requests, made through the product's own actions."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.models import User
from hoseibi.intake import actions
from hoseibi.intake.actions import Contact, Filing, Writing
from hoseibi.intake.actions.requests import begin
from hoseibi.intake.choices import Criterion, StepKind
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


REASON = "As the files show."
DECIDING = actions.Deciding(
    "adopted", {"en": "The need is shown."}, "Cooperation Committee", date(2024, 11, 18)
)


def a_screened_request(by: User, screener: User | None = None, **more: object) -> Request:
    """A request whose screening is whole and whose technicality is marked."""
    made = a_request(by, **more)
    screener = screener or by
    actions.begin_screening(by, made, [screener])
    made.refresh_from_db()
    keys = made.questionnaire.questions.values_list("pk", flat=True)
    actions.score(screener, made, [actions.Given(key, 2, REASON) for key in keys])
    return actions.mark(by, made, [actions.Mark(each, 2, REASON) for each in Criterion])


def a_decided_request(by: User, **more: object) -> Request:
    """A request that was adopted, and not answered yet."""
    made = a_screened_request(by, **more)
    actions.decide(by, made, DECIDING)
    return Request.objects.select_related("verdict").get(pk=made.pk)


def a_written_reply(by: User, **more: object) -> Request:
    """A decided request whose reply is written, and not sent yet."""
    made = a_decided_request(by, **more)
    actions.write_reply(by, made, actions.Wording("en", "Your request", "It was adopted."))
    return made


def an_answered_request(by: User, **more: object) -> Request:
    """A request whose applicant was told."""
    made = a_written_reply(by, **more)
    actions.answer(by, made, actions.Sending(date(2024, 11, 25), outbox=False))
    return Request.objects.select_related("verdict", "reply").get(pk=made.pk)
