"""How the PDM of the project in Lanvara is written, adopted, and changed with its reasons."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.choices import Column, RowKind
from hoseibi.projects.models import JccMeeting, PdmLine, PdmRow, PdmVersion, Project
from hoseibi.projects.queries import header_mark

from . import lanvara_plan
from .telling import COMMITTEE, SIGNED, Row, Said, Version

CELLS = ("narrative", "indicators", "means", "assumptions")


def rows_of(project: Project) -> dict[str, PdmRow]:
    """The rows of the story by their keys, found by the words of the first version."""
    lines = PdmLine.objects.filter(version__project=project).select_related("row")
    by_words = {str(line.narrative.localize("en")): line.row for line in lines.order_by("-pk")}
    every = [*lanvara_plan.ROWS, *(row for row, _why in lanvara_plan.VERSION_1.rows)]
    return {
        each.key: by_words[each.narrative["en"]]
        for each in every
        if each.narrative["en"] in by_words
    }


def adopt_first(by: User, project: Project) -> PdmVersion:
    """Write version 0, and adopt it with the record of discussions."""
    version = project.pdm_versions.get()
    write_rows(by, version, lanvara_plan.ROWS)
    header = actions.Header(
        lanvara_plan.TITLE, project.organ.name.data if project.organ else {},
        lanvara_plan.TARGET_GROUP, lanvara_plan.SITE, {}, project.planned_from,
        project.planned_until, header_mark(version),
    )  # fmt: skip
    actions.write_header(by, version, header, origin=Origin.COMMAND)
    adoption = actions.Adoption(date(2022, 7, 15), SIGNED)
    return actions.adopt(by, version, adoption, origin=Origin.COMMAND)


def write_rows(by: User, version: PdmVersion, rows: tuple[Row, ...]) -> None:
    """Write rows into a draft; goal and purpose have theirs already."""
    made: dict[str, PdmRow] = {}
    for each in rows:
        alone = each.kind in (RowKind.GOAL, RowKind.PURPOSE)
        line = version.lines.filter(row__kind=each.kind).first() if alone else None
        if line is None:
            under = made.get(each.under)
            line = actions.add_row(by, version, each.kind, under, origin=Origin.COMMAND)
        made[each.key] = line.row
        write_cells(by, line, {name: getattr(each, name) for name in CELLS})


def write_cells(by: User, line: PdmLine, cells: dict[str, Said]) -> None:
    """Write what cells of a line say, in each language."""
    for column, words in cells.items():
        for language, text in words.items():
            cell = actions.Cell(Column(column), language, text, 0, Origin.COMMAND)
            actions.write_cell(by, line, cell)


def change_plan(by: User, project: Project, told: Version, meetings: dict[int, JccMeeting]) -> None:
    """Begin the next version, change what the story says, give each change its reason, adopt."""
    rows = rows_of(project)
    version = actions.begin_version(by, project, origin=Origin.COMMAND)
    for each, why in told.rows:
        under = rows[each.under] if each.under else None
        line = actions.add_row(by, version, each.kind, under, origin=Origin.COMMAND)
        write_cells(by, line, {name: getattr(each, name) for name in CELLS})
        actions.give_reason(by, version, [(line.row_id, "")], why)
    for change in told.changes:
        row = rows[change.key]
        write_cells(by, version.lines.get(row=row), {change.column: change.words})
        actions.give_reason(by, version, [(row.pk, change.column)], change.reason)
    jcc = meetings[told.jcc]
    adoption = actions.Adoption(told.on, COMMITTEE, jcc)
    actions.adopt(by, version, adoption, origin=Origin.COMMAND)
