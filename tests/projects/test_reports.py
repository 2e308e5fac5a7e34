"""Monitoring sheets and completion reports: drawn, written, handed in, and then as they were."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import timezone
from tests import factories
from tests.factories.watched import watched
from tests.projects.reading import lacking

from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.printing import blocks_html
from hoseibi.projects import actions
from hoseibi.projects.actions import reports as writing
from hoseibi.projects.choices import CostKind, ReportState, RowKind, Stage
from hoseibi.projects.models import Activity, PdmLine, PdmRow, PdmVersion, Project, Report
from hoseibi.projects.queries import papers, unexplained
from hoseibi.projects.queries.papers.dataset import Dataset
from hoseibi.projects.queries.papers.tongue import Tongue

AGREED = writing.HandingIn("Sok Vichet")
TERM = (date(2025, 7, 1), date(2025, 12, 31))


def begun(kind: str = "monitoring") -> tuple[Project, User, Report]:
    project, expert = watched()
    return project, expert, writing.begin_report(expert, project, kind, TERM)


def typed(text: str, number: int = 0, language: str = "en") -> writing.ItemWriting:
    return writing.ItemWriting("cause", language, text, number)


@pytest.mark.django_db
def test_a_monitoring_sheet_draws_its_facts_and_says_what_was_written(tmp_path: Path) -> None:
    _project, expert, report = begun()
    writing.write_item(expert, report, typed("The secretariat was short of staff."))

    paper = papers.paper_of_report(report, "en")

    words = (
        "Project Monitoring Sheet", "To: Hoshima Cooperation Office", "Sok Vichet", "Ver. 1",
        "July 2025 – December 2025", "1-1 Progress of inputs", "Spent in this term: JPY 1,200,000",
        "1-10 Other issues that affect the project", "2-4 Responsible persons", "45 %",
        "The secretariat was short of staff.", "to be done by 30 Sep 2025",
        "Version 1 of the PDM", "Agreed at the joint review.", "Project Design Matrix (PDM)",
        "Plan of Operation (PO)", "Elections delay the bill.",
    )  # fmt: skip
    assert lacking(paper, tmp_path, words) == []


@pytest.mark.django_db
def test_a_completion_report_has_what_a_successor_asks_for(tmp_path: Path) -> None:
    _project, _expert, report = begun("completion")

    paper = papers.paper_of_report(report, "ja")

    words = (
        "事業完了報告書", "協力期間（計画）", "派遣専門家一覧", "Ito Haru", "研修員一覧",
        "チーフアドバイザー", "機材供与・現地業務費", "Commentary on contracts", "PDM第0版",
        "PDM全版と変更理由", "PDM第1版", "合同調整委員会（JCC）の記録", "問題点・教訓",
        "Fourth meeting of the committee",
    )  # fmt: skip
    assert lacking(paper, tmp_path, words) == []


@pytest.mark.django_db
def test_what_was_handed_in_stays_whatever_changes_after() -> None:
    _project, expert, report = begun()
    writing.write_item(expert, report, typed("First."))
    before = papers.paper_of_report(report, "ja")

    handed_in = writing.submit_report(expert, report, AGREED)
    Activity.objects.update(title={"en": "Otherwise"})
    after = papers.paper_of_report(Report.objects.get(pk=report.pk), "ja")

    assert (handed_in.state, handed_in.version.number) == (ReportState.SUBMITTED, 1)
    assert handed_in.submitted_on == timezone.localdate()
    assert after.blocks[1:] == before.blocks[1:]
    with pytest.raises(writing.HandedIn):
        writing.write_item(expert, report, typed("Second.", 1))


@pytest.mark.django_db
def test_what_is_taken_back_stays_and_the_next_goes_on_from_it() -> None:
    project, expert, report = begun()
    writing.write_item(expert, report, typed("First."))
    writing.submit_report(expert, report, AGREED)

    with pytest.raises(writing.WhyTakenBack):
        writing.take_back_report(expert, report, " ")
    taken = writing.take_back_report(expert, report, "A figure was wrong.")
    again = writing.begin_report(expert, project, "monitoring", TERM)

    assert (taken.state, again.number) == (ReportState.TAKEN_BACK, 2)
    assert [one.text for one in papers.newest_wordings(again)] == ["First."]
    assert papers.kept_paper(taken, "en") is not None


@pytest.mark.django_db
def test_two_who_write_under_one_item_lose_nothing() -> None:
    project, expert, report = begun()
    other = factories.seated(project.circle, Role.OFFICER)
    writing.write_item(expert, report, typed("Staff was short.\n\nFunds came late."))

    writing.write_item(other, report, typed("Staff was short.\n\nFunds came in May.", 1))
    merged = writing.write_item(expert, report, typed("Staff was few.\n\nFunds came late.", 1))
    clash = writing.write_item(other, report, typed("Staff was idle.\n\nFunds came in May.", 2))

    assert (merged.merged, merged.text) == (True, "Staff was few.\n\nFunds came in May.")
    assert (clash.clashes != (), clash.text, clash.number) == (True, merged.text, 3)


@pytest.mark.django_db
def test_both_sides_agree_before_it_is_handed_in_and_not_before_its_term_is_over() -> None:
    project, expert, report = begun()

    with pytest.raises(writing.AgreementNeeded):
        writing.submit_report(expert, report, writing.HandingIn(" "))
    Report.objects.update(ends_on=timezone.localdate() + timezone.timedelta(days=1))
    with pytest.raises(writing.TermNotOver):
        writing.submit_report(expert, report, AGREED)
    with pytest.raises(writing.DraftThere):
        writing.begin_report(expert, project, "monitoring", TERM)


@pytest.mark.django_db
def test_the_counterpart_writes_too_and_who_only_reads_does_not() -> None:
    project, _expert, report = begun()
    counterpart = factories.seated(project.circle, Role.DRAFTER)
    trainee = factories.seated(project.circle, Role.TRAINEE)

    assert writing.write_item(counterpart, report, typed("From our side.")).number == 1
    with pytest.raises(NotAllowed):
        writing.submit_report(counterpart, report, AGREED)
    with pytest.raises(NotAllowed):
        writing.write_item(trainee, report, typed("Mine.", 1))
    assert papers.report(factories.reader(), project, report.pk) is None


@pytest.mark.django_db
def test_the_next_term_is_the_half_year_behind_the_last() -> None:
    project, _expert, report = begun()

    assert papers.next_term(project, report) == (date(2026, 1, 1), date(2026, 6, 30))
    assert papers.next_term(project, None) == (date(2022, 10, 3), date(2023, 3, 31))


@pytest.mark.django_db
def test_a_change_of_the_pdm_reaches_the_sheet_with_its_reason(tmp_path: Path) -> None:
    project, expert, report = begun()
    draft = actions.begin_version(expert, project)
    line = draft.lines.get(number="1-2")
    actions.write_cell(expert, line, actions.Cell("narrative", "en", "Draft by both groups."))
    actions.give_reason(expert, draft, [(line.row_id, "narrative")], {"en": "Two groups met."})
    actions.adopt(expert, draft, actions.Adoption(date(2025, 12, 1), {"en": "JCC, fifth meeting"}))

    paper = papers.paper_of_report(Report.objects.get(pk=report.pk), "en")

    words = (
        "Version 2 of the PDM",
        "Draft the articles.",
        "Draft by both groups.",
        "Two groups met.",
    )
    assert lacking(paper, tmp_path, words) == []


@pytest.mark.django_db
def test_a_term_that_is_over_without_its_sheet_is_due() -> None:
    project, expert, report = begun()
    project.stage = Stage.UNDER_WAY

    assert papers.sheet_due(project, date(2025, 12, 31)) is None
    assert papers.sheet_due(project, date(2026, 1, 1)) == (date(2025, 12, 31), report)
    writing.submit_report(expert, report, AGREED)
    assert papers.sheet_due(project, date(2026, 6, 30)) is None
    assert papers.sheet_due(project, date(2026, 7, 1)) == (date(2026, 6, 30), None)
    project.stage = Stage.COMPLETED
    assert papers.sheet_due(project, date(2026, 7, 1)) is None


@pytest.mark.django_db
def test_the_term_of_what_was_taken_back_is_owed_again() -> None:
    project, expert, report = begun()
    project.stage, day = Stage.UNDER_WAY, date(2026, 3, 1)
    handed_in = writing.submit_report(expert, report, AGREED)
    assert papers.sheet_due(project, day) is None
    assert papers.next_term(project, handed_in)[0] == date(2026, 1, 1)

    taken = writing.take_back_report(expert, report, "A figure was wrong.")

    assert papers.next_term(project, taken) == TERM
    assert papers.sheet_due(project, day) == (TERM[1], None)


@pytest.mark.django_db
def test_a_sheet_tells_how_many_actuals_of_its_term_wait() -> None:
    project, expert, report = begun()
    assert papers.waiting(report) == 0
    indicator, period = project.indicators.get(), project.periods.get()

    again = actions.Reporting(Decimal(50), {}, "Count of the secretariat")
    actions.report(expert, indicator, period, again)

    assert papers.waiting(report) == 1
    report.begins_on = report.ends_on = date(2024, 12, 31)
    assert papers.waiting(report) == 0


@pytest.mark.django_db
def test_a_paper_of_a_day_leaves_out_what_a_later_version_brought() -> None:
    project, expert, _report = begun()
    draft = actions.begin_version(expert, project)
    output = draft.lines.filter(row__kind=RowKind.OUTPUT)[0].row
    added = actions.add_row(expert, draft, RowKind.ACTIVITY, output)
    actions.write_cell(expert, added, actions.Cell("narrative", "en", "Print the commentary."))
    places = [(one.row_id, one.column) for one in unexplained(draft)]
    actions.give_reason(expert, draft, places, {"en": "Courts asked for it."})
    actions.adopt(expert, draft, actions.Adoption(date(2026, 2, 1), {"en": "JCC, fifth meeting"}))

    def titles(day: date) -> list[str]:
        return [str(one.title) for one in Dataset(project, day).activities]

    assert len(titles(date(2026, 1, 31))) == 3
    assert "Print the commentary." not in titles(date(2026, 1, 31))
    assert "Print the commentary." in titles(date(2026, 2, 1))


def adopted_next(project: Project, expert: User, draft: PdmVersion, on: date) -> None:
    places = [(one.row_id, one.column) for one in unexplained(draft)]
    actions.give_reason(expert, draft, places, {"en": "Courts asked for it."})
    actions.adopt(expert, draft, actions.Adoption(on, {"en": "JCC"}))


def as_planned(project: Project, day: date) -> list[tuple[str, str]]:
    return [(one.number, str(one.title)) for one in Dataset(project, day).activities]


@pytest.mark.django_db
def test_a_paper_of_a_past_day_calls_an_activity_as_the_plan_of_that_day_did() -> None:
    project, expert, _report = begun()
    first = ("1-1", "Compare the codes.")
    last = ("2-1", "Write the commentary.")
    made = project.products.get()
    made.activity = project.activities.get(number="1-2")
    made.save()
    draft = actions.begin_version(expert, project)
    actions.remove_row(expert, draft.lines.get(number="1-1"))
    renamed = draft.lines.get(number="1-1")
    actions.write_cell(expert, renamed, actions.Cell("narrative", "en", "Draft the bill."))
    adopted_next(project, expert, draft, date(2026, 2, 1))

    before, after = (Dataset(project, date(2026, month, 1)) for month in (1, 2))

    assert as_planned(project, date(2026, 1, 31)) == [first, ("1-2", "Draft the articles."), last]
    assert as_planned(project, date(2026, 2, 1)) == [("1-1", "Draft the bill."), last]
    assert [one.number_of(made.activity) for one in (before, after)] == ["1-2", "1-1"]


@pytest.mark.django_db
def test_an_activity_that_came_back_is_not_in_papers_of_the_days_between() -> None:
    project, expert, _report = begun()
    draft = actions.begin_version(expert, project)
    gone = draft.lines.get(number="1-1")
    actions.remove_row(expert, gone)
    adopted_next(project, expert, draft, date(2026, 2, 1))
    later = actions.begin_version(expert, project)
    row = PdmRow.objects.get(pk=gone.row_id)
    actions.write_cell(
        expert,
        actions.add_row(expert, later, RowKind.OUTPUT),
        actions.Cell("narrative", "en", "The bill is passed."),
    )
    PdmLine.objects.create(
        version=later,
        row=row,
        under=gone.under,
        number="1-2",
        narrative=gone.narrative,
        position=90,
    )
    adopted_next(project, expert, later, date(2026, 3, 1))

    shown = [
        "Compare the codes." in dict(map(reversed, as_planned(project, date(2026, month, 15))))
        for month in (1, 2, 3)
    ]

    assert shown == [True, False, True]


@pytest.mark.django_db
def test_a_paper_of_a_past_day_has_the_codes_of_its_plan() -> None:
    project, expert, _report = begun()
    output = PdmRow.objects.get(lines__number="2", lines__version__number=1)
    measuring = actions.Measuring({"en": "Commentaries used"}, "number")
    actions.set_indicator(expert, output, measuring)
    draft = actions.begin_version(expert, project)
    for line in draft.lines.filter(under__lines__number="1").distinct():
        actions.remove_row(expert, line)
    actions.remove_row(expert, draft.lines.get(row__kind=RowKind.OUTPUT, number="1"))
    adopted_next(project, expert, draft, date(2026, 2, 1))

    codes = [
        [one.code for one in Dataset(project, day).measures(RowKind.OUTPUT)]
        for day in (date(2026, 1, 31), date(2026, 2, 1))
    ]

    assert codes == [["2-1"], ["1-1"]]


@pytest.mark.django_db
def test_each_side_has_its_own_inputs_in_a_completion_report() -> None:
    project, expert, report = begun("completion")
    theirs = actions.Budgeting(2025, Side.PARTNER, CostKind.LOCAL, Decimal(777_000), "JPY")
    actions.budget(expert, project, theirs)
    data, tongue = Dataset(project, report.ends_on), Tongue("en")
    items = papers.items_of("completion")

    told = [
        blocks_html(papers.facts_of(items[name], data, tongue), "en")
        for name in ("home-inputs", "partner-inputs")
    ]

    assert [("3,000,000" in each, "777,000" in each) for each in told] == [
        (True, False),
        (False, True),
    ]
