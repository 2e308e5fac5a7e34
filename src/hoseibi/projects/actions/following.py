"""What follows when a plan counts: its activities, indicators and watched assumptions."""

from __future__ import annotations

from django.utils import timezone

from hoseibi.ui.languages import by_language

from ..choices import Level, PdmState, RiskState, RowKind
from ..models import Activity, Indicator, PdmLine, PdmVersion, Risk
from ..queries.indicators import coded


def follow_plan(version: PdmVersion) -> None:
    """Let activities, indicators and assumptions be what an adopted version says."""
    lines = list(version.lines.select_related("row__activity").order_by("position", "pk"))
    align_activities(version, lines)
    day = version.adopted_on or timezone.localdate()
    rows = {line.row_id for line in lines}
    Indicator.objects.filter(project=version.project_id, left_on=None).exclude(row__in=rows).update(
        left_on=day
    )
    number_indicators(version, lines)
    _watch_assumptions(version, lines)


def align_activities(version: PdmVersion, lines: list[PdmLine] | None = None) -> None:
    """Each line of an activity has its activity, with the number and title that the line has;
    those of no line have left the plan."""
    if lines is None:
        lines = list(version.lines.select_related("row__activity").order_by("position", "pk"))
    kept = []
    for position, line in enumerate(one for one in lines if one.row.kind == RowKind.ACTIVITY):
        activity = line.row.activity or Activity(project_id=version.project_id)
        activity.number, activity.title = line.number, line.narrative
        activity.position, activity.left_on = position, None
        activity.save()
        if line.row.activity_id is None:
            line.row.activity = activity
            line.row.save(update_fields=("activity",))
        kept.append(activity.pk)
    Activity.objects.filter(project=version.project_id, left_on=None).exclude(pk__in=kept).update(
        left_on=version.adopted_on or timezone.localdate()
    )


def align_if_first(version: PdmVersion) -> None:
    """While no version is adopted, activities are those of the draft, so that they can be
    planned together with it."""
    adopted = PdmVersion.objects.filter(project=version.project_id, state=PdmState.ADOPTED)
    if not adopted.exists():
        align_activities(version)


def number_indicators(version: PdmVersion, lines: list[PdmLine]) -> None:
    """Give indicators the codes that follow the rows of a version."""
    held = Indicator.objects.filter(project=version.project_id, left_on=None)
    for one in coded(lines, held):
        one.save(update_fields=("code", "position"))


def _watch_assumptions(version: PdmVersion, lines: list[PdmLine]) -> None:
    """Every assumption is watched as a risk from the day on which the plan counts."""
    known = {
        one.row_id: one
        for one in Risk.objects.filter(project=version.project_id, row__isnull=False)
    }
    before = _assumptions_before(version)
    for line in lines:
        words, risk = by_language(line.assumptions), known.get(line.row_id)
        if words and risk is None:
            Risk.objects.create(
                project_id=version.project_id,
                row=line.row,
                text=line.assumptions,
                likelihood=Level.MIDDLE,
                impact=Level.MIDDLE,
                state=RiskState.WATCHED,
                changed_at=timezone.now(),
            )
        elif words and by_language(risk.text) == before.get(line.row_id):
            risk.text = line.assumptions
            risk.save(update_fields=("text",))


def _assumptions_before(version: PdmVersion) -> dict[int, dict[str, str]]:
    if version.based_on_id is None:
        return {}
    lines = PdmLine.objects.filter(version=version.based_on_id)
    return {line.row_id: by_language(line.assumptions) for line in lines}
