"""What a project is measured by: indicators with what was reached in each period."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Router, Schema
from ninja.responses import Status

from hoseibi.projects import actions, queries
from hoseibi.projects.choices import Dimension
from hoseibi.projects.models import Actual
from hoseibi.ui.languages import by_language

from .given import ByLanguage, Figure, Key, Sent, Slug, Words
from .operations import PROJECTS, PROJECTS_WRITE, asked, written
from .projects import project_asked
from .trouble import missing

router = Router(tags=["indicators"])


class ShareTold(Schema):
    """A part of what was reached."""

    dimension: str
    name: str
    value: Decimal


class ActualTold(Schema):
    """What was reported; it counts once somebody else approved it."""

    id: int
    state: str
    value: Decimal | None
    words: dict[str, str]
    source: str
    reported_at: datetime
    judged_at: datetime | None
    shares: list[ShareTold]


class PeriodTold(Schema):
    """What an indicator has in a period."""

    period: int
    name: str
    begins_on: date
    ends_on: date
    is_locked: bool
    milestone: Decimal | None
    counts: ActualTold | None = Field(description="What was approved")
    waits: ActualTold | None = Field(description="What waits for approval, or came back")


class IndicatorTold(Schema):
    """An indicator with all its periods."""

    id: int
    code: str
    titles: dict[str, str]
    kind: str
    unit: dict[str, str]
    direction: str
    row: int
    baseline: Decimal | None
    baseline_on: date | None
    target: Decimal | None
    target_on: date | None
    rate: Decimal | None = Field(description="How much of the way to the target, in per cent")
    periods: list[PeriodTold]


class Indicators(Schema):
    """The indicators of a project; figures are written in words, so that nothing is rounded."""

    project: str
    items: list[IndicatorTold]


class Part(Sent):
    """A share of the whole."""

    dimension: Literal[tuple(Dimension.values)]  # type: ignore[valid-type]
    name: Words = Field(min_length=1, max_length=100)
    value: Figure


class ActualSent(Sent):
    """What was reached in a period, as it is reported."""

    indicator: Key
    period: Key
    value: Figure | None = None
    words: ByLanguage = Field(default_factory=dict, max_length=20)
    source: Words = Field("", max_length=300)
    shares: list[Part] = Field(default_factory=list, max_length=100)


@asked(router, "/projects/{slug}/indicators", Indicators, PROJECTS)
def indicators(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """Baseline, target, and what was reached by period, with what counts and what waits."""
    reader, project = request.auth.reader, project_asked(request, slug)
    found = queries.measured(reader, project, queries.indicators(reader, project))
    return {"project": slug, "items": [_indicator(each) for each in found]}


def _indicator(each: queries.Measured) -> dict[str, Any]:
    one = each.indicator
    names = ("code", "kind", "direction", "baseline", "baseline_on", "target", "target_on")
    return {name: getattr(one, name) for name in names} | {
        "id": one.pk,
        "titles": by_language(one.title),
        "unit": by_language(one.unit),
        "row": one.row_id,
        "rate": each.rate,
        "periods": [_period(reached) for reached in each.reached],
    }


def _period(reached: queries.Reached) -> dict[str, Any]:
    period = reached.period
    return {
        "period": period.pk,
        "name": period.name,
        "begins_on": period.begins_on,
        "ends_on": period.ends_on,
        "is_locked": period.locked_at is not None,
        "milestone": reached.milestone.value if reached.milestone else None,
        "counts": actual_told(reached.counts) if reached.counts else None,
        "waits": actual_told(reached.waits) if reached.waits else None,
    }


def actual_told(one: Actual) -> dict[str, Any]:
    """An actual as it is told."""
    names = ("state", "value", "source", "reported_at", "judged_at")
    return {name: getattr(one, name) for name in names} | {
        "id": one.pk,
        "words": by_language(one.words),
        "shares": list(one.shares.all()),
    }


@written(router, "post", "/projects/{slug}/actuals", {201: ActualTold}, PROJECTS_WRITE)
def report_actual(request: HttpRequest, slug: Slug, body: ActualSent) -> Status[dict[str, Any]]:
    """Report what was reached. It waits until somebody else approves it on the page.

    For those who report in the project; a locked period is refused.
    """
    reader, project = request.auth.reader, project_asked(request, slug)
    indicator = queries.indicator(reader, body.indicator)
    if indicator is None or indicator.project_id != project.pk:
        raise missing("body.indicator", _("This project has no such indicator."))
    period = queries.period(reader, body.period)
    if period is None or period.project_id != project.pk:
        raise missing("body.period", _("This project has no such period."))
    reporting = actions.Reporting(
        value=Decimal(body.value) if body.value is not None else None,
        words=body.words,
        source=body.source,
        parts=tuple(actions.Part(p.dimension, p.name, Decimal(p.value)) for p in body.shares),
    )
    return Status(201, actual_told(actions.report(reader, indicator, period, reporting)))
