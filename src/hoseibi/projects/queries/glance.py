"""A project at a glance: where it stands, what is due, how far its outputs are, who works in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Count
from django.utils.translation import gettext

from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader

from ..choices import STAGES, ActualState, RiskState, RowKind, Stage
from ..models import Activity, Actual, JccMeeting, PdmLine, PdmVersion, Project, Risk, Step
from .committee import next_jcc
from .indicators import mean, periods, rates_by_row, waiting_for_approval
from .money import Spent, whole
from .papers import sheet_due
from .pdm import adopted_and_draft
from .projects import activities
from .risks import to_look_at
from .schedule import behind

SHOWN = 12
"""How many late activities the page of a project names."""

Telling = Callable[[Reader, Project], list[tuple[str, str]]]

TELLING: list[Telling] = []
"""Who has more pages of a project: an application that stands above adds itself when it is ready,
and gives their names with their addresses."""


def further(user: Reader, project: Project) -> list[tuple[str, str]]:
    """Pages of a project that other applications have."""
    return [each for tell in TELLING for each in tell(user, project)]


@dataclass(frozen=True)
class Result:
    """An output (or the purpose, the goal) with the mean of the rates of its indicators."""

    line: PdmLine
    rate: Decimal | None


@dataclass(frozen=True)
class Due:
    """Something that is due: what, when, where (a kind that the page knows) and of which key."""

    words: str
    day: date | None
    kind: str
    key: int = 0


@dataclass(frozen=True)
class Stand:
    """A stage with its step, if one was entered; `state` is done, skipped, planned or open."""

    stage: Stage
    step: Step | None
    state: str


@dataclass(frozen=True)
class Glance:
    """What the page of a project shows first."""

    stands: tuple[Stand, ...]
    version: PdmVersion | None
    draft: PdmVersion | None
    results: tuple[Result, ...]
    due: tuple[Due, ...]
    next_jcc: JccMeeting | None
    money: tuple[Spent, ...]
    seats: tuple[Seat, ...]
    waiting: int


def at_a_glance(user: Reader, project: Project, day: date) -> Glance:
    """All of it, in a fixed number of queries."""
    adopted, writing = adopted_and_draft(user, project)
    version, where = adopted or writing, _stands(project.steps.order_by("pk"))
    waiting = waiting_for_approval(user, project).count()
    held = Seat.objects.filter(Seat.held(day), circle=project.circle_id)
    return Glance(
        where,
        version,
        writing if writing != version else None,
        tuple(results(user, project, version)) if version else (),
        tuple(_due(user, project, day, waiting, where)),
        next_jcc(user, project),
        tuple(whole(user, project)),
        tuple(held.select_related("person__organ").order_by("side", "role", "pk")),
        waiting,
    )


def stands(project: Project) -> tuple[Stand, ...]:
    """The stages in order, and where the project stands among them."""
    return _stands(project.steps.select_related("document", "recorded_by").order_by("pk"))


def _stands(steps: Iterable[Step]) -> tuple[Stand, ...]:
    known = {step.stage: step for step in steps}
    order = [*STAGES, *([Stage.ENDED] if Stage.ENDED in known else [])]
    return tuple(Stand(stage, known.get(stage), _state(known.get(stage))) for stage in order)


def _state(step: Step | None) -> str:
    if step is None:
        return "open"
    if step.done_on:
        return "done"
    if step.skipped_because:
        return "skipped"
    return "planned" if step.planned_on else "open"


def results(user: Reader, project: Project, version: PdmVersion) -> list[Result]:
    """Goal, purpose and outputs of a version with how far they are; the outputs last. Three
    queries."""
    kinds = (RowKind.GOAL, RowKind.PURPOSE, RowKind.OUTPUT)
    lines = version.lines.filter(row__kind__in=kinds).select_related("row").order_by("position")
    told = lines.only("number", "narrative", "row__kind")
    rates = rates_by_row(user, project)
    return [Result(line, mean(rates.get(line.row_id, ()))) for line in told]


def _due(
    user: Reader, project: Project, day: date, waiting: int, where: Iterable[Stand]
) -> list[Due]:
    found = []
    if waiting:
        found.append(Due(gettext("actuals to approve") + f": {waiting}", None, "waiting"))
    over = periods(user, project).filter(locked_at=None, ends_on__lt=day)
    for one in over.select_related(None):
        found.append(Due(gettext("to be locked") + f": {one.name}", one.ends_on, "period", one.pk))
    sheet = sheet_due(project, day)
    if sheet is not None:
        words = gettext("monitoring sheet to be handed in")
        found.append(Due(words, sheet[0], "sheet", sheet[1].pk if sheet[1] else 0))
    late = activities(user, project).filter(behind(day)).select_related(None)
    days = late.only("number", "title", "planned_from", "planned_until")
    found += [
        Due(f"{one.number} {one.title}", _late_day(one, day), "late", one.pk)
        for one in days[:SHOWN]
    ]
    risks = to_look_at(user, project, day).select_related(None).prefetch_related(None)
    found += [Due(str(one), one.look_again_on, "risk", one.pk) for one in risks]
    soon = day + timedelta(days=60)
    for stand in where:
        step = stand.step
        if stand.state == "planned" and step and step.planned_on and step.planned_on <= soon:
            found.append(Due(str(stand.stage.label), step.planned_on, "stage"))
    return found


def _late_day(one: Activity, day: date) -> date | None:
    ended = one.planned_until is not None and one.planned_until < day
    return one.planned_until if ended else one.planned_from


@dataclass(frozen=True)
class Brief:
    """A line of the list of projects: what waits in it, and how many activities it has."""

    project: Project
    activities: int
    late: int
    waiting: int
    risks: int


def glances(user: Reader, some: list[Project], day: date) -> list[Brief]:
    """Projects with what a list says of each; three queries for all."""
    keys = [one.pk for one in some]
    counted = Activity.objects.filter(project__in=keys, left_on=None).values("project").annotate(
        whole=Count("pk"), late=Count("pk", filter=behind(day))
    ).values_list("project", "whole", "late").order_by()  # fmt: skip
    held = {project: (whole_, behind) for project, whole_, behind in counted}
    waits = _counts(
        Actual.objects.filter(indicator__project__in=keys, state=ActualState.REPORTED)
        .values_list("indicator__project").annotate(Count("pk")).order_by()
    )  # fmt: skip
    true = _counts(
        Risk.objects.filter(project__in=keys, state=RiskState.TRUE)
        .values_list("project").annotate(Count("pk")).order_by()
    )  # fmt: skip
    return [
        Brief(one, *held.get(one.pk, (0, 0)), waits.get(one.pk, 0), true.get(one.pk, 0))
        for one in some
    ]


def _counts(rows: object) -> dict[int, int]:
    return dict(rows)  # type: ignore[call-overload]
