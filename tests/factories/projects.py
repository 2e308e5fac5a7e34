"""Projects with a plan, made as people make them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.partners import actions as partners
from hoseibi.projects import actions
from hoseibi.projects.choices import IndicatorKind, RowKind
from hoseibi.projects.models import Indicator, PdmVersion, Period, Project

from .people import circle, officer, seated

ROWS = (
    actions.PlanRow(RowKind.GOAL, {"en": "Contracts are judged foreseeably."}),
    actions.PlanRow(RowKind.PURPOSE, {"en": "The organs draft and apply the law themselves."}),
    actions.PlanRow(RowKind.OUTPUT, {"en": "The amendment is drafted."}),
    actions.PlanRow(RowKind.OUTPUT, {"en": "Judges have a commentary."}),
    actions.PlanRow(RowKind.ACTIVITY, {"en": "Compare the codes."}, under=2),
    actions.PlanRow(RowKind.ACTIVITY, {"en": "Draft the articles."}, under=2),
    actions.PlanRow(RowKind.ACTIVITY, {"en": "Write the commentary."}, under=3),
)


def a_project(slug: str = "lanvara-obligations") -> tuple[Project, User]:
    """A project with a draft of its first PDM, and the expert who plans it."""
    its_circle = circle()
    expert = seated(its_circle, Role.EXPERT)
    by = User.objects.get(pk=officer().pk)
    beginning = actions.Beginning(
        {"en": "Law of obligations in practice"},
        country=partners.country("xl"),
        slug=slug,
        planned_from=date(2022, 10, 1),
        planned_until=date(2027, 9, 30),
        rows=ROWS,
    )
    project = actions.begin(by, beginning)
    Project.objects.filter(pk=project.pk).update(circle=its_circle)
    return Project.objects.get(pk=project.pk), expert


def planned() -> tuple[Project, User, PdmVersion]:
    """A project whose PDM ver.0 is adopted."""
    project, expert = a_project()
    version = actions.adopt(
        expert, project.pdm_versions.get(), actions.Adoption(date(2022, 7, 15), {"en": "JCC"})
    )
    return project, expert, version


def with_indicator() -> tuple[Project, User, Indicator, Period]:
    """A planned project with an indicator of its purpose and a period."""
    project, expert, version = planned()
    row = version.lines.get(row__kind=RowKind.PURPOSE).row
    measuring = actions.Measuring(
        {"en": "Share of articles drafted without help"},
        IndicatorKind.PERCENT,
        baseline=Decimal(20),
        target=Decimal(70),
    )
    indicator = actions.set_indicator(expert, row, measuring)
    stretch = actions.Stretch("2025H2", date(2025, 7, 1), date(2025, 12, 31))
    return project, expert, indicator, actions.open_period(expert, project, stretch)
