"""How the reports of the projects are written and handed in."""

from __future__ import annotations

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.projects.actions import reports
from hoseibi.projects.choices import ReportKind
from hoseibi.projects.models import Project, Report

from .lanvara_sheets import SHEETS, Sheet
from .merovia_report import REPORT


def hand_in_sheets(by: User) -> None:
    """Every sheet, the last one left as it is being written, and the report of the project that is
    completed; nothing when they are there."""
    writer = User.objects.filter(username="expert").first() or by
    _hand_in("lanvara-obligations", ReportKind.MONITORING, SHEETS, writer)
    _hand_in("merovia-insolvency", ReportKind.COMPLETION, (REPORT,), by)


def _hand_in(slug: str, kind: str, sheets: tuple[Sheet, ...], writer: User) -> None:
    project = Project.objects.filter(slug=slug).first()
    if project is None or Report.objects.filter(project=project).exists():
        return
    for sheet in sheets:
        term = (sheet.begin, sheet.end)
        made = reports.begin_report(writer, project, kind, term, origin=Origin.COMMAND)
        _write(writer, made, sheet)


def _write(writer: User, report: Report, sheet: Sheet) -> None:
    for item, texts in sheet.items.items():
        for language, text in texts.items():
            typed = reports.ItemWriting(item, language, text, origin=Origin.COMMAND)
            reports.write_item(writer, report, typed)
    if sheet.on is not None:
        agreed = str(report.project.director or f"Ministry of Justice, {report.project.country}")
        handing_in = reports.HandingIn(agreed, sheet.on)
        reports.submit_report(writer, report, handing_in, origin=Origin.COMMAND)
