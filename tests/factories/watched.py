"""A project two years under way, with everything that its papers tell."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime
from decimal import Decimal

from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.experts.choices import AssignmentState, Term
from hoseibi.experts.models import Assignment, Expert
from hoseibi.meetings.models import Meeting
from hoseibi.partners import actions as partners
from hoseibi.projects import actions
from hoseibi.projects.choices import CostKind, Level, RowKind, TransactionKind
from hoseibi.projects.models import JccMeeting, Product, Project
from hoseibi.projects.queries import unexplained

from .people import organ, seated
from .projects import with_indicator

KHMER = "គម្រោងច្បាប់កាតព្វកិច្ច"


def watched() -> tuple[Project, User]:
    """The project, and the expert who reports. Version 1 of its PDM was adopted within 2025H2."""
    project, expert, indicator, period = with_indicator()
    confirmer = seated(project.circle, Role.OFFICER)
    reported = actions.report(
        expert, indicator, period, actions.Reporting(Decimal(45), {}, "Count of the secretariat")
    )
    actions.approve(confirmer, reported)
    _facts(project)
    _second_version(project, expert)
    _activities(project, expert)
    _people(project)
    _money(project, expert)
    _committee(project)
    actions.watch(
        expert,
        project,
        actions.Risking(
            {"en": "Elections delay the bill."}, Level.MIDDLE, Level.HIGH, {"en": "Brief early."}
        ),
    )
    return Project.objects.get(pk=project.pk), expert


def _facts(project: Project) -> None:
    project.title = {
        "en": "Law of obligations in practice",
        "ja": "債権法運用支援プロジェクト",
        "km": KHMER,
    }
    project.organ, project.home_organ = organ(), organ("xh", "Hoshima Cooperation Office")
    project.director = partners.person("Sok Vichet", project.organ)
    project.adviser = partners.person("Ito Haru", project.home_organ)
    project.began_on = date(2022, 10, 3)
    project.background = {
        "en": "Courts read the same clause in different ways.",
        "ja": "解釈の不統一",
    }
    project.save()
    Product.objects.create(
        project=project,
        title={"en": "Commentary on contracts"},
        kind="commentary",
        languages="km, ja",
    )


def _second_version(project: Project, expert: User) -> None:
    draft = actions.begin_version(expert, project)
    line = draft.lines.get(row__kind=RowKind.OUTPUT, number="2")
    for column, language, text in (
        ("narrative", "en", "Judges have a commentary and use it."),
        ("narrative", "ja", "裁判官が注釈書を利用する。"),
        ("assumptions", "en", "Trained judges stay in office."),
    ):
        actions.write_cell(expert, line, actions.Cell(column, language, text))
    for kind, text in (
        (RowKind.HOME_INPUT, "Long-term experts: 2"),
        (RowKind.PARTNER_INPUT, "Office and counterparts: 6"),
        (RowKind.PRECONDITION, "The committee for drafting is appointed."),
        (RowKind.ISSUE, "Few judges read the draft: circuit seminars."),
    ):
        added = actions.add_row(expert, draft, kind)
        actions.write_cell(expert, added, actions.Cell("narrative", "en", text))
    places = [(one.row_id, one.column) for one in unexplained(draft)]
    actions.give_reason(expert, draft, places, {"en": "Agreed at the joint review."})
    actions.adopt(expert, draft, actions.Adoption(date(2025, 9, 1), {"en": "JCC, fourth meeting"}))


def _activities(project: Project, expert: User) -> None:
    days = (
        (date(2022, 10, 1), date(2023, 9, 30), date(2022, 11, 1), date(2023, 12, 20), 100),
        (date(2023, 4, 1), date(2025, 9, 30), date(2023, 7, 1), None, 60),
        (date(2025, 10, 1), date(2027, 3, 31), None, None, 0),
    )
    for one, (planned, until, began, ended, progress) in zip(
        project.activities.all(), days, strict=True
    ):
        scheduling = actions.Scheduling(planned, until, project.home_organ, project.organ)
        actions.schedule(expert, one, scheduling)
        noting = actions.Noting(
            began, ended, progress, {"en": "Table of 40 articles."} if ended else {}, {}
        )
        actions.note(expert, one, noting)


def _people(project: Project) -> None:
    expert = Expert.objects.create(person=project.adviser, changed_at=datetime.now(UTC))
    Assignment.objects.create(
        expert=expert,
        circle=project.circle,
        country=project.country,
        role={"en": "Chief adviser", "ja": "チーフアドバイザー"},
        term=Term.LONG,
        state=AssignmentState.UNDER_WAY,
        begins_on=date(2022, 10, 3),
        ends_on=date(2026, 9, 30),
        changed_at=datetime.now(UTC),
    )


def _money(project: Project, expert: User) -> None:
    line = actions.budget(
        expert,
        project,
        actions.Budgeting(2025, Side.HOME, CostKind.LOCAL, Decimal(3_000_000), "JPY"),
    )
    paying = actions.Paying(
        TransactionKind.EXPENDITURE,
        date(2025, 10, 1),
        Decimal(1_200_000),
        "JPY",
        {"en": "Printing"},
        line,
    )
    actions.pay(expert, project, paying)


def _committee(project: Project) -> None:
    meeting = Meeting.objects.create(
        circle=project.circle,
        title={"en": "Fourth meeting of the committee"},
        begins_at=datetime(2025, 9, 1, 2, tzinfo=UTC),
        ends_at=datetime(2025, 9, 1, 5, tzinfo=UTC),
        series=uuid.uuid4(),
        changed_at=datetime.now(UTC),
    )
    JccMeeting.objects.create(
        project=project, meeting=meeting, number=4, adopted={"en": "Version 1 of the PDM."}
    )
