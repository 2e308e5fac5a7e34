"""What a project's papers are drawn from, as it stood on a day: each part one or two queries."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.queries import circles_inside
from hoseibi.experts.choices import AssignmentState
from hoseibi.experts.models import Assignment

from ...choices import ActualState, EvaluationKind, PdmState, RiskState, RowKind
from ...models import (
    Activity,
    Actual,
    BudgetLine,
    Evaluation,
    Indicator,
    JccMeeting,
    PdmLine,
    PdmVersion,
    Product,
    Project,
    Risk,
    RiskReview,
    Step,
    Transaction,
)
from ..indicators import coded

Pegged = TypeVar("Pegged", Activity, Indicator)

RECENT = timedelta(days=183)
"""For so long after a term its sheet is written."""

NOT_SENT = (AssignmentState.SOUGHT, AssignmentState.PROPOSED, AssignmentState.CANCELLED)


class Dataset:
    """A project on a day. `begins_on` is the first day of the term that a report is about.

    Whoever asks for it has already been let into the project.
    """

    def __init__(self, project: Project, on: date, begins_on: date | None = None) -> None:
        self.project, self.on = project, on
        self.begins_on = begins_on or project.began_on or project.planned_from or date.min

    @cached_property
    def adopted(self) -> list[PdmVersion]:
        """Every version of the PDM that was adopted until the day, the first one first."""
        found = self.project.pdm_versions.filter(state=PdmState.ADOPTED)
        found = found.filter(Q(adopted_on=None) | Q(adopted_on__lte=self.on))
        return list(found.select_related("based_on", "adopted_at__meeting").order_by("number"))

    @cached_property
    def version(self) -> PdmVersion | None:
        """The version that counted on the day, or the draft where none did yet."""
        if self.adopted:
            return self.adopted[-1]
        return self.project.pdm_versions.filter(state=PdmState.DRAFT).first()

    @cached_property
    def lines(self) -> list[PdmLine]:
        """The lines of that version in the order of the form."""
        return lines_of(self.version) if self.version else []

    @cached_property
    def indicators(self) -> list[Indicator]:
        """What is measured, with the codes of the version of the day, each with `counted`: its
        approved actuals until the day, in order."""
        actuals = Actual.objects.filter(state=ActualState.APPROVED, period__begins_on__lte=self.on)
        counted = actuals.select_related("period").order_by("period__ends_on", "pk")
        found = self._planned(self.project.indicators.order_by("position", "pk"))
        prefetch = Prefetch("actuals", counted, to_attr="counted")
        held = list(found.select_related("row").prefetch_related(prefetch))
        return coded(self.lines, held) if self.adopted else held

    def _planned(self, found: QuerySet[Pegged]) -> QuerySet[Pegged]:
        """Those that were in the plan on the day: not left by then, and, where any version has
        their row, in the one that counted."""
        found = found.filter(Q(left_on=None) | Q(left_on__gt=self.on))
        return found.exclude(row__in=self._rows_elsewhere) if self.adopted else found

    @cached_property
    def _rows_elsewhere(self) -> set[int]:
        """The rows that some adopted version has, and the one of the day has not."""
        adopted = PdmVersion.objects.filter(project=self.project, state=PdmState.ADOPTED)
        lines = PdmLine.objects.filter(version__in=adopted.order_by().values("pk"))
        every = lines.order_by().values_list("row", flat=True).distinct()
        return set(every) - {line.row_id for line in self.lines}

    def measures(self, *kinds: RowKind) -> list[Indicator]:
        """The indicators of rows of a kind."""
        return [one for one in self.indicators if one.row.kind in kinds]

    @cached_property
    def activities(self) -> list[Activity]:
        """The activities of the plan on the day, with the number, title and place that they had
        in it: those of today may come from a later version."""
        found = self._planned(self.project.activities.order_by("position", "pk"))
        held = list(found.select_related("home_organ", "partner_organ"))
        if not self.adopted:
            return held
        places = {line.row.activity_id: at for at, line in enumerate(self.lines)}
        for one in held:
            if one.pk in places:
                line = self.lines[places[one.pk]]
                one.number, one.title = line.number, line.narrative
        return sorted(held, key=lambda one: places.get(one.pk, len(places)))

    def number_of(self, one: Activity | None) -> str:
        """The number that an activity had on the day, or has, where it was not in the plan then."""
        known = {each.pk: each.number for each in self.activities}
        return known.get(one.pk, one.number) if one else ""

    def until(self, day: date | None) -> date | None:
        """A day when something was done, if it was done by then."""
        return day if day and day <= self.on else None

    def progress(self, one: Activity) -> tuple[int | None, object]:
        """How far an activity was, and what had come of it. No more than today's progress is
        known: for a day long past, of what was under way then, nothing is said."""
        if not self.until(one.began_on):
            return (0, "")
        if self.until(one.ended_on):
            return (100, one.achievement)
        is_recent = timezone.localdate() - self.on < RECENT
        return (one.progress, one.achievement) if is_recent else (None, "")

    @cached_property
    def assignments(self) -> list[Assignment]:
        """Who was sent for the project, the first one first."""
        circle = self.project.circle_id
        found = Assignment.objects.filter(circle__in=circles_inside([circle])[circle])
        found = found.exclude(state__in=NOT_SENT).filter(expert__isnull=False)
        found = found.filter(begins_on__lte=self.on)
        seen = ("expert__person__organ", "post_organ")
        return list(found.select_related(*seen).order_by("begins_on", "pk"))

    def serving(self) -> list[Assignment]:
        """Those of them who served within the term."""
        return [one for one in self.assignments if one.ends_on >= self.begins_on]

    @cached_property
    def budget(self) -> list[BudgetLine]:
        """What was planned to be spent."""
        return list(self.project.budget_lines.order_by("year", "side", "kind", "pk"))

    @cached_property
    def transactions(self) -> list[Transaction]:
        """What was paid until the day, the first one first."""
        found = self.project.transactions.filter(on__lte=self.on, taken_back_because="")
        return list(found.select_related("line").order_by("on", "pk"))

    @cached_property
    def risks(self) -> list[Risk]:
        """What is watched, each with `looked`: its reviews until the day, the last one first."""
        reviews = RiskReview.objects.filter(on__lte=self.on).order_by("-on", "-pk")
        found = self.project.risks.exclude(state=RiskState.OVER).select_related("owner", "row")
        found = found.order_by("pk")
        return list(found.prefetch_related(Prefetch("reviews", reviews, to_attr="looked")))

    @cached_property
    def committee(self) -> list[JccMeeting]:
        """The meetings of the committee, those to come too."""
        return list(self.project.jcc_meetings.select_related("meeting").order_by("number"))

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The steps of the project by stage."""
        return {step.stage: step for step in self.project.steps.all()}

    @cached_property
    def products(self) -> list[Product]:
        """What the project leaves behind."""
        return list(self.project.products.select_related("activity", "law"))

    @cached_property
    def review(self) -> Evaluation | None:
        """The last joint review until the day, with its judgements."""
        found = self.project.evaluations.filter(kind=EvaluationKind.JOINT_REVIEW, on__lte=self.on)
        return found.prefetch_related("judgements").order_by("-on", "-pk").first()


def lines_of(version: PdmVersion) -> list[PdmLine]:
    """The lines of a version in the order of the form."""
    return list(version.lines.select_related("row").order_by("position", "pk"))


def spent(transactions: list[Transaction], kinds: tuple[str, ...]) -> Decimal:
    """What transactions of some kinds come to, whatever the currency: ask for one at a time."""
    return sum((one.value for one in transactions if one.kind in kinds), Decimal(0))
