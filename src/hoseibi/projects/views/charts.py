"""The figure of an indicator: where it began, where it is to go, and what was reached by when."""

from __future__ import annotations

from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.projects.choices import IndicatorKind
from hoseibi.projects.queries import Measured
from hoseibi.ui.figures import Drawing, Series, lines


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def chart(measured: Measured) -> SafeString | str:
    """Lines over the periods; nothing where there are no values to draw."""
    one, reached = measured.indicator, measured.reached
    if one.kind == IndicatorKind.QUALITATIVE or not reached:
        return ""
    goals = [_float(each.milestone.value) if each.milestone else None for each in reached]
    series = [
        Series(_("Actual"), tuple(_float(each.counts.value) if each.counts else None
                                  for each in reached)),
        Series(_("Target"), (_float(one.target),) * len(reached)),
    ]  # fmt: skip
    if one.baseline is not None:
        series.append(Series(_("Baseline"), (_float(one.baseline),) * len(reached)))
    if any(goal is not None for goal in goals):
        series.append(Series(_("Milestone"), tuple(goals)))
    unit = "%" if one.kind == IndicatorKind.PERCENT else str(one.unit)
    labels = tuple(each.period.name for each in reached)
    return lines(Drawing(str(one), labels, tuple(series), _("Period"), unit, _top(measured)))


def _top(measured: Measured) -> float | None:
    """Shares in per cent are drawn up to a hundred."""
    return 100.0 if measured.indicator.kind == IndicatorKind.PERCENT else None
