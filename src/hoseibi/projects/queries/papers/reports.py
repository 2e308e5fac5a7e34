"""A monitoring sheet or a completion report: its head, its items, and what is attached to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi.printing import Block, Fields, Heading, Paper, Said, Section, Words

from ...choices import ReportKind
from ...models import Report
from .annexes import annexes
from .dataset import Dataset
from .items import GROUPS, Item
from .pdm import matrix_of, pdm_section
from .plan import plan_section
from .tongue import Tongue

Remarks = Mapping[str, Said]
"""What people wrote, by the code of the item."""


class Drawn(NamedTuple):
    """A report with everything that its paper is drawn from."""

    report: Report
    data: Dataset
    tongue: Tongue
    remarks: Remarks


def report_paper(drawn: Drawn) -> Paper:
    """The whole paper."""
    if drawn.report.kind == ReportKind.MONITORING:
        return _monitoring(drawn)
    return _completion(drawn)


def _monitoring(drawn: Drawn) -> Paper:
    """The summary, then the PDM and the plan with what was reached: Sheets I and II."""
    data, tongue = drawn.data, drawn.tongue
    matrix = matrix_of(data, reached=True)
    blocks: list[Block | Section] = [
        Section(
            (
                _monitoring_head(drawn),
                Heading(_("I. Summary")),
                *_items(drawn),
                Heading(_("II. Project Monitoring Sheets I and II, as attached")),
                Words((_("Sheet I: revision of the PDM. Sheet II: revision of the PO."),)),
            ),
            _("Summary"),
        )
    ]
    if matrix:
        blocks.append(pdm_section(matrix, tongue, _("Sheet I")))
    blocks.append(plan_section(data, tongue, _("Sheet II")))
    return Paper(
        _("Project Monitoring Sheet"), tongue.language, tuple(blocks), note=_addressed(drawn)
    )


def _addressed(drawn: Drawn) -> Said:
    """To whom the sheet goes."""
    organ = drawn.data.project.home_organ
    return _("To: {organ}").format(organ=drawn.tongue.plain(organ.name)) if organ else ""


def _monitoring_head(drawn: Drawn) -> Fields:
    report, project, tongue = drawn.report, drawn.data.project, drawn.tongue
    rows: tuple[tuple[Said, Said], ...] = (
        (_("Project title"), tongue.said(project.title)),
        (_("Version of the sheet"), _version(drawn)),
        (_("Term of the sheet"), tongue.stretch(report.begins_on, report.ends_on)),
        (_("Project director"), _who(project.director, tongue)),
        (_("Chief adviser"), _who(project.adviser, tongue)),
        (_("Submission date"), _submitted(drawn)),
    )
    return Fields(rows, share=0.27)


def _version(drawn: Drawn) -> str:
    return _("Ver. {number}").format(number=drawn.report.number)


def _submitted(drawn: Drawn) -> str:
    report = drawn.report
    if report.submitted_on is None:
        return _("not submitted yet")
    with_whom = _("agreed with {name}").format(name=report.agreed_with)
    return f"{drawn.tongue.day(report.submitted_on)} ({with_whom})"


def _who(person: object, tongue: Tongue) -> Said:
    """A name with its post."""
    if person is None:
        return ""
    post = tongue.plain(getattr(person, "post", ""))
    return f"{person} ({post})" if post else str(person)


def _items(drawn: Drawn) -> list[Block]:
    """Every numbered item: what the data say, then what was written."""
    blocks: list[Block] = []
    for group in GROUPS[ReportKind(drawn.report.kind)]:
        alone = len(group.items) == 1 and group.items[0].number == group.number
        blocks.append(Heading(f"{group.number} {group.label}", 1 if not alone else 2))
        for item in group.items:
            blocks += [] if alone else [Heading(f"{item.number} {item.label}", 3)]
            blocks += item_blocks(item, drawn)
    return blocks


def item_blocks(item: Item, drawn: Drawn) -> list[Block]:
    """What stands beneath an item."""
    blocks = facts_of(item, drawn.data, drawn.tongue)
    remark = drawn.remarks.get(item.code, "")
    if remark:
        blocks.append(Words((remark,)))
    return blocks or [Words((_("Nothing to report."),))]


def facts_of(item: Item, data: Dataset, tongue: Tongue) -> list[Block]:
    """What the data say to an item."""
    return [block for each in item.facts for block in each(data, tongue)]


def _completion(drawn: Drawn) -> Paper:
    data, tongue = drawn.data, drawn.tongue
    title = _("Project Completion Report")
    body = Section((_completion_head(drawn), *_items(drawn)), _("Report"))
    return Paper(title, tongue.language, (body, *annexes(data, tongue)), note=_addressed(drawn))


def _completion_head(drawn: Drawn) -> Fields:
    report, data, tongue = drawn.report, drawn.data, drawn.tongue
    project = data.project
    rows: tuple[tuple[Said, Said], ...] = (
        (_("Country"), tongue.said(project.country.name)),
        (_("Project title"), tongue.said(project.title)),
        (_("Duration, planned"), tongue.span(project.planned_from, project.planned_until)),
        (_("Duration, actual"), tongue.span(project.began_on, project.ended_on or report.ends_on)),
        (_("Implementing agency"), tongue.said(project.organ.name) if project.organ else ""),
        (_("Project director"), _who(project.director, tongue)),
        (_("Chief adviser"), _who(project.adviser, tongue)),
        (_("Version of the report"), _version(drawn)),
        (_("Submission date"), _submitted(drawn)),
    )
    return Fields(rows, share=0.27)
