"""What a project's people still owe: indicators to report, monitoring sheets to hand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Max, QuerySet
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where

from ..choices import ActualState, ReportKind, ReportState, Stage
from ..models import Actual, Indicator, Period, Project, Report
from .projects import projects

OVER = (Stage.COMPLETED, Stage.EX_POST, Stage.ENDED)
"""Stages of a project in which nothing is reported any more."""
SHEET_AFTER = timedelta(days=30)
"""So long after the end of a period its monitoring sheet is due."""


class Owed(NamedTuple):
    """A period with the indicators for which nothing was reported, or what was came back."""

    period: Period
    indicators: tuple[Indicator, ...]
    all: int


class Unreported(NamedTuple):
    """The same in numbers: of so many indicators, `left` are not reported. What names a period and
    its project is as it is kept, for hundreds of them are reckoned where a few are told."""

    period: int
    name: str
    ends_on: date
    slug: str
    title: LazyI18nString
    circle: int
    left: int
    all: int


def owed(user: Reader, today: date, some: Iterable[Project]) -> list[Owed]:
    """What is to be reported of some projects by those who report: periods that have begun and are
    not locked, the one that ends first first; three queries."""
    periods = _open(user, today).filter(project__in=[one.pk for one in some])
    times = list(_named(periods).order_by("ends_on", "pk"))
    keys = {one.project_id for one in times}
    measured: dict[int, list[Indicator]] = {}
    asked = Indicator.objects.filter(project__in=keys, left_on=None).order_by("position", "pk")
    for one in asked.only("project_id", "code", "title"):
        measured.setdefault(one.project_id, []).append(one)
    have = set(_said(times).values_list("indicator", "period"))
    return [
        Owed(period, left, len(measured.get(period.project_id, ())))
        for period in times
        if (left := _left(measured.get(period.project_id, []), period, have))
    ]


def unreported(user: Reader, today: date) -> list[Unreported]:
    """What is to be reported of all projects, in numbers; three queries."""
    open_ = _open(user, today)
    named = ("name", "ends_on", "project__slug", "project__title", "project__circle")
    times = list(open_.order_by("ends_on", "pk").values_list("project", "pk", *named))
    measured = _pairs(
        Indicator.objects.filter(project__in={project for project, *_rest in times}, left_on=None),
        "project",
        "pk",
    )
    said = _pairs(_said([period for _project, period, *_names in times]), "period", "indicator")
    return [
        Unreported(period, *names, left, len(measured[project]))
        for project, period, *names in times
        if (left := len(measured[project] - said[period]))
    ]


def _pairs(rows: QuerySet[Any], of: str, what: str) -> defaultdict[int, set[int]]:
    """Keys by another."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in rows.order_by().values_list(of, what):
        found[one].add(other)
    return found


def _open(user: Reader, today: date) -> QuerySet[Period]:
    """The periods of which somebody reports."""
    found = projects(user).filter(circle__in=circles_where(user, Act.REPORT))
    found = found.exclude(stage__in=OVER)
    return Period.objects.filter(project__in=found, begins_on__lte=today, locked_at=None)


def _said(periods: Iterable[Period | int]) -> QuerySet[Actual]:
    """What was reported of some periods and did not come back."""
    states = (ActualState.REPORTED, ActualState.APPROVED)
    return Actual.objects.filter(period__in=periods, state__in=states)


def _named(periods: QuerySet[Period]) -> QuerySet[Period]:
    """Periods with what names them and their projects, and nothing else: of hundreds of projects
    the texts would take longer to read than all that is reckoned here."""
    of_project = ("slug", "title", "circle")
    return periods.select_related("project").only(
        "name", "begins_on", "ends_on", "project_id", *(f"project__{one}" for one in of_project)
    )


def _left(
    measured: list[Indicator], period: Period, have: set[tuple[int, int]]
) -> tuple[Indicator, ...]:
    return tuple(one for one in measured if (one.pk, period.pk) not in have)


def sheets_due(user: Reader, today: date) -> list[Period]:
    """Periods that are over and whose monitoring sheet was not handed in, for who plans there."""
    found = projects(user).filter(circle__in=circles_where(user, Act.PLAN)).exclude(stage__in=OVER)
    over = Period.objects.filter(project__in=found, ends_on__lt=today)
    sheets = Report.objects.filter(
        project__in=found, kind=ReportKind.MONITORING, state=ReportState.SUBMITTED
    )
    newest = dict(sheets.order_by().values_list("project").annotate(Max("ends_on")))
    last: dict[int, Period] = {}
    for one in _named(over).order_by("ends_on", "pk"):
        last[one.project_id] = one
    return [one for one in last.values() if newest.get(one.project_id, date.min) < one.ends_on]
