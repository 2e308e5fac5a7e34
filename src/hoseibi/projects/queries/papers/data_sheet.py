"""The data sheet of a project: what a directory of projects wants to know, on a page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hoseibi.printing import Block, Cell, Fields, Grid, Heading, Paper, Row, Said, Words

from ...choices import STAGES, RowKind
from . import facts
from .dataset import Dataset
from .tongue import Tongue, heads, joined


def data_sheet(data: Dataset, tongue: Tongue) -> Paper:
    """The sheet."""
    blocks: list[Block] = [
        _head(data, tongue),
        *_words(_("Background"), tongue.said(data.project.background)),
        *_plan(data, tongue),
        Heading(_("Steps")),
        _steps(data, tongue),
        *_part(_("Indicators"), facts.measures(data.measures(*MEASURED), tongue)),
        *_part(_("Money"), facts.money(data, tongue)),
        *_part(_("Experts"), facts.experts_ever(data, tongue)),
    ]
    note = _("As of {day}").format(day=tongue.day(data.on))
    return Paper(_("Project data sheet"), tongue.language, tuple(blocks), note=note)


MEASURED = (RowKind.GOAL, RowKind.PURPOSE, RowKind.OUTPUT)


def _head(data: Dataset, tongue: Tongue) -> Fields:
    project = data.project
    signed = data.steps.get("agreed")
    version = data.version
    home = project.home_organ
    rows: list[tuple[Said, Said]] = [
        (_("Number"), project.slug),
        (_("Country"), tongue.said(project.country.name)),
        (_("Project title"), _in_both(data, tongue)),
        (_("Field of law"), str(project.get_field_of_law_display())),
        (_("Implementing agency"), tongue.said(project.organ.name) if project.organ else ""),
        (_("Organ of our side"), tongue.said(home.name) if home else ""),
        (_("Period, planned"), tongue.span(project.planned_from, project.planned_until)),
        (_("Period, actual"), tongue.span(project.began_on, project.ended_on)),
        (_("Record of discussions signed on"), tongue.day(signed.done_on) if signed else ""),
        (_("Stage"), str(project.get_stage_display())),
        (_("Project director"), str(project.director or "")),
        (_("Chief adviser"), str(project.adviser or "")),
        (_("Project site"), tongue.said(version.site) if version else ""),
        (_("Target group"), tongue.said(version.target_group) if version else ""),
        (_("Request"), str(project.request or "")),
    ]
    return Fields(tuple(rows), pairs=2, share=0.36, size=9)


def _in_both(data: Dataset, tongue: Tongue) -> Said:
    """The title in the language of the paper, and in English beneath."""
    title = tongue.said(data.project.title)
    english = Tongue("en").said(data.project.title)
    return joined((title, english)) if english != title else title


def _words(label: str, said: Said) -> list[Block]:
    return [Heading(label), Words((said,))] if said else []


def _part(label: str, blocks: list[Block]) -> list[Block]:
    return [Heading(label), *blocks] if blocks else []


def _plan(data: Dataset, tongue: Tongue) -> list[Block]:
    """Goal, purpose and outputs of the version that counts."""
    rows: list[Row] = [
        (Cell(str(line), bold=True, fill="pale"), tongue.said(line.narrative))
        for line in data.lines
        if line.row.kind in MEASURED
    ]
    return [Heading(_("Goal, purpose and outputs")), Grid((1.4, 6), tuple(rows))] if rows else []


def _steps(data: Dataset, tongue: Tongue) -> Grid:
    top = heads(_("Step"), _("Planned"), _("Actual"), _("Who"), _("Note"))
    rows = [_step(data, tongue, stage, str(stage.label)) for stage in STAGES]
    return Grid((2.4, 1.6, 1.6, 2.4, 3), (top, *rows), heads=1)


def _step(data: Dataset, tongue: Tongue, stage: str, label: str) -> Row:
    step = data.steps.get(stage)
    if step is None:
        return (label, "", "", "", "")
    note = step.skipped_because or step.note
    return (label, tongue.day(step.planned_on), tongue.day(step.done_on), step.who, note)
