"""How the project in Lanvara reports: indicators, activities in time, risks, products."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.meetings.models import Meeting
from hoseibi.projects import actions
from hoseibi.projects.models import Activity, Indicator, Period, Project

from . import lanvara_results as told
from .planning import rows_of
from .telling import Measure, both

PRODUCTS = (
    (
        both("Comparison of the law of obligations with practice", "債権規定照合表"),
        "report",
        "1-1",
        date(2023, 12, 20),
    ),
    (both("Draft amendment of the law of obligations", "債権法改正案"), "draft", "1-2", None),
    (
        both("Sub-decree on legal interest", "法定利率に関する政令"),
        "rules",
        "2-2",
        date(2024, 9, 2),
    ),
    (
        both("Commentary on the law of obligations, part 1", "債権法逐条解説 第1分冊"),
        "commentary",
        "3-2",
        None,
    ),
    (
        both("Curriculum on obligations with 24 cases", "債権法カリキュラム（設例24題）"),
        "textbook",
        "4-2",
        date(2025, 6, 30),
    ),
)


def report_on(by: User, project: Project) -> None:
    """Everything that was reported, each actual approved by the other side but the newest few."""
    approver = User.objects.filter(username="drafter").first() or by
    reporter = User.objects.filter(username="expert").first() or by
    rows, periods = rows_of(project), _periods(by, project)
    for measure in told.MEASURES:
        indicator = _indicator(by, rows[measure.row], measure)
        for place, period in enumerate(periods):
            actual = actions.report(
                reporter, indicator, period, _reached(measure, place), origin=Origin.COMMAND
            )
            newest = place == len(periods) - 1
            if not (newest and measure.row in told.WAITING):
                actions.approve(approver, actual, origin=Origin.COMMAND)
    for period in periods[:-1]:
        actions.lock_period(approver, period, origin=Origin.COMMAND)
    _schedule(by, project)
    _watch(by, project)
    _name_products(by, project)


def _periods(by: User, project: Project) -> list[Period]:
    return [
        actions.open_period(by, project, actions.Stretch(name, begin, end), origin=Origin.COMMAND)
        for name, begin, end in told.PERIODS
    ]


def _indicator(by: User, row: object, measure: Measure) -> Indicator:
    measuring = actions.Measuring(
        measure.title,
        measure.kind,
        measure.unit,
        baseline=measure.baseline,
        baseline_on=date(2022, 7, 15),
        baseline_source=measure.source,
        target=measure.target,
        target_on=date(2030, 9, 30) if measure.row == "goal" else date(2027, 9, 30),
        target_words={} if measure.target else both("Submitted to the Assembly", "国会に提出"),
        means=both(measure.source, measure.source),
        counted_by=measure.counted_by,
    )
    return actions.set_indicator(by, row, measuring, origin=Origin.COMMAND)


def _reached(measure: Measure, place: int) -> actions.Reporting:
    if measure.in_words:
        return actions.Reporting(words=measure.in_words[place], source=measure.source)
    value, parts = measure.actuals[place], ()
    if measure.women and value is not None:
        women = Decimal(measure.women[place])
        parts = (actions.Part("sex", "women", women), actions.Part("sex", "men", value - women))
    return actions.Reporting(value, source=measure.source, parts=parts)


def _schedule(by: User, project: Project) -> None:
    home, partner = project.home_organ, project.organ
    for work in told.WORKS:
        activity = Activity.objects.get(project=project, number=work.number, left_on=None)
        planned = actions.Scheduling(*work.planned, home, partner)
        actions.schedule(by, activity, planned, origin=Origin.COMMAND)
        noting = actions.Noting(*work.done, work.progress, work.achievement, work.issue)
        actions.note(by, activity, noting, origin=Origin.COMMAND)
    studies = Meeting.objects.filter(circle=project.circle_id, jcc=None)
    law = Law.objects.filter(slug="lanvara-civil-code")
    examined = Activity.objects.get(project=project, number="1-2", left_on=None)
    hanging = actions.Hanging(meetings=tuple(studies), laws=tuple(law))
    actions.hang(by, examined, hanging, origin=Origin.COMMAND)


def _watch(by: User, project: Project) -> None:
    for danger in told.RISKS:
        risking = actions.Risking(
            danger.text, danger.likelihood, danger.impact, danger.action, None, danger.look_again_on
        )
        risk = actions.watch(by, project, risking, origin=Origin.COMMAND)
        for on, likelihood, impact, state, note in danger.reviews:
            found = actions.Reviewing(on, likelihood, impact, state, note, danger.look_again_on)
            actions.review(by, risk, found, origin=Origin.COMMAND)


def _name_products(by: User, project: Project) -> None:
    for titles, kind, number, day in PRODUCTS:
        activity = Activity.objects.get(project=project, number=number, left_on=None)
        naming = actions.Naming(titles, kind, "en, ja", activity, done_on=day)
        actions.name_product(by, project, naming, origin=Origin.COMMAND)
