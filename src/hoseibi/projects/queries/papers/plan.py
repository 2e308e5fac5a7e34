"""The plan of operation (PO): what was planned and what was done, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.experts.models import Assignment
from hoseibi.printing import Bar, Bars, Block, Fields, Heading, Said, Section, Words

from ...choices import RowKind, Stage
from ...models import Activity
from .dataset import Dataset
from .quarters import NAMES, Quarters, quarters
from .tongue import Tongue, joined

WATCHED = (Stage.EX_ANTE, Stage.JOINT_REVIEW, Stage.COMPLETED, Stage.EX_POST)


def plan_section(
    data: Dataset, tongue: Tongue, name: str = "PO", *, titled: bool = True
) -> Section:
    """The plan on a sheet across."""
    title = _("Plan of Operation (PO)")
    body: tuple[Block, ...] = (Words((_("Nothing is planned yet."),)),)
    if data.activities:
        body = (_head(data, tongue), plan_bars(data, tongue))
    return Section((Heading(title), *body) if titled else body, name, landscape=True)


def _head(data: Dataset, tongue: Tongue) -> Fields:
    project = data.project
    rows = (
        (_("Project title"), tongue.said(project.title)),
        (_("As of"), tongue.day(data.on)),
        (_("Version of the PDM"), str(data.version.number) if data.version else ""),
        (_("Period of the project"), tongue.stretch(project.planned_from, project.planned_until)),
    )
    return Fields(rows, pairs=2, share=0.25, size=9)


def plan_bars(data: Dataset, tongue: Tongue) -> Bars:
    """Inputs, activities under their outputs, and how the project is watched."""
    columns = quarters(_days(data), data.project.year_begins)
    bars = _Bars(data, tongue, columns)
    return Bars(
        years=tuple((_year(year, data.project.year_begins), NAMES) for year in columns.years),
        rows=(*bars.inputs(), *bars.activities(), *bars.watching()),
        before=((_("Inputs and activities"), 9.0), (_("Our side"), 4.0), (_("Partner"), 4.0)),
        after=((_("Achievement"), 5.5), (_("Issue and countermeasure"), 5.5)),
        labels=(_("Planned"), _("Actual")),
        size=7.5,
    )


def _year(year: int, begins: int) -> str:
    return str(year) if begins == 1 else _("FY {year}").format(year=year)


def _days(data: Dataset) -> Iterator[date | None]:
    project = data.project
    yield from (project.planned_from, project.planned_until, project.began_on, project.ended_on)
    for one in data.activities:
        yield from (one.planned_from, one.planned_until, one.began_on, one.ended_on)


class _Bars:
    """Writes the rows of one plan."""

    def __init__(self, data: Dataset, tongue: Tongue, columns: Quarters) -> None:
        self.data, self.tongue, self.columns = data, tongue, columns

    def inputs(self) -> Iterator[Bar]:
        sent = self.data.assignments
        if sent:
            yield Bar((_("Inputs"),), heading=True)
        yield from map(self.expert, sent)

    def expert(self, one: Assignment) -> Bar:
        person = one.expert.person if one.expert else None
        said = joined((_("Expert: "), self.tongue.said(one.role), f" ({person})"), "")
        served = self.done(one.begins_on, one.ends_on)
        return Bar((said, "○", ""), self.columns.covered(one.begins_on, one.ends_on), served)

    def done(self, first: date | None, last: date | None) -> frozenset[int]:
        """The quarters of something that was done, as far as the day of the paper."""
        if first is None or first > self.data.on:
            return frozenset()
        return self.columns.covered(first, min(last or self.data.on, self.data.on))

    def activities(self) -> Iterator[Bar]:
        """The activities in the order of the plan, each under its output."""
        outputs = {line.row_id: line for line in self.data.lines if line.row.kind == RowKind.OUTPUT}
        under = {line.row.activity_id: line.under_id for line in self.data.lines}
        last: int | None = None
        for one in self.data.activities:
            output = outputs.get(under.get(one.pk) or 0)
            if output and output.row_id != last:
                last = output.row_id
                words = (_("Output"), f" {output.number}: ", self.tongue.said(output.narrative))
                yield Bar((joined(words, ""),), heading=True)
            yield self.activity(one)

    def activity(self, one: Activity) -> Bar:
        tongue = self.tongue
        sides: list[Said] = [
            tongue.said(organ.name) if organ else ""
            for organ in (one.home_organ, one.partner_organ)
        ]
        progress, achievement = self.data.progress(one)
        done = f"{progress} %" if progress else ""
        reached = joined((done, tongue.said(achievement)))
        return Bar(
            (joined((f"{one.number} ", tongue.said(one.title)), ""), *sides),
            self.columns.covered(one.planned_from, one.planned_until),
            self.done(one.began_on, one.ended_on),
            (reached, tongue.said(one.issue)),
        )

    def watching(self) -> Iterator[Bar]:
        """The committee, and the steps that look at the project."""
        rows = [*self.committee(), *self.stages()]
        if rows:
            yield Bar((_("Monitoring plan"),), heading=True)
        yield from rows

    def committee(self) -> Iterator[Bar]:
        days = [timezone.localdate(meeting.meeting.begins_at) for meeting in self.data.committee]
        if days:
            held = frozenset(self.columns.place(day) for day in days if day <= self.data.on)
            planned = frozenset(map(self.columns.place, days))
            yield Bar((_("Joint coordinating committee (JCC)"), "○", "○"), planned, held)

    def stages(self) -> Iterator[Bar]:
        for stage in WATCHED:
            step = self.data.steps.get(stage)
            if step and not step.skipped_because and (step.planned_on or step.done_on):
                yield Bar(
                    (str(stage.label), "○", "○"),
                    self.columns.covered(step.planned_on or step.done_on, None),
                    self.done(step.done_on, step.done_on),
                )
