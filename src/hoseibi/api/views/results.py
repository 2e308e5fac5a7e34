"""What came of projects: actuals that were approved, texts of laws in force, and how many."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Field, Query, Router, Schema
from pydantic import BaseModel

from hoseibi.accounts.permissions import rights_of
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.api import queries
from hoseibi.projects import queries as projects
from hoseibi.projects.models import Actual
from hoseibi.projects.queries import rate
from hoseibi.ui.languages import by_language

from .given import COUNTRY, WORD, Day, OnDay, Paged
from .operations import RESULTS, asked
from .paging import Pages, Shown, paged
from .reached import ShareTold

router = Router(tags=["results"])

SLUG_OR_NONE = r"^[A-Za-z0-9_-]{0,80}$"


class ApprovedAsked(Paged):
    """Which approved actuals; what is left out means any."""

    project: str = Field("", pattern=SLUG_OR_NONE)
    country: str = Field("", pattern=COUNTRY)
    field_of_law: str = Field("", pattern=WORD)
    since: Day | None = Field(None, description="Periods that end on this day or later")
    until: Day | None = Field(None, description="Periods that begin on this day or before")

    def filters(self) -> queries.ApprovedFilters:
        names = queries.ApprovedFilters._fields
        return queries.ApprovedFilters(**{name: getattr(self, name) for name in names})


class Approved(Schema):
    """What an indicator reached in a period, as it was approved."""

    project: str
    country: str
    indicator: int
    code: str
    titles: dict[str, str]
    row_kind: str = Field(description="What is measured: goal, purpose or output")
    unit: dict[str, str]
    baseline: Decimal | None
    target: Decimal | None
    period: str
    begins_on: date
    ends_on: date
    value: Decimal | None
    words: dict[str, str]
    rate: Decimal | None = Field(description="How much of the way to the target, in per cent")
    shares: list[ShareTold]
    approved_at: datetime | None


class AllApproved(Pages):
    """Approved actuals by project, indicator and period."""

    items: list[Approved]


class LawInForce(BaseModel):
    """A text of a law that is in force. There can be a thousand on a page, made of plain values:
    what looks into objects would look into each."""

    law: str
    title: str
    language: str
    version: int
    how: str = Field(description="`drafted` in the project's circle, or `about` it an activity is")
    in_force_from: date | None
    articles: int


class OfProject(BaseModel):
    """What of a project is in force; articles are counted once for all languages of a law."""

    project: str
    country: str
    laws: int
    articles: int
    articles_drafted: int
    items: list[LawInForce]


class AllInForce(Pages):
    """Texts in force by project, as on a day; the pages are of projects."""

    on: date
    items: list[OfProject]


class InForceAsked(OnDay, Paged):
    """Of which project, as on which day."""

    project: str = Field("", pattern=SLUG_OR_NONE, description="One project; without it, all")


class Counts(Schema):
    """How many there are, of what the reader may see."""

    projects_by_stage: dict[str, int]
    projects_by_country: dict[str, int]
    projects_by_field_of_law: dict[str, int]
    actuals_by_state: dict[str, int]


@asked(router, "/results/indicators", AllApproved, RESULTS)
def approved(request: HttpRequest, query: Query[ApprovedAsked]) -> dict[str, Any]:
    """What was reached and approved, in all projects that the reader may see."""
    found = queries.approved(request.auth.reader, query.filters())
    shown = Shown(found, query.page, query.size)
    items = [_approved(each) for each in shown.items]
    return paged(request, query.page, shown) | {"items": items}


def _approved(each: Actual) -> dict[str, Any]:
    one, period = each.indicator, each.period
    return {
        "project": one.project.slug,
        "country": one.project.country.code,
        "indicator": one.pk,
        "code": one.code,
        "titles": by_language(one.title),
        "row_kind": one.row.kind,
        "unit": by_language(one.unit),
        "baseline": one.baseline,
        "target": one.target,
        "period": period.name,
        "begins_on": period.begins_on,
        "ends_on": period.ends_on,
        "value": each.value,
        "words": by_language(each.words),
        "rate": rate(one, each.value),
        "shares": list(each.shares.all()),
        "approved_at": each.judged_at,
    }


@asked(router, "/results/laws", AllInForce, RESULTS)
def laws_in_force(request: HttpRequest, query: Query[InForceAsked]) -> dict[str, Any]:
    """Which texts in force came of which project, or are what its activities are about."""
    reader = request.auth.reader
    own = projects.projects(reader)
    wanted = own.filter(slug=query.project) if query.project else own
    shown = Shown(wanted, query.page, query.size)

    def told() -> list[dict[str, Any]]:
        found = queries.laws_in_force(reader, shown.items, query.day)
        return [
            {"project": project.slug, "country": project.country.code} | _in_force(laws)
            for project, laws in found.items()
        ]

    # A page of projects may have a thousand texts.
    asked = (rights_of(reader), get_language(), *query.dict().items(), *(p.pk for p in shown.items))
    items = counted_once(_pages_told, asked, told)
    return paged(request, query.page, shown) | {"on": query.day, "items": items}


_pages_told: Counted[list[dict[str, Any]]] = Counted(most=32)


def _in_force(laws: list[queries.InForce]) -> dict[str, Any]:
    most: dict[int, int] = {}
    drafted: dict[int, int] = {}
    for each in laws:
        law, count = each.text.law, each.text.articles
        most[law] = max(most.get(law, 0), count)
        if each.how == "drafted":
            drafted[law] = max(drafted.get(law, 0), count)
    return {
        "laws": len(most),
        "articles": sum(most.values()),
        "articles_drafted": sum(drafted.values()),
        "items": [_law(each) for each in laws],
    }


def _law(each: queries.InForce) -> dict[str, Any]:
    return {
        "law": each.law.slug,
        "title": each.law.title,
        "language": each.text.language,
        "version": each.text.version,
        "how": each.how,
        "in_force_from": each.text.in_force_from,
        "articles": each.text.articles,
    }


@asked(router, "/results/counts", Counts, RESULTS)
def counts(request: HttpRequest) -> dict[str, Any]:
    """How many projects there are by stage, country and field of law, and actuals by state."""
    return queries.counts(request.auth.reader)
