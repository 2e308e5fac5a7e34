"""The simulation, held against queues with known answers, and reforms whose effect is known."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from datetime import date
from functools import partial

import msgspec
import pytest
from tests.caseflow.queues import waits_mg1, waits_mmc

from hoseibi.caseflow import simulation
from hoseibi.caseflow.counts import Flow
from hoseibi.caseflow.simulation import BadCourt, Court, Plan, Stage

LONG = Plan(years=30, warm_up=5, runs=1, seed=7)
COURT = Court(
    judges=4,
    filed=900,
    pending=300,
    stages=(
        Stage("Preparation", 0.25, pause=30),
        Stage("Hearing", 0.3, pause=40, again=0.3, ends=0.2),
        Stage("Judgment", 0.3, pause=10),
    ),
)
SHORT = Plan(years=2, warm_up=1, runs=4, seed=1)


def queue(judges: int, load: float, spread: float, days: float = 1.0) -> Court:
    """A court that is a plain queue: one stage of `days`, no pause, every day a working day."""
    stage = Stage("Case", days, spread=spread)
    return Court(judges, filed=load * judges * 365 / days, stages=(stage,), working_days=365)


def assert_waits(court: Court, expected: float, runs: int = 8) -> None:
    """The mean wait over some long runs is the known one: within three standard errors, which are
    themselves small."""
    means = [
        statistics.fmean(year.waited for year in simulation.run(court, LONG, number))
        for number in range(runs)
    ]
    error = statistics.stdev(means) / math.sqrt(runs)
    assert error < 0.08 * expected
    assert abs(statistics.fmean(means) - expected) < 3 * error


@pytest.mark.parametrize("load", [0.5, 0.8])
def test_one_judge_with_exponential_work_waits_as_m_m_1(load: float) -> None:
    assert_waits(queue(1, load, 1.0), waits_mmc(load, 1.0, 1))


@pytest.mark.parametrize(("judges", "load"), [(3, 0.8), (10, 0.9)])
def test_several_judges_wait_as_m_m_c(judges: int, load: float) -> None:
    assert_waits(queue(judges, load, 1.0, days=2), waits_mmc(load * judges / 2, 2.0, judges))


@pytest.mark.parametrize("spread", [0.0, 0.5, 2.0])
def test_one_judge_with_any_work_waits_as_m_g_1(spread: float) -> None:
    assert_waits(queue(1, 0.7, spread), waits_mg1(0.7, 1.0, spread))


def test_the_law_of_little_holds() -> None:
    plan = Plan(years=20, warm_up=3, runs=1)

    years = simulation.run(msgspec.structs.replace(COURT, pending=0), plan)

    there = statistics.fmean(year.there for year in years)
    resolved = sum(year.resolved for year in years)
    lasted = sum(year.mean * year.resolved for year in years) / resolved
    assert there == pytest.approx(resolved / (20 * 365) * lasted, rel=0.01)


def test_what_comes_in_goes_out_or_stays() -> None:
    first, second = simulation.run(COURT, Plan(years=2, warm_up=0))

    assert first.pending == 300 + first.filed - first.resolved
    assert second.pending == first.pending + second.filed - second.resolved
    assert sum(band.count for band in second.bands) == second.pending


def test_judges_are_busy_with_the_work_that_comes_in() -> None:
    court = queue(5, 0.6, 1.0)

    years = simulation.run(court, Plan(years=10, warm_up=1))

    assert statistics.fmean(year.busy for year in years) == pytest.approx(0.6, rel=0.03)
    assert court.load == pytest.approx(0.6)


def test_the_work_of_a_case_with_returns_and_early_ends() -> None:
    stages = (Stage("One", 1.0, again=0.5, ends=0.25), Stage("Two", 4.0))

    assert simulation.work_of(stages) == pytest.approx(2 + 0.75 * 4)


def test_the_same_seed_gives_the_same_runs_in_one_process_or_several() -> None:
    reform = msgspec.structs.replace(COURT, judges=5)

    alone = simulation.tried(COURT, reform, SHORT)
    together = simulation.tried_together(COURT, reform, SHORT, workers=2)

    assert alone == together


def test_a_reform_is_tried_on_the_same_cases() -> None:
    reform = msgspec.structs.replace(COURT, judges=6, limit=200, longest_pause=30)

    before, after = simulation.run(COURT, SHORT), simulation.run(reform, SHORT)

    assert [year.filed for year in before] == [year.filed for year in after]


def test_no_reform_makes_no_difference() -> None:
    found = simulation.tried(COURT, COURT, SHORT)

    zero = simulation.Told(0.0, 0.0, 0.0)
    assert all(one == zero for told in found.difference.values() for one in told)


@pytest.mark.parametrize(
    "reform",
    [{"judges": 5}, {"filter_share": 0.3, "filter_work": 0.05, "filter_pause": 20}],
    ids=["judges", "filter"],
)
def test_reforms_that_must_help(reform: dict[str, float]) -> None:
    crowded = msgspec.structs.replace(COURT, filed=1300)

    found = simulation.tried(
        crowded, msgspec.structs.replace(crowded, **reform), Plan(years=4, warm_up=0, runs=5)
    )

    last = found.difference["pending"][-1]
    assert last.high < 0
    assert last.is_apart


def test_a_shorter_pause_shortens_cases() -> None:
    found = simulation.tried(COURT, msgspec.structs.replace(COURT, longest_pause=15), SHORT)

    assert found.difference["median"][-1].high < 0


def test_a_time_limit_takes_old_cases_first() -> None:
    crowded = msgspec.structs.replace(COURT, filed=1250, pending=700)
    plan = Plan(years=3, warm_up=0, runs=4)

    found = simulation.tried(crowded, msgspec.structs.replace(crowded, limit=365), plan)

    assert found.difference["late"][-1].mean < 0


def test_intervals_are_those_of_student() -> None:
    found = simulation.told([1.0, 2.0, 3.0, 4.0, 5.0])

    assert found.mean == 3.0
    assert found.high - found.mean == pytest.approx(2.776 * (2.5 / 5) ** 0.5, rel=1e-3)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"judges": 0}, "A court has 1 to 2,000 judges."),
        ({"filed": 0}, "cases are filed in a year"),
        ({"filter_share": 1.0}, "0 to 99 per cent"),
        ({"stages": ()}, "A case has 1 to 12 stages."),
        ({"stages": (Stage("Hearing", 0.0),)}, "Hearing: its work is above 0"),
        ({"filed": 500_000}, "A run has at most 2,000,000 cases"),
    ],
)
def test_a_court_that_cannot_be_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(BadCourt, match=said):
        simulation.run(msgspec.structs.replace(COURT, **change), Plan())


def flow(year: int, filed: int, terminated: int, end: int) -> Flow:
    return Flow("", "", date(year, 1, 1), date(year, 12, 31), None, filed, terminated, end)


def test_a_court_is_fitted_from_its_counts() -> None:
    flows = [flow(2020 + at, round(1000 * 1.1**at), 880, 500 + at) for at in range(4)]

    found = simulation.fitted(flows, judges=4, working_days=220)

    assert found.growth == pytest.approx(0.1, abs=1e-3)
    assert (found.filed, found.pending, found.work) == (
        pytest.approx((1100 + 1210 + 1331) / 3, abs=0.1), 503, 1.0,
    )  # fmt: skip
    scaled = simulation.scaled(COURT.stages, found.work)
    assert simulation.work_of(scaled) == pytest.approx(1.0, abs=1e-3)


def test_counts_that_tell_too_little_are_refused() -> None:
    with pytest.raises(simulation.NotEnough):
        simulation.fitted([Flow("", "", date(2024, 1, 1), date(2024, 12, 31))], 4)


def test_a_case_that_is_pending_at_the_beginning_is_past_the_filter_stage() -> None:
    full = msgspec.structs.replace(COURT, filed=1, pending=400)
    filtering = msgspec.structs.replace(full, filter_share=0.9, filter_pause=1)
    plan = Plan(years=1, warm_up=0, runs=1)

    before, after = simulation.run(full, plan)[0], simulation.run(filtering, plan)[0]

    assert after.pending == before.pending
    assert after.busy == pytest.approx(before.busy, abs=0.01)


@pytest.mark.parametrize("tried", [simulation.tried, partial(simulation.tried_together, workers=2)])
def test_runs_that_nobody_wants_any_more_are_not_made(tried: Callable[..., object]) -> None:
    heard: list[int] = []

    def tell(done: int) -> bool:
        heard.append(done)
        return False

    with pytest.raises(simulation.Stopped):
        tried(COURT, COURT, SHORT, tell=tell)

    assert len(heard) == 1
