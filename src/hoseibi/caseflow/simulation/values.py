"""A court as it is simulated, and what comes of its runs."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..counts.values import Band
from ..trouble import Unusable

YEAR = 365.0
MOST_JUDGES, MOST_FILED, MOST_YEARS, MOST_RUNS, MOST_STAGES = 2_000, 500_000, 30, 1_000, 12
MOST_CASES = 2_000_000


class BadCourt(Unusable):
    """A court that cannot be simulated; the message says which number is not possible."""


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stage of a case: first a pause, in which parties, experts or the post are waited for, then
    work of a judge.

    `work` is in working days of one judge, `pause` in days; `spread` and `pause_spread` are the
    standard deviation as a share of the mean (0: always the same, 1: as of the exponential
    distribution). `again` is the chance that the stage is held once more after it was held, `ends`
    that the case ends with it (settled, withdrawn).
    """

    name: str
    work: float
    pause: float = 0.0
    spread: float = 1.0
    pause_spread: float = 0.5
    again: float = 0.0
    ends: float = 0.0


class Court(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A court whose judges take the cases of one list.

    `filed` cases a year, growing by `growth` (0.02: two per cent a year). `pending` cases are there
    at the beginning. A filter stage ends `filter_share` of the cases after `filter_pause` days, at
    `filter_work` days of a judge for every case. A case older than `limit` days goes before all
    others (0: none does). No pause is longer than `longest_pause` days (0: as long as it takes).
    """

    judges: int
    filed: float
    stages: tuple[Stage, ...]
    working_days: float = 220.0
    growth: float = 0.0
    pending: int = 0
    filter_share: float = 0.0
    filter_work: float = 0.0
    filter_pause: float = 0.0
    limit: float = 0.0
    longest_pause: float = 0.0

    @property
    def work(self) -> float:
        """Working days of a judge that a case takes on average, the filter stage included."""
        return self.filter_work + (1 - self.filter_share) * work_of(self.stages)

    @property
    def load(self) -> float:
        """Work that comes in, as a share of what the judges can do. At 1 or above, what is pending
        grows without end, however long one waits."""
        return self.filed * self.work / (self.judges * self.working_days)


def work_of(stages: tuple[Stage, ...]) -> float:
    """Judge's days of a case that goes through the stages, on average."""
    reached, total = 1.0, 0.0
    for stage in stages:
        total += reached * stage.work / (1 - stage.again)
        reached *= 1 - stage.ends
    return total


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often and how long is simulated. The first `warm_up` years are not told: an empty court
    is no court. The same `seed` gives the same runs."""

    years: int = 10
    warm_up: int = 2
    runs: int = 20
    seed: int = 1


class Year(msgspec.Struct, frozen=True):
    """What happened in one year of one run. Durations and waiting in days; `age` is the median age
    of pending cases at the end; `busy` the share of the judges' time; `late` the share of pending
    cases older than the limit (or than a year where there is none); `there` how many cases were
    pending on average over the year."""

    filed: int
    resolved: int
    pending: int
    median: float
    nine_of_ten: float
    mean: float
    waited: float
    age: float
    busy: float
    late: float
    there: float
    bands: tuple[Band, ...] = ()


def checked(court: Court, plan: Plan) -> tuple[Court, Plan]:
    """A court and a plan that can be simulated; raises the first BadCourt."""
    for trouble in (*_wrong(court), *_wrong_plan(court, plan)):
        raise trouble
    return court, plan


class _Bound(msgspec.Struct, frozen=True):
    """From where to where a number may lie, and the sentence for who gave another."""

    name: str
    least: float
    most: float
    message: str


_COURT = (
    _Bound("judges", 1, MOST_JUDGES, "A court has {least} to {most} judges."),
    _Bound("filed", 1, MOST_FILED, "Between {least} and {most} cases are filed in a year."),
    _Bound("working_days", 1, 366, "A judge has {least} to {most} working days a year."),
    _Bound("growth", -0.5, 0.5, "Filings grow or shrink by half a year at the most."),
    _Bound("pending", 0, 4 * MOST_FILED, "Between {least} and {most} cases are pending."),
    _Bound("filter_share", 0, 0.99, "A filter stage ends 0 to 99 per cent of the cases."),
    _Bound("filter_work", 0, 400, "The filter stage takes {least} to {most} days of a judge."),
    _Bound("filter_pause", 0, 3650, "The filter stage lasts {least} to {most} days."),
    _Bound("limit", 0, 36500, "The time limit is {least} to {most} days."),
    _Bound("longest_pause", 0, 3650, "The longest pause is {least} to {most} days."),
)
_SPREAD = "{stage}: the spread is a share of the mean from {least} to {most}."
_STAGE = (
    _Bound("work", 0.0001, 400, "{stage}: its work is above 0 and up to {most} days."),
    _Bound("pause", 0, 3650, "{stage}: its pause is {least} to {most} days."),
    _Bound("spread", 0, 5, _SPREAD),
    _Bound("pause_spread", 0, 5, _SPREAD),
    _Bound("again", 0, 0.95, "{stage}: it is held again in 0 to 95 of 100 cases."),
    _Bound("ends", 0, 1, "{stage}: it ends 0 to 100 of 100 cases."),
)
_PLAN = (
    _Bound("years", 1, MOST_YEARS, "Between {least} and {most} years are simulated."),
    _Bound("warm_up", 0, MOST_YEARS, "The warm-up lasts {least} to {most} years."),
    _Bound("runs", 1, MOST_RUNS, "Between {least} and {most} runs are made."),
)


def _outside(of: object, bounds: tuple[_Bound, ...], stage: str = "") -> Iterator[BadCourt]:
    for one in bounds:
        if not one.least <= getattr(of, one.name) <= one.most:
            least, most = f"{one.least:,}", f"{one.most:,}"
            yield BadCourt(one.message, least=least, most=most, stage=stage)


def _wrong(court: Court) -> Iterator[BadCourt]:
    yield from _outside(court, _COURT)
    if not 1 <= len(court.stages) <= MOST_STAGES:
        yield BadCourt("A case has 1 to {most} stages.", most=MOST_STAGES)
    for stage in court.stages:
        yield from _outside(stage, _STAGE, stage.name)


def _wrong_plan(court: Court, plan: Plan) -> Iterator[BadCourt]:
    yield from _outside(plan, _PLAN)
    years = plan.years + plan.warm_up
    if court.filed * years * max(1.0, 1 + court.growth) ** years > MOST_CASES:
        yield BadCourt(
            "A run has at most {most} cases. Take fewer years, or a part of the court.",
            most=f"{MOST_CASES:,}",
        )
