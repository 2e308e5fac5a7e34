"""What a project was to cost, and what was paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema
from ninja.responses import Status

from hoseibi.partners import queries as partners
from hoseibi.partners.models import Organ
from hoseibi.projects import actions
from hoseibi.projects import queries as projects
from hoseibi.projects.choices import TransactionKind
from hoseibi.projects.models import BudgetLine, Project, Transaction
from hoseibi.projects.queries import money as queries
from hoseibi.ui.languages import by_language

from .given import Amount, ByLanguage, Day, Key, Paged, Sent, Slug, Words
from .operations import PROJECTS, PROJECTS_WRITE, asked, written
from .paging import Pages, Shown, paged
from .projects import project_asked
from .trouble import missing

router = Router(tags=["money"])


class BudgetLineTold(Schema):
    """What one side plans to spend on something in a fiscal year."""

    id: int
    year: int = Field(description="The year in which the fiscal year begins")
    side: str
    kind: str
    activity: str | None
    currency: str
    planned: Decimal
    spent: Decimal
    note: str


class BudgetTotal(Schema):
    """Plan and spending of the whole project in one currency."""

    currency: str
    planned: Decimal
    spent: Decimal
    rate: Decimal | None = Field(description="In per cent")


class Budget(Schema):
    """The budget of a project; amounts are written in words, so that nothing is rounded."""

    project: str
    totals: list[BudgetTotal]
    items: list[BudgetLineTold]


class Payment(Schema):
    """A movement of money on a day."""

    id: int
    line: int | None
    kind: str
    on: date
    value: Decimal
    currency: str
    description: dict[str, str]
    provider: str
    receiver: str
    reference: str
    taken_back_because: str = Field(description="Where it says something, the payment counts not")


class Payments(Pages):
    """The movements of money of a project, the newest first."""

    project: str
    items: list[Payment]


class PaymentSent(Sent):
    """A movement of money, as it is written down."""

    kind: Literal[tuple(TransactionKind.values)]  # type: ignore[valid-type]
    on: Day
    value: Amount
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    description: ByLanguage = Field(min_length=1, max_length=20)
    line: Key | None = Field(None, description="The budget line")
    provider: Key | None = Field(None, description="The organ that paid")
    receiver: Key | None = Field(None, description="The organ that was paid")
    reference: Words = Field("", max_length=100)


@asked(router, "/projects/{slug}/budget", Budget, PROJECTS)
def budget(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """The budget by year, side and purpose, each line with what was spent against it."""
    reader, project = request.auth.reader, project_asked(request, slug)
    names = ("year", "side", "kind", "currency", "planned", "spent", "note")
    items = [
        {name: getattr(each, name) for name in names}
        | {"id": each.pk, "activity": each.activity.number if each.activity else None}
        for each in queries.lines(reader, project)
    ]
    return {"project": slug, "totals": queries.whole(reader, project), "items": items}


@asked(router, "/projects/{slug}/transactions", Payments, PROJECTS)
def transactions(request: HttpRequest, slug: Slug, query: Query[Paged]) -> dict[str, Any]:
    """What was paid, the newest first; what was taken back stays with its reason."""
    found = projects.payments(request.auth.reader, project_asked(request, slug))
    shown = Shown(found, query.page, query.size)
    items = [_payment(each) for each in shown.items]
    return paged(request, query.page, shown) | {"project": slug, "items": items}


def _payment(each: Transaction) -> dict[str, Any]:
    names = ("kind", "on", "value", "currency", "reference", "taken_back_because")
    return {name: getattr(each, name) for name in names} | {
        "id": each.pk,
        "line": each.line_id,
        "description": by_language(each.description),
        "provider": str(each.provider or ""),
        "receiver": str(each.receiver or ""),
    }


@written(router, "post", "/projects/{slug}/transactions", {201: Payment}, PROJECTS_WRITE)
def pay(request: HttpRequest, slug: Slug, body: PaymentSent) -> Status[dict[str, Any]]:
    """Write down a movement of money. For those who report in the project."""
    project = project_asked(request, slug)
    paying = actions.Paying(
        kind=body.kind,
        on=body.on,
        value=Decimal(body.value),
        currency=body.currency,
        description=body.description,
        line=_line(request, project, body.line),
        provider=_organ(body.provider, "body.provider"),
        receiver=_organ(body.receiver, "body.receiver"),
        reference=body.reference,
    )
    made = actions.pay(request.auth.reader, project, paying)
    return Status(201, _payment(made))


def _line(request: HttpRequest, project: Project, key: int | None) -> BudgetLine | None:
    if key is None:
        return None
    found = queries.line(request.auth.reader, key)
    if found is None or found.project_id != project.pk:
        raise missing("body.line", _("This project has no such budget line."))
    return found


def _organ(key: int | None, where: str) -> Organ | None:
    if key is None:
        return None
    found = partners.organs().filter(pk=key).first()
    if found is None:
        raise missing(where, _("There is no such organ."))
    return found
