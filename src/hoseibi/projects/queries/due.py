"""What a project's people still owe: indicators to report, monitoring sheets to hand in."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Max, Q, QuerySet, TextField
from django.db.models.functions import Cast

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, rights_of
from hoseibi.accounts.queries.kept import Counted, counted_once

from ..choices import ActualState, ReportKind, ReportState, Stage
from ..models import Actual, Indicator, Period, Report
from .projects import projects

OVER = (Stage.COMPLETED, Stage.EX_POST, Stage.ENDED)
"""Stages of a project in which nothing is reported any more."""
SHEET_AFTER = timedelta(days=30)
"""So long after the end of a period its monitoring sheet is due."""


class Unreported(NamedTuple):
    """A period with the indicators, by their keys, for which nothing was reported, or what was came
    back: of so many in `all`. What names it and its project is as it is kept (`title` the text of a
    wording in several languages), for hundreds are reckoned where a few are told."""

    project: int
    period: int
    name: str
    ends_on: date
    slug: str
    title: str
    circle: int
    left: frozenset[int]
    all: int


def unreported(user: Reader, today: date) -> list[Unreported]:
    """What is to be reported by somebody: periods that have begun and are not locked, the one that
    ends first first; three queries, asked once for what waits and for what is theirs."""
    return counted_once(_unreported, (rights_of(user), today), lambda: _reckoned(user, today))


_unreported: Counted[list[Unreported]] = Counted(most=30_000, weigh=lambda found: 1 + len(found))


def _reckoned(user: Reader, today: date) -> list[Unreported]:
    # Asked for by the same condition and not by keys: hundreds of these take longer to send.
    going = _reporting(user, "project__")
    open_ = Period.objects.filter(going, begins_on__lte=today, locked_at=None)
    named = open_.annotate(title=Cast("project__title", TextField())).order_by("ends_on", "pk")
    of_project = ("project__slug", "title", "project__circle")
    times = list(named.values_list("project", "pk", "name", "ends_on", *of_project))
    measured = _pairs(Indicator.objects.filter(going, left_on=None), "project", "pk")
    said = _pairs(_said(open_.order_by().values("pk")), "period", "indicator")
    return [
        Unreported(*one, frozenset(left), len(measured[one[0]]))
        for one in times
        if (left := measured[one[0]] - said[one[1]])
    ]


def _pairs(rows: QuerySet[Any], of: str, what: str) -> defaultdict[int, set[int]]:
    """Keys by another."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in rows.order_by().values_list(of, what):
        found[one].add(other)
    return found


def _reporting(user: Reader, to: str) -> Q:
    """The condition that somebody reports of a project that is not over, to which a field leads."""
    circles = set(circles_where(user, Act.REPORT)).intersection(circles_where(user, Act.READ))
    of_circle, going = Q(**{f"{to}circle__in": circles}), ~Q(**{f"{to}stage__in": OVER})
    return of_circle & going


def _said(periods: QuerySet[Period, Any]) -> QuerySet[Actual]:
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
