"""Everything that is needed to tell of projects in public, for many at once in as many queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet

from hoseibi.accounts.models import Release
from hoseibi.iati import Narrative, Words
from hoseibi.ui.languages import by_language

from ..choices import ActualState, PdmState
from ..models import (
    Actual,
    BudgetLine,
    Indicator,
    Milestone,
    PdmLine,
    PdmVersion,
    Period,
    Project,
    PublicDocument,
    PublicSide,
    Published,
    Publisher,
    Transaction,
)


@dataclass
class Material:
    """What is known of one project, each list in the order in which it is told."""

    project: Project
    publisher: Publisher | None = None
    side: PublicSide | None = None
    version: PdmVersion | None = None
    parent: PublicSide | None = None
    inner: list[PublicSide] = field(default_factory=list)
    lines: list[PdmLine] = field(default_factory=list)
    indicators: dict[int, list[Indicator]] = field(default_factory=dict)
    periods: list[Period] = field(default_factory=list)
    milestones: dict[tuple[int, int], Milestone] = field(default_factory=dict)
    actuals: dict[tuple[int, int], Actual] = field(default_factory=dict)
    budget: list[BudgetLine] = field(default_factory=list)
    payments: list[Transaction] = field(default_factory=list)
    documents: list[PublicDocument] = field(default_factory=list)

    @property
    def tells_results(self) -> bool:
        """Whether results are told: yes, until somebody says otherwise, so that what is to be
        mended in them stands among the first things."""
        return self.side is None or self.side.with_results


def publisher() -> Publisher | None:
    """The organisation that publishes, once somebody named it."""
    return Publisher.objects.first()


def material(projects: Iterable[Project]) -> list[Material]:
    """What is known of projects, in their order; thirteen queries however many there are."""
    by = publisher()
    found = {one.pk: Material(one, by) for one in projects}
    _sides(found)
    _plans(found)
    _measures(found)
    _money(found)
    for one in PublicDocument.objects.filter(project__in=found).order_by("-on", "pk"):
        found[one.project_id].documents.append(one)
    return list(found.values())


def _sides(found: dict[int, Material]) -> None:
    for one in PublicSide.objects.filter(project__in=found):
        found[one.project_id].side = one
    parents = {each.project.parent_id: each for each in found.values() if each.project.parent_id}
    above = {one.project_id: one for one in _in_the_open().filter(project__in=parents)}
    for each in found.values():
        each.parent = above.get(each.project.parent_id or 0)
    inner = _in_the_open().filter(project__parent__in=found).select_related("project")
    for one in inner.order_by("identifier"):
        found[one.project.parent_id or 0].inner.append(one)


def _in_the_open() -> QuerySet[PublicSide]:
    """The sides of projects that are published, so that nobody learns of others by them."""
    standing = Published.objects.filter(Release.standing(), project=OuterRef("project"))
    return PublicSide.objects.filter(Exists(standing))


def _plans(found: dict[int, Material]) -> None:
    adopted = PdmVersion.objects.filter(project__in=found, state=PdmState.ADOPTED)
    for version in adopted.order_by("number"):
        found[version.project_id].version = version
    counting = {each.version.pk: each for each in found.values() if each.version}
    lines = PdmLine.objects.filter(version__in=counting).select_related("row")
    for line in lines.order_by("position", "pk"):
        counting[line.version_id].lines.append(line)


def _measures(found: dict[int, Material]) -> None:
    staying = Indicator.objects.filter(project__in=found, left_on=None)
    for one in staying.order_by("position", "pk"):
        found[one.project_id].indicators.setdefault(one.row_id, []).append(one)
    for period in Period.objects.filter(project__in=found).order_by("begins_on", "pk"):
        found[period.project_id].periods.append(period)
    goals = Milestone.objects.filter(indicator__project__in=found).select_related("indicator")
    for goal in goals:
        found[goal.indicator.project_id].milestones[goal.indicator_id, goal.period_id] = goal
    reached = Actual.objects.filter(indicator__project__in=found, state=ActualState.APPROVED)
    for actual in reached.select_related("indicator").prefetch_related("shares"):
        place = (actual.indicator_id, actual.period_id)
        found[actual.indicator.project_id].actuals[place] = actual


def _money(found: dict[int, Material]) -> None:
    lines = BudgetLine.objects.filter(project__in=found).order_by("year", "currency", "pk")
    for line in lines:
        found[line.project_id].budget.append(line)
    paid = Transaction.objects.filter(project__in=found, taken_back_because="")
    for one in paid.select_related("provider", "receiver").order_by("on", "pk"):
        found[one.project_id].payments.append(one)


def words(said: object) -> Words:
    """What a field of several languages says, as it is published."""
    return tuple(Narrative(text, language) for language, text in by_language(said).items())
