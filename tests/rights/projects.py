"""The project that the table of addresses speaks of, with one of everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from tests import factories
from tests.factories.projects import ROWS

from hoseibi.accounts.choices import Role
from hoseibi.meetings import actions as meetings
from hoseibi.partners.actions import country
from hoseibi.projects import actions
from hoseibi.projects.actions import reports
from hoseibi.projects.choices import Criterion, RowKind
from hoseibi.projects.models import PdmVersion, Project

ADOPTION = actions.Adoption(date(2022, 7, 15), {"en": "Both sides"})
TERM = (date(2025, 7, 1), date(2025, 12, 31))
WHY = {"reason": "Too early."}


def put_projects(made: Any, circle: Any) -> None:
    """A project with a version in force and a draft, and another without a draft."""
    by = made.who["expert"]
    _put(made, "projects projects-csv begin")
    project = _a_project(made, circle, "sample-project")
    _put_plan(made, project, by)
    _put_results(made, project, by)
    _put_money(made, project, by)
    _put_committee(made, project, by)
    _put_reports(made, project, by)
    _put_second(made, circle, by)


def _a_project(made: Any, circle: Any, slug: str) -> Project:
    beginning = actions.Beginning({"en": "Sample"}, country("xl"), slug, rows=ROWS)
    begun = actions.begin(made.who["department"], beginning)
    Project.objects.filter(pk=begun.pk).update(circle=circle)
    project = Project.objects.get(pk=begun.pk)
    actions.adopt(made.who["expert"], project.pdm_versions.get(), ADOPTION)
    return project


def _put(made: Any, names: str, *at: object) -> None:
    made.places |= {f"projects:{name}": at for name in names.split()}


def _put_plan(made: Any, project: Project, by: Any) -> None:
    slug = project.slug
    _put(made, "project facts stages end-early pdm-now papers plan plan-csv", slug)
    _put(made, "stage skip", slug, "planning")
    draft = actions.begin_version(by, project)
    line = draft.lines.get(row__kind=RowKind.PURPOSE)
    actions.write_cell(by, line, actions.Cell("remarks", "en", "Soon."))
    actions.give_reason(by, draft, [(line.row_id, "remarks")], {"en": "Asked for."})
    _put(made, "pdm pdm-edit pdm-header pdm-changes adopt set-aside", slug, 1)
    _put(made, "write-cell", line.pk)
    activity = project.activities.first()
    _put(made, "activity schedule note hang", activity.pk)
    facts = {"title_en": "Other", "field_of_law": "civil", "currency": "JPY", "year_begins": "4"}
    made.sent |= {
        "projects:begin": {
            "title_en": "New",
            "country": project.country_id,
            "field_of_law": "civil",
        },
        "projects:facts": facts,
        "projects:stage": {"planned_on": "2026-01-01"},
        "projects:skip": WHY,
        "projects:end-early": WHY | {"on": "2026-01-01"},
        "projects:pdm-edit": {f"{line.pk}-narrative": "Otherwise."},
        "projects:pdm-header": {"title_en": "Sample project"},
        "projects:pdm-changes": {f"reason-{line.row_id}:remarks": "Asked for by both."},
        "projects:adopt": {"on": "2026-01-01", "by_whom_en": "JCC"},
        "projects:write-cell": {"column": "narrative", "text": "Otherwise."},
        "projects:note": {"progress": "50"},
        "projects:schedule": {"planned_from": "2026-01-01"},
        "projects:hang": {"sent": "yes"},
    }


def _put_results(made: Any, project: Project, by: Any) -> None:
    slug, other = project.slug, factories.seated(project.circle, Role.EXPERT)
    _put(made, "indicators indicators-csv new-indicator waiting periods", slug)
    line = project.pdm_versions.get(number=1).lines.get(row__kind=RowKind.PURPOSE)
    one = actions.set_indicator(by, line.row, actions.Measuring({"en": "Articles"}, "number"))
    first = actions.open_period(by, project, actions.Stretch("2025H2", *TERM))
    later = (date(2026, 1, 1), date(2026, 6, 30))
    second = actions.open_period(by, project, actions.Stretch("2026H1", *later))
    actual = actions.report(other, one, first, actions.Reporting(Decimal(3)))
    _put(made, "indicator change-indicator drop-indicator", one.pk)
    _put(made, "report-actual milestone", one.pk, first.pk)
    _put(made, "approve send-back", actual.pk)
    _put(made, "lock-period", second.pk)
    indicator = {"title_en": "Chapters", "kind": "number", "direction": "up"}
    made.sent |= {
        "projects:new-indicator": indicator | {"row": line.pk},
        "projects:change-indicator": indicator,
        "projects:report-actual": {"value": "4"},
        "projects:milestone": {"value": "5"},
        "projects:send-back": {"note": "Which?"},
        "projects:lock-period": {"at": ""},
        "projects:periods": {"name": "H2", "begins_on": "2026-07-01", "ends_on": "2026-12-31"},
    }


def _put_money(made: Any, project: Project, by: Any) -> None:
    slug = project.slug
    _put(made, "money payments-csv new-line pay risks new-risk products new-product", slug)
    budgeting = actions.Budgeting(2025, "home", "experts", Decimal(100), "JPY")
    line = actions.budget(by, project, budgeting)
    paying = actions.Paying("expenditure", date(2026, 1, 5), Decimal(9), "JPY", {"en": "Books"})
    _put(made, "line", slug, line.pk)
    _put(made, "strike-line", line.pk)
    _put(made, "take-back", actions.pay(by, project, paying).pk)
    risk = actions.watch(by, project, actions.Risking({"en": "Elections."}, 2, 2, {}))
    _put(made, "change-risk review-risk", risk.pk)
    product = actions.name_product(by, project, actions.Naming({"en": "Manual"}, "manual"))
    _put(made, "product", slug, product.pk)
    weights = {"likelihood": "1", "impact": "1"}
    budget = {"year": "2026", "side": "home", "kind": "local", "planned": "5", "currency": "JPY"}
    made.sent |= {
        "projects:new-line": budget,
        "projects:line": budget,
        "projects:pay": {"description_en": "Paper", "kind": "expenditure", "on": "2026-01-06",
                         "value": "3", "currency": "JPY"},
        "projects:take-back": WHY,
        "projects:new-risk": weights | {"text_en": "Floods."},
        "projects:change-risk": weights | {"text_en": "Elections in spring."},
        "projects:review-risk": weights | {"on": "2026-01-05", "state": "over", "note": "Held."},
        "projects:new-product": {"title_en": "Forms", "kind": "form"},
        "projects:product": {"title_en": "Manual, part 1", "kind": "manual"},
    }  # fmt: skip


def _put_committee(made: Any, project: Project, by: Any) -> None:
    slug = project.slug
    _put(made, "committee evaluations", slug)
    begin = datetime(2026, 1, 20, 9, tzinfo=UTC)
    planning = meetings.Planning({"en": "Committee"}, begin, begin + timedelta(hours=2))
    held = meetings.plan(by, project.circle, planning)
    later = replace(planning, begins_at=begin + timedelta(days=99), ends_at=begin + timedelta(100))
    free = meetings.plan(by, project.circle, later)
    _put(made, "say-adopted", actions.count_as_jcc(by, project, held, 1).pk)
    evaluating = actions.Evaluating("joint-review", date(2026, 1, 20))
    evaluation = actions.begin_evaluation(by, project, evaluating)
    for each in Criterion:
        actions.judge(by, evaluation, actions.Judging(each, 2, {"en": "So we think."}))
    _put(made, "evaluation", evaluation.pk)
    _put(made, "judge", evaluation.pk, "impact")
    made.sent |= {
        "projects:committee": {"meeting": free.pk, "number": "2"},
        "projects:say-adopted": {"adopted_en": "The plan."},
        "projects:evaluations": {"kind": "ex-post", "on": "2026-01-20"},
        "projects:evaluation": {"summary_en": "On the way."},
        "projects:judge": {"grade": "3", "reason_en": "Seen in two courts."},
    }


def _put_reports(made: Any, project: Project, by: Any) -> None:
    slug = project.slug
    report = reports.begin_report(by, project, "monitoring", TERM)
    other = factories.seated(project.circle, Role.EXPERT)
    reports.write_item(other, report, reports.ItemWriting("activities", "en", "Written."))
    handed = reports.begin_report(by, project, "completion", TERM)
    reports.submit_report(by, handed, reports.HandingIn("The director", date(2026, 1, 20)))
    _put(made, "paper", slug, "pdm", "xlsx")
    _put(made, "report report-preview hand-in", slug, report.pk)
    _put(made, "report-paper", slug, report.pk, "docx")
    _put(made, "write-item", slug, report.pk, "activities", "en")
    _put(made, "take-back-report", slug, handed.pk)
    made.sent |= {
        "projects:begin-report": {"kind": "monitoring", "begins_on": "2026-01-01",
                                  "ends_on": "2026-06-30"},
        "projects:write-item": {"text": "Written again.", "seen": "1"},
        "projects:hand-in": {"agreed_with": "The director", "on": "2026-01-20"},
        "projects:take-back-report": WHY,
    }  # fmt: skip


def _put_second(made: Any, circle: Any, by: Any) -> None:
    """Where a next version can be begun, a draft taken up again, and a report begun."""
    second = _a_project(made, circle, "second-project")
    aside = actions.set_aside(by, actions.begin_version(by, second))
    _put(made, "begin-pdm begin-report", second.slug)
    _put(made, "take-up", second.slug, PdmVersion.objects.get(pk=aside.pk).pk)
