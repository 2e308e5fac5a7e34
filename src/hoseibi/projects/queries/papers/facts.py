"""What the data of a project say beneath each item of a report; people write the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Side
from hoseibi.experts.models import Assignment
from hoseibi.printing import Block, Cell, Grid, Row, Said, Words

from ...choices import SPENDING, RowKind
from ...models import Activity, BudgetLine, Indicator
from .dataset import Dataset, spent
from .history import changes_in_term
from .pdm import unit_of, value_of
from .tongue import Tongue, heads, joined, number

Facts = Callable[[Dataset, Tongue], list[Block]]


def experts(data: Dataset, tongue: Tongue) -> list[Block]:
    """Who served within the term."""
    return _experts(data, tongue, data.serving())


def experts_ever(data: Dataset, tongue: Tongue) -> list[Block]:
    """Everybody who served: name, field, period, home organisation, term."""
    return _experts(data, tongue, data.assignments)


def _experts(data: Dataset, tongue: Tongue, sent: list[Assignment]) -> list[Block]:
    if not sent:
        return []
    top = heads(
        _("Expert"), _("Field and duties"), _("Term"), _("From – until"), _("Home organisation")
    )
    rows: list[Row] = []
    for one in sent:
        person = one.expert.person
        organ = tongue.said(person.organ.name) if person.organ else ""
        rows.append(
            (
                str(person),
                tongue.said(one.role),
                str(one.get_term_display()),
                tongue.span(one.begins_on, one.ends_on),
                organ,
            )
        )
    return [Grid((2, 3, 1.3, 2.7, 2.5), (top, *rows), heads=1)]


def money(data: Dataset, tongue: Tongue) -> list[Block]:
    """What was planned and spent, by fiscal year, side and purpose."""
    return _money(data, lambda line: True)


def home_money(data: Dataset, tongue: Tongue) -> list[Block]:
    """The same of our side, with what no line of the budget foresaw."""
    return _money(data, lambda line: line is None or line.side != Side.PARTNER)


def partner_money(data: Dataset, tongue: Tongue) -> list[Block]:
    """The same of the partner's side."""
    return _money(data, lambda line: line is not None and line.side == Side.PARTNER)


def _money(data: Dataset, told: Callable[[BudgetLine | None], bool]) -> list[Block]:
    planned: Counter[Key] = Counter()
    for line in filter(told, data.budget):
        planned[_key(line, line.currency)] += line.planned
    paid: Counter[Key] = Counter()
    for one in data.transactions:
        if one.kind in SPENDING and told(one.line):
            paid[_key(one.line, one.currency)] += one.value
    keys = sorted({*planned, *paid}, key=lambda key: (not key[0], key))
    if not keys:
        return []
    top = heads(_("Fiscal year"), _("Side"), _("For what"), _("Currency"), _("Planned"), _("Spent"))
    rows = [(*key, _amount(planned, key), _amount(paid, key)) for key in keys]
    return [Grid((1.2, 2, 2, 1, 1.6, 1.6), (top, *rows), heads=1)]


Key = tuple[str, str, str, str]
"""Fiscal year, side, purpose and currency."""


def _key(line: BudgetLine | None, currency: str) -> Key:
    if line is None:
        return ("", "", _("outside the budget"), currency)
    return (str(line.year), line.get_side_display(), line.get_kind_display(), currency)


def _amount(values: Counter[Key], key: Key) -> Cell:
    if key not in values:
        return Cell("–", align="end")
    value = values[key]
    return Cell(f"{value:,.0f}", number=float(value), form="#,##0", align="end")


def paid_in_term(data: Dataset, tongue: Tongue) -> list[Block]:
    """What was spent within the term, by currency."""
    own = [one for one in data.transactions if one.on >= data.begins_on]
    currencies = sorted({one.currency for one in own})
    sums = [
        f"{currency} {number(spent([one for one in own if one.currency == currency], SPENDING))}"
        for currency in currencies
    ]
    if not sums:
        return []
    return [Words((_("Spent in this term: {sums}").format(sums=", ".join(sums)),))]


def activities(data: Dataset, tongue: Tongue) -> list[Block]:
    """Every activity: what was planned and what was done."""
    if not data.activities:
        return []
    top = heads(_("No."), _("Activity"), _("Planned"), _("Actual"), _("Progress"), _("Achievement"))
    rows = [_activity(one, data, tongue) for one in data.activities]
    return [Grid((0.8, 3.4, 2.2, 2.2, 1.1, 3.2), (top, *rows), heads=1, size=8.5)]


def _activity(one: Activity, data: Dataset, tongue: Tongue) -> Row:
    progress, achievement = data.progress(one)
    done = Cell("")
    if progress is not None:
        done = Cell(f"{progress} %", number=progress / 100, form="0%", align="center")
    return (
        one.number,
        tongue.said(one.title),
        tongue.stretch(one.planned_from, one.planned_until),
        tongue.stretch(data.until(one.began_on), data.until(one.ended_on)),
        done,
        tongue.said(achievement),
    )


def outputs(data: Dataset, tongue: Tongue) -> list[Block]:
    """The indicators of the outputs."""
    return measures(data.measures(RowKind.OUTPUT), tongue)


def purpose(data: Dataset, tongue: Tongue) -> list[Block]:
    """The indicators of the purpose."""
    return measures(data.measures(RowKind.PURPOSE), tongue)


def goal(data: Dataset, tongue: Tongue) -> list[Block]:
    """The indicators of the overall goal."""
    return measures(data.measures(RowKind.GOAL), tongue)


def measures(found: list[Indicator], tongue: Tongue) -> list[Block]:
    """Indicators with baseline, target and what was reached, of approved actuals only."""
    if not found:
        return []
    top = heads(_("Indicator"), _("Baseline"), _("Target"), _("Reached"), _("Period"), _("Source"))
    rows = [_measure(one, tongue) for one in found]
    return [Grid((4, 1.6, 1.8, 2.2, 1.5, 2.2), (top, *rows), heads=1, size=8.5)]


def _measure(one: Indicator, tongue: Tongue) -> Row:
    counted = one.counted  # type: ignore[attr-defined]
    last = counted[-1] if counted else None
    unit = unit_of(one, tongue)
    baseline: Said = tongue.said(one.baseline_words)
    if one.baseline is not None:
        baseline = f"{number(one.baseline)}{unit}"
    target: Said = tongue.said(one.target_words)
    if one.target is not None:
        target = f"{number(one.target)}{unit}"
    return (
        joined((f"{one.code} " if one.code else "", tongue.said(one.title)), ""),
        baseline,
        joined((target, tongue.day(one.target_on))),
        value_of(last, one, tongue) if last else _("nothing approved yet"),
        last.period.name if last else "",
        last.source if last else "",
    )


def risks(data: Dataset, tongue: Tongue) -> list[Block]:
    """What is watched, and how it was seen last."""
    if not data.risks:
        return []
    top = heads(
        _("Risk or assumption"), _("Likelihood"), _("Impact if true"), _("State"), _("What is done")
    )
    rows: list[Row] = []
    for one in data.risks:
        seen = one.looked[0] if one.looked else one  # type: ignore[attr-defined]
        rows.append(
            (
                tongue.said(one.text),
                str(seen.get_likelihood_display()),
                str(seen.get_impact_display()),
                str(seen.get_state_display()),
                joined((tongue.said(one.action), str(one.owner or ""))),
            )
        )
    return [Grid((3.6, 1.2, 1.2, 1.3, 3.6), (top, *rows), heads=1, size=8.5)]


def delays(data: Dataset, tongue: Tongue) -> list[Block]:
    """The activities that should have begun, or been done, by the day of the paper."""
    rows = [row for one in data.activities for row in _delay(one, data, tongue)]
    if not rows:
        return [Words((_("No activity is behind its plan."),))]
    top = heads(_("No."), _("Activity"), _("Behind its plan"), _("Issue and countermeasure"))
    return [Grid((0.8, 3.6, 3, 3.4), (top, *rows), heads=1, size=8.5)]


def _delay(one: Activity, data: Dataset, tongue: Tongue) -> list[Row]:
    if data.until(one.ended_on):
        return []
    told = ""
    if one.planned_until and one.planned_until < data.on:
        told = _("to be done by {day}").format(day=tongue.day(one.planned_until))
    elif one.planned_from and one.planned_from < data.on and not data.until(one.began_on):
        told = _("to begin by {day}").format(day=tongue.day(one.planned_from))
    return [(one.number, tongue.said(one.title), told, tongue.said(one.issue))] if told else []


def pdm_changes(data: Dataset, tongue: Tongue) -> list[Block]:
    """What the versions adopted within the term changed, and why."""
    return changes_in_term(data, tongue)
