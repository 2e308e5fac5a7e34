"""The PDM in force as results of IATI: outputs, outcome, impact, with what was approved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from hoseibi import iati

from ..choices import MEASURED, Direction, IndicatorKind, RowKind
from ..models import Actual, Indicator, Milestone, PdmLine, Period
from .iati_material import Material, words

LEVELS = {RowKind.OUTPUT: "1", RowKind.PURPOSE: "2", RowKind.GOAL: "3"}
MEASURES = {
    IndicatorKind.NUMBER: "1",
    IndicatorKind.PERCENT: "2",
    IndicatorKind.QUALITATIVE: "5",
}


def measured_lines(known: Material) -> list[PdmLine]:
    """The lines that are published: a result without an indicator is none in IATI."""
    lines = [line for line in known.lines if line.row.kind in MEASURED]
    return [line for line in lines if known.indicators.get(line.row_id)]


def unmeasured_lines(known: Material) -> list[PdmLine]:
    """The goals, purposes and outputs that are left out, because nothing measures them."""
    lines = [line for line in known.lines if line.row.kind in MEASURED]
    return [line for line in lines if not known.indicators.get(line.row_id)]


def results(known: Material) -> tuple[iati.Result, ...]:
    """Outputs, purpose and goal with their indicators."""
    return tuple(
        iati.Result(
            type=LEVELS[RowKind(line.row.kind)],
            title=words(line.narrative),
            description=words(line.assumptions),
            indicators=tuple(_indicator(known, one) for one in known.indicators[line.row_id]),
        )
        for line in measured_lines(known)
    )


def _indicator(known: Material, one: Indicator) -> iati.Indicator:
    return iati.Indicator(
        measure=MEASURES[IndicatorKind(one.kind)],
        title=words(one.title),
        description=words(one.means),
        ascending=None if _in_words(one) else one.direction == Direction.UP,
        baselines=_baselines(one),
        periods=tuple(_periods(known, one)),
    )


def _in_words(one: Indicator) -> bool:
    return one.kind == IndicatorKind.QUALITATIVE


def _baselines(one: Indicator) -> tuple[iati.Baseline, ...]:
    if one.baseline is None and not words(one.baseline_words):
        return ()
    day = one.baseline_on
    return (
        iati.Baseline(
            year=day.year if day else None,
            day=day,
            value=figure(one.baseline),
            comment=words(one.baseline_words),
        ),
    )


def _periods(known: Material, one: Indicator) -> Iterator[iati.Period]:
    """Each period with a milestone or an approved actual, and the whole time with the target."""
    for period in known.periods:
        goal = known.milestones.get((one.pk, period.pk))
        actual = known.actuals.get((one.pk, period.pk))
        if goal or actual:
            yield _period(period, goal, actual)
    if one.target is not None or words(one.target_words):
        yield _whole_time(known, one)


def _period(period: Period, goal: Milestone | None, actual: Actual | None) -> iati.Period:
    return iati.Period(
        start=period.begins_on,
        end=period.ends_on,
        targets=(iati.Measured(figure(goal.value), comment=words(goal.words)),) if goal else (),
        actuals=tuple(_actuals(actual)) if actual else (),
    )


def _actuals(actual: Actual) -> Iterator[iati.Measured]:
    """What counts, and each part of it."""
    yield iati.Measured(figure(actual.value), comment=words(actual.words))
    for share in actual.shares.all():
        part = iati.Dimension(share.dimension, share.name)
        yield iati.Measured(figure(share.value), dimensions=(part,))


def _whole_time(known: Material, one: Indicator) -> iati.Period:
    project = known.project
    end = one.target_on or project.planned_until or project.ended_on
    return iati.Period(
        start=_earlier(project.began_on or project.planned_from or one.baseline_on, end),
        end=end,
        targets=(iati.Measured(figure(one.target), comment=words(one.target_words)),),
    )


def _earlier(start: dt.date | None, end: dt.date | None) -> dt.date | None:
    return min(start, end) if start and end else start


def figure(value: Decimal | None) -> str:
    """A number without the zeros that only its column has."""
    return "" if value is None else f"{value.normalize():f}"
