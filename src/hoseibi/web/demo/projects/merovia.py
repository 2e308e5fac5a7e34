"""The smaller project in Merovia, which is completed: one adviser, one plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import Origin, Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.intake.choices import RequestState
from hoseibi.intake.models import Request
from hoseibi.partners.actions import person
from hoseibi.partners.models import Country, Organ
from hoseibi.projects import actions
from hoseibi.projects.choices import RowKind, Stage
from hoseibi.projects.models import Activity, Project

from .telling import SIGNED, both

TITLE = both("Advice on the Reform of Insolvency Law", "倒産法改正支援")
ROWS = (
    actions.PlanRow(
        RowKind.GOAL,
        both(
            "Insolvent firms are wound up or saved within a year.",
            "倒産事件が1年以内に清算又は再生に至る。",
        ),
    ),
    actions.PlanRow(
        RowKind.PURPOSE,
        both(
            "The Ministry prepares the reform of the insolvency law.",
            "司法省が倒産法改正案を準備できる。",
        ),
    ),
    actions.PlanRow(
        RowKind.OUTPUT, both("The structure of the reform is agreed.", "改正の骨子が合意される。")
    ),
    actions.PlanRow(
        RowKind.OUTPUT,
        both("Judges know reorganisation procedure.", "裁判官が再生手続を理解する。"),
    ),
    actions.PlanRow(
        RowKind.ACTIVITY,
        both("Study cases of the Supreme Court.", "最高裁判所の事件を調査する。"),
        2,
    ),
    actions.PlanRow(
        RowKind.ACTIVITY, both("Write the outline of the bill.", "法案要綱を作成する。"), 2
    ),
    actions.PlanRow(
        RowKind.ACTIVITY,
        both("Hold courses at the Judicial Academy.", "司法研修所で研修を行う。"),
        3,
    ),
)
DAYS = (
    (Stage.ADOPTED, date(2023, 2, 10), "Legal Cooperation Department"),
    (Stage.AGREED, date(2023, 3, 10), "Ministry of Justice of Merovia"),
    (Stage.UNDER_WAY, date(2023, 4, 1), ""),
    (Stage.COMPLETED, date(2026, 3, 31), "Both sides"),
)
LEFT_OUT = {
    Stage.PLANNING: "An individual expert needs no planning survey; the request was enough.",
    Stage.EX_ANTE: "Below the amount from which an ex-ante evaluation is made.",
    Stage.JOINT_REVIEW: "The committee reviewed the work in its yearly meetings instead.",
}
WORKS = {
    "1-1": (date(2023, 4, 1), date(2024, 3, 31)),
    "1-2": (date(2024, 4, 1), date(2025, 12, 31)),
    "2-1": (date(2024, 1, 1), date(2026, 2, 28)),
}


MEASURES = (
    (
        RowKind.PURPOSE,
        both("Chapters of the outline agreed", "合意した要綱の章"),
        both("chapters", "章"),
        (Decimal(0), Decimal(9)),
        (Decimal(2), Decimal(6), Decimal(9)),
    ),
    (
        RowKind.OUTPUT,
        both("Judges who finished the course", "研修を修了した裁判官"),
        both("judges", "名"),
        (Decimal(0), Decimal(60)),
        (Decimal(0), Decimal(31), Decimal(64)),
    ),
)
YEARS = (("2023", 2023), ("2024", 2024), ("2025", 2025))


def begin_merovia(by: User) -> None:
    """The project with its plan, days, results and money."""
    country = Country.objects.get(code="xm")
    asked = Request.objects.filter(
        reference="XM-2022-01", state=RequestState.ADOPTED, projects=None
    ).first()
    circle = Circle.objects.filter(country=country, parent=None).order_by("pk").first()
    beginning = actions.Beginning(
        TITLE,
        country,
        "merovia-insolvency",
        asked,
        circle,
        Organ.objects.filter(country=country, name__contains="Ministry of Justice").first(),
        field_of_law="insolvency",
        planned_from=date(2023, 4, 1),
        planned_until=date(2026, 3, 31),
        rows=ROWS,
    )
    project = actions.begin(by, beginning, origin=Origin.COMMAND)
    by = User.objects.get(pk=by.pk)
    _go(by, project)
    version = project.pdm_versions.get()
    adoption = actions.Adoption(date(2023, 3, 10), SIGNED)
    actions.adopt(by, version, adoption, origin=Origin.COMMAND)
    _work(by, project)
    _measure(by, project)


def _measure(by: User, project: Project) -> None:
    """Two indicators by fiscal year; what the officer reports, the deputy approves."""
    approver = _approver(by, project)
    lines = project.pdm_versions.get().lines.select_related("row")
    periods = [
        actions.open_period(
            by, project, actions.Stretch(name, date(year, 4, 1), date(year + 1, 3, 31))
        )
        for name, year in YEARS
    ]
    for kind, title, unit, (baseline, target), values in MEASURES:
        measuring = actions.Measuring(
            title, "number", unit, baseline=baseline, target=target, target_on=date(2026, 3, 31)
        )
        row = lines.filter(row__kind=kind).last().row
        indicator = actions.set_indicator(by, row, measuring, origin=Origin.COMMAND)
        for period, value in zip(periods, values, strict=True):
            said = actions.Reporting(value, source="Yearly report of the adviser")
            actual = actions.report(by, indicator, period, said, origin=Origin.COMMAND)
            if approver is not None:
                actions.approve(approver, actual, origin=Origin.COMMAND)


def _approver(by: User, project: Project) -> User | None:
    """The deputy, who is somebody of the department and has a seat in the circle."""
    deputy = User.objects.filter(username="deputy").first()
    if deputy is None or project.home_organ is None:
        return None
    sora = deputy.person or person("Sora Minazuki", project.home_organ)
    User.objects.filter(pk=deputy.pk, person=None).update(person=sora)
    place = Place(sora, Role.OFFICER, Side.HOME, since=date(2023, 4, 1))
    give_seat(by, project.circle, place, origin=Origin.COMMAND)
    return User.objects.get(pk=deputy.pk)


def _go(by: User, project: Project) -> None:
    reached = {stage: (day, who) for stage, day, who in DAYS}
    for stage in (*Stage,):
        if stage in LEFT_OUT:
            actions.skip(by, project, stage, LEFT_OUT[stage])
        elif stage in reached:
            day, who = reached[stage]
            reaching = actions.Reaching(day, day, who)
            actions.enter_step(by, project, stage, reaching, origin=Origin.COMMAND)


def _work(by: User, project: Project) -> None:
    for number, (begin, end) in WORKS.items():
        activity = Activity.objects.get(project=project, number=number)
        actions.schedule(by, activity, actions.Scheduling(begin, end, None, project.organ))
        actions.note(by, activity, actions.Noting(begin, end, 100, {}, {}), origin=Origin.COMMAND)
    for year, planned, spent in (
        (2023, 21_000, 20_400),
        (2024, 22_000, 22_900),
        (2025, 22_000, 21_100),
    ):
        budgeting = actions.Budgeting(year, "home", "experts", Decimal(planned * 1000), "JPY")
        line = actions.budget(by, project, budgeting, origin=Origin.COMMAND)
        words = both("Adviser: pay and travel", "アドバイザーの報酬及び旅費")
        paying = actions.Paying(
            "expenditure", date(year + 1, 3, 31), Decimal(spent * 1000), "JPY", words, line
        )
        actions.pay(by, project, paying, origin=Origin.COMMAND)
