"""The plan of operation as rows of bars: what was planned when, and what was done when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.experts import queries as experts

from ..choices import RowKind
from ..models import Activity, PdmLine, Project
from .committee import committee
from .pdm import current
from .projects import activities


@dataclass(frozen=True)
class Span:
    """From a day to another, both included."""

    begin: date
    end: date


@dataclass(frozen=True)
class Bar:
    """A row of the plan of operation: what was planned and what was done; `late` says that it
    should have begun or ended by now. A meeting of the committee is a day of both."""

    label: str
    planned: Span | None
    actual: Span | None
    kind: str
    progress: int = 0
    activity: Activity | None = None
    late: bool = False
    number: str = ""


def span(begin: date | None, end: date | None, otherwise: date | None = None) -> Span | None:
    """The span between two days, where it has a beginning."""
    if begin is None:
        return None
    last = end or otherwise or begin
    return Span(begin, max(begin, last))


def bars(user: Reader, project: Project, today: date | None = None) -> list[Bar]:
    """All rows of the plan: activities under their outputs, then experts, then the committee."""
    day = today or timezone.localdate()
    return [
        *_of_activities(user, project, day),
        *_of_experts(user, project, day),
        *_of_committee(user, project, day),
    ]


def _above(number: str, outputs: Mapping[str, str]) -> str:
    """The output that an activity is of: `1-2-3` of `1-2` where there is one, or else of `1`."""
    parts = number.split("-")
    heads = ("-".join(parts[:size]) for size in range(len(parts) - 1, 0, -1))
    return next((head for head in heads if head in outputs), "")


def _of_activities(user: Reader, project: Project, day: date) -> list[Bar]:
    outputs = {
        line.number: str(line.narrative)
        for line in PdmLine.objects.filter(row__kind=RowKind.OUTPUT, version=current(user, project))
    }
    found, before = [], ""
    for one in activities(user, project):
        above = _above(one.number, outputs)
        if above and above != before:
            found.append(Bar(outputs[above], None, None, "output", number=above))
            before = above
        found.append(bar(one, day))
    return found


def bar(one: Activity, day: date) -> Bar:
    """The row of an activity."""
    return Bar(
        str(one.title),
        span(one.planned_from, one.planned_until),
        span(one.began_on, one.ended_on, max(day, one.began_on) if one.began_on else None),
        "activity",
        one.progress,
        one,
        is_late(one, day),
        one.number,
    )


def is_late(one: Activity, day: date) -> bool:
    """Whether an activity should have begun or ended by a day, and has not."""
    not_begun = one.planned_from is not None and one.planned_from < day and one.began_on is None
    not_ended = one.planned_until is not None and one.planned_until < day and one.ended_on is None
    return not_begun or not_ended


def behind(day: date) -> Q:
    """The same as a condition of a query."""
    return Q(began_on=None, planned_from__lt=day) | Q(ended_on=None, planned_until__lt=day)


def _of_experts(user: Reader, project: Project, day: date) -> list[Bar]:
    sent = experts.assignments(user).filter(circle=project.circle_id).order_by("begins_on", "pk")
    found = []
    for role, begin, end, who in sent.values_list(
        "role", "begins_on", "ends_on", "expert__person__name"
    ):
        done = span(begin, min(end, day)) if who is not None and begin <= day else None
        name = str(role) if who is None else f"{role}: {who}"
        found.append(Bar(name, Span(begin, end), done, "expert"))
    return found


def _of_committee(user: Reader, project: Project, day: date) -> list[Bar]:
    found = []
    for one in committee(user, project):
        held = timezone.localdate(one.meeting.begins_at)
        planned, done = Span(held, held), Span(held, held) if held <= day else None
        found.append(Bar(f"JCC {one.number}", planned, done, "jcc"))
    return found


def reach(project: Project, rows: list[Bar]) -> Span | None:
    """From the first month to the last that the plan covers; None where nothing has a day."""
    days = [day for row in rows for each in (row.planned, row.actual) if each
            for day in (each.begin, each.end)]  # fmt: skip
    days += [day for day in (project.planned_from, project.planned_until) if day]
    if not days:
        return None
    first, last = min(days).replace(day=1), max(days)
    following = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
    return Span(first, following - timedelta(days=1))
