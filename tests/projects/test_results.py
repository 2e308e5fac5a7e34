"""What was reached counts once somebody else approved it; what it is measured by is reckoned."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import Criterion, Grade
from hoseibi.projects.models import Actual, Indicator


def reached(value: int) -> actions.Reporting:
    return actions.Reporting(Decimal(value), source="Count of the ministry")


@pytest.mark.django_db
def test_nobody_approves_what_they_reported_themselves() -> None:
    project, _expert, indicator, period = factories.with_indicator()
    officer = factories.seated(project.circle, Role.OFFICER)

    actual = actions.report(officer, indicator, period, reached(45))

    with pytest.raises(actions.YourOwn):
        actions.approve(officer, actual)
    assert queries.measured(officer, project, [indicator])[0].rate is None


@pytest.mark.django_db
def test_an_actual_counts_once_it_is_approved() -> None:
    project, expert, indicator, period = factories.with_indicator()
    drafter = factories.seated(project.circle, Role.DRAFTER)
    actual = actions.report(expert, indicator, period, reached(45))
    assert list(queries.waiting_for_approval(drafter)) == [actual]
    assert list(queries.waiting_for_approval(expert)) == []

    actions.approve(drafter, actual)

    found = queries.measured(drafter, project, [indicator])[0]
    assert (found.last, found.rate) == (actual, Decimal(50))


@pytest.mark.django_db
def test_what_came_back_is_reported_again_with_the_next_number() -> None:
    project, expert, indicator, period = factories.with_indicator()
    drafter = factories.seated(project.circle, Role.DRAFTER)
    actual = actions.report(expert, indicator, period, reached(450 // 10))
    with pytest.raises(actions.NoteNeeded):
        actions.send_back(drafter, actual, " ")
    actions.send_back(drafter, actual, "Which articles?")
    assert list(queries.returned_to(expert)) == [actual]

    again = actions.report(expert, indicator, period, reached(40))

    assert again.number == 2
    assert list(queries.returned_to(expert)) == []
    actions.approve(drafter, again)
    third = actions.report(expert, indicator, period, reached(55))
    actions.approve(drafter, third)
    states = Actual.objects.order_by("number").values_list("state", flat=True)
    assert list(states) == ["returned", "replaced", "approved"]


@pytest.mark.django_db
def test_nothing_changes_in_a_locked_period() -> None:
    project, expert, indicator, period = factories.with_indicator()
    drafter = factories.seated(project.circle, Role.DRAFTER)
    actual = actions.report(expert, indicator, period, reached(45))
    with pytest.raises(actions.StillWaiting):
        actions.lock_period(drafter, period)
    with pytest.raises(NotAllowed):
        actions.lock_period(expert, period)
    actions.approve(drafter, actual)

    actions.lock_period(drafter, period)

    with pytest.raises(actions.PeriodLocked):
        actions.report(expert, indicator, period, reached(50))
    with pytest.raises(actions.PeriodLocked):
        actions.set_milestone(expert, indicator, period, Decimal(50), {})


@pytest.mark.django_db
def test_shares_are_parts_of_the_whole() -> None:
    project, expert, _indicator, period = factories.with_indicator()
    row = project.pdm_versions.get().lines.get(number="2").row
    judges = actions.set_indicator(expert, row, actions.Measuring({"en": "Judges"}, "number"))
    parts = (actions.Part("sex", "women", Decimal(30)), actions.Part("sex", "men", Decimal(25)))

    with pytest.raises(actions.SharesTooLarge):
        actions.report(expert, judges, period, actions.Reporting(Decimal(50), parts=parts))
    made = actions.report(expert, judges, period, actions.Reporting(Decimal(55), parts=parts))

    assert [str(one.name) for one in made.shares.all()] == ["women", "men"]


@pytest.mark.parametrize(
    ("baseline", "target", "direction", "actual", "rate"),
    [
        (20, 70, "up", 45, "50"),
        (None, 40, "up", 30, "75"),
        (100, 60, "down", 80, "50"),
        (None, 60, "down", 80, "75"),
        (50, 50, "up", 50, "100"),
        (50, 50, "down", 51, "0"),
        (20, 70, "up", 10, "0"),
        (20, 70, "up", 90, "140"),
        (None, 5, "down", 0, "100"),
        (None, 0, "up", 3, "100"),
    ],
)
def test_a_rate_is_the_way_gone_from_the_baseline(
    baseline: int | None, target: int, direction: str, actual: int, rate: str
) -> None:
    start = None if baseline is None else Decimal(baseline)
    indicator = Indicator(baseline=start, target=Decimal(target), direction=direction)

    assert queries.rate(indicator, Decimal(actual)) == Decimal(rate)


@pytest.mark.django_db
def test_the_criteria_are_reckoned_and_people_judge() -> None:
    project, expert, indicator, period = factories.with_indicator()
    drafter = factories.seated(project.circle, Role.DRAFTER)
    actions.approve(drafter, actions.report(expert, indicator, period, reached(65)))
    day = date(2026, 3, 31)

    found = {one.criterion: one for one in queries.reckoned(project, day)}

    effect = found[Criterion.EFFECTIVENESS]
    assert (effect.rate, effect.grade) == (Decimal("90.0"), Grade.HIGH)
    assert found[Criterion.RELEVANCE].rate is None
    evaluation = actions.begin_evaluation(
        expert, project, actions.Evaluating("joint-review", day, "both sides")
    )
    with pytest.raises(actions.WhyNeeded):
        actions.judge(expert, evaluation, actions.Judging("effectiveness", 3, {"en": " "}))
    for each in Criterion:
        actions.judge(expert, evaluation, actions.Judging(each, 2, {"en": "So we think."}))
    actions.finish_evaluation(expert, evaluation, {"en": "On the way."})
    kept = evaluation.judgements.get(criterion="effectiveness")
    assert kept.reckoned == Decimal("90.0")
    with pytest.raises(actions.Finished):
        actions.judge(expert, evaluation, actions.Judging("impact", 3, {"en": "More."}))


@pytest.mark.parametrize(
    ("share", "effect", "cost"),
    [(80, 3, 3), (79, 2, 3), (50, 2, 3), (49, 1, 3), (100, 3, 3), (101, 3, 2), (150, 3, 2),
     (151, 3, 1)],
)  # fmt: skip
def test_the_thresholds_are_those_in_use(share: int, effect: int, cost: int) -> None:
    assert queries.grade_of_effect(Decimal(share)) == effect
    assert queries.grade_of_cost(Decimal(share)) == cost
