"""How an IATI file becomes the beginning of projects: what it says is entered as people would."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi import iati
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin, Side
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners import actions as partners

from ..choices import (
    CostKind,
    Direction,
    IndicatorKind,
    PaperKind,
    PublicSector,
    RowKind,
    Stage,
    TransactionKind,
)
from ..models import (
    Actual,
    BudgetLine,
    Indicator,
    PdmRow,
    Period,
    Project,
    PublicDocument,
    PublicSide,
    Transaction,
)
from ..queries import iati_import as told
from ..queries.money import fiscal_year
from .actuals import Reporting, report
from .indicators import Measuring, Stretch, open_period, set_indicator, set_milestone
from .money import Budgeting, Paying, budget, pay
from .projects import Beginning, PlanRow, begin
from .publishing import Paper, Telling, add_paper, tell_publicly
from .steps import Reaching, enter_step, skip

ROWS = {"1": RowKind.OUTPUT, "2": RowKind.PURPOSE, "3": RowKind.GOAL}
MEASURES = {"1": IndicatorKind.NUMBER, "2": IndicatorKind.PERCENT, "5": IndicatorKind.QUALITATIVE}
PAYMENTS = {
    "1": TransactionKind.INCOMING,
    "2": TransactionKind.COMMITMENT,
    "3": TransactionKind.DISBURSEMENT,
    "4": TransactionKind.EXPENDITURE,
}
UNDER_WAY = {"2", "3", "4"}
COUNTRY = re.compile(r"[A-Za-z]{2}")
SHOWN = 40
"""Of a value that cannot be kept, in characters."""


class TakenAlready(Refusal):
    message = gettext_lazy("A project with this identifier is here already.")


class CountryMissing(Refusal):
    message = gettext_lazy(
        "The file does not say in which country this is. Begin the project by hand."
    )


@dataclass(frozen=True)
class Taken:
    """A project that was begun, and what of the file could not be entered, with why."""

    project: Project
    left: tuple[str, ...]


class Entering:
    """Enters things one after another; what is refused is noted and the rest goes on."""

    def __init__(self, by: User, project: Project, one: iati.Activity) -> None:
        self.by, self.project, self.one = by, project, one
        self.left: list[str] = []

    def try_to(self, name: str, act: Callable[[], object]) -> None:
        """Do one thing; a refusal undoes that thing only."""
        try:
            with transaction.atomic():
                act()
        except (Refusal, ValueError) as refusal:
            self.left.append(f"{name}: {refusal}")


@transaction.atomic
def take_activity(by: User, one: iati.Activity, *, origin: str = Origin.PAGE) -> Taken:
    """Begin a project from an activity of an IATI file."""
    name = told.own_part(one.identifier)
    if PublicSide.objects.filter(identifier=name).exists():
        raise TakenAlready
    if not one.countries or not COUNTRY.fullmatch(one.countries[0].code):
        raise CountryMissing
    results = told.taken_results(one)
    rows = tuple(PlanRow(ROWS[each.type], told.texts(each.title, one)) for each in results)
    project = begin(by, _beginning(one, rows), origin=origin)
    # The seat that the beginning gave is known to a user who is asked anew.
    entering = Entering(User.objects.get(pk=by.pk), project, one)
    entering.try_to(_("Stage"), partial(_stage, entering))
    entering.try_to(_("Public side"), partial(_public_side, entering, name))
    _results(entering, results)
    _money(entering)
    for document in told.taken_documents(one):
        entering.try_to(_("Document"), partial(_paper, entering, document))
    record(by, "imported", f"{project} ({one.identifier})", origin=origin)
    project.refresh_from_db()
    return Taken(project, tuple(entering.left))


def _beginning(one: iati.Activity, rows: tuple[PlanRow, ...]) -> Beginning:
    first = one.countries[0]
    names = told.texts(first.name, one) or None
    general = next((each.words for each in one.descriptions), ())
    return Beginning(
        told.texts(one.title, one),
        country=partners.country(first.code, names),
        planned_from=told.day(one, "1") or told.day(one, "2"),
        planned_until=told.day(one, "3") or told.day(one, "4"),
        background=told.texts(general, one),
        rows=rows,
    )


def _stage(entering: Entering) -> None:
    start = told.day(entering.one, "2")
    if entering.one.status not in UNDER_WAY or start is None:
        return
    for stage in (Stage.PLANNING, Stage.EX_ANTE, Stage.AGREED):
        skip(entering.by, entering.project, stage, _("Begun from an IATI file."))
    enter_step(entering.by, entering.project, Stage.UNDER_WAY, Reaching(done_on=start))


def _public_side(entering: Entering, name: str) -> None:
    one = entering.one
    general = next((each.words for each in one.descriptions), ())
    codes = [each.code for each in one.sectors if each.code in PublicSector.values]
    telling = Telling(
        name,
        told.texts(general, one),
        sector=codes[0] if codes else PublicSector.LEGAL,
        with_money=bool(one.budgets or one.transactions),
    )
    tell_publicly(entering.by, entering.project, telling)


def _results(entering: Entering, results: list[iati.Result]) -> None:
    """Indicators under the rows that the plan was begun with, in the same order."""
    made: dict[str, list[PdmRow]] = {}
    version = entering.project.pdm_versions.get()
    for line in version.lines.select_related("row").order_by("position", "pk"):
        made.setdefault(line.row.kind, []).append(line.row)
    for result in results:
        row = made[ROWS[result.type]].pop(0)
        for each in result.indicators:
            entering.try_to(_("Indicator"), partial(_indicator, entering, row, each))


def _indicator(entering: Entering, row: PdmRow, each: iati.Indicator) -> None:
    one = entering.one
    baseline = each.baselines[0] if each.baselines else iati.Baseline()
    kind = MEASURES.get(each.measure, IndicatorKind.NUMBER)
    words = kind == IndicatorKind.QUALITATIVE
    made = set_indicator(
        entering.by,
        row,
        Measuring(
            told.texts(each.title, one),
            kind,
            direction=Direction.DOWN if each.ascending is False else Direction.UP,
            baseline=None if words else number(baseline.value),
            baseline_on=baseline.day,
            baseline_words=told.texts(baseline.comment, one),
            means=told.texts(each.description, one),
        ),
    )
    for period in each.periods:
        entering.try_to(str(made), partial(_period, entering, made, period))


def number(value: str) -> Decimal | None:
    """A figure as it is kept; None where there is none. Raises ValueError."""
    if not value.strip():
        return None
    try:
        figure = Decimal(value.strip())
    except InvalidOperation:
        figure = Decimal("NaN")
    if not figure.is_finite():
        raise ValueError(_("“{value}” is no number.").format(value=value[:SHOWN]))
    return kept(Actual, "value", figure)


def kept(model: type[Model], name: str, value: Any) -> Any:
    """A value as a field keeps it, numbers rounded to its decimals. Raises ValueError with what
    the field has against it: it is too long, or too large."""
    field: Any = model._meta.get_field(name)
    if not value:
        return value
    try:
        rounded = round(value, field.decimal_places) if isinstance(value, Decimal) else value
        return field.clean(rounded, None)
    except InvalidOperation:
        said = _("“{value}” has more digits than are kept here.").format(value=value)
        raise ValueError(said) from None
    except ValidationError as trouble:
        raise ValueError(f"{field.verbose_name}: {' '.join(trouble.messages)}") from None


def _period(entering: Entering, indicator: Indicator, period: iati.Period) -> None:
    if period.start is None or period.end is None:
        raise ValueError(_("The period has no first or last day."))
    held = Period.objects.filter(
        project=entering.project, begins_on=period.start, ends_on=period.end
    ).first()
    stretch = Stretch(f"{period.start:%Y-%m}", period.start, period.end)
    held = held or open_period(entering.by, entering.project, stretch)
    for target in period.targets[:1]:
        value = number(target.value)
        words = told.texts(target.comment, entering.one)
        set_milestone(entering.by, indicator, held, value, words)
    for actual in period.actuals[:1]:
        words = told.texts(actual.comment, entering.one)
        reporting = Reporting(number(actual.value), words, _("IATI file"))
        report(entering.by, indicator, held, reporting)


def _money(entering: Entering) -> None:
    for each in told.taken_budgets(entering.one):
        entering.try_to(_("Budget"), partial(_budget, entering, each))
    for one in told.taken_payments(entering.one):
        entering.try_to(_("Payment"), partial(_payment, entering, one))


def _budget(entering: Entering, each: iati.Budget) -> None:
    assert each.start
    assert each.value
    assert each.value.amount is not None
    currency = each.value.currency or entering.one.currency
    year = fiscal_year(entering.project, each.start)
    planned = kept(BudgetLine, "planned", each.value.amount)
    budgeting = Budgeting(year, Side.HOME, CostKind.OTHER, planned, currency)
    budget(entering.by, entering.project, budgeting)


def _payment(entering: Entering, each: iati.Transaction) -> None:
    assert each.day
    assert each.value
    assert each.value.amount is not None
    field = partial(kept, Transaction)
    paying = Paying(
        PAYMENTS[each.type],
        each.day,
        field("value", each.value.amount),
        each.value.currency or entering.one.currency,
        told.texts(each.description, entering.one) or {"en": str(PAYMENTS[each.type].label)},
        reference=field("reference", each.ref),
        codes=(
            field("aid_type", each.aid[0].code if each.aid else ""),
            field("flow_type", each.flow),
            field("finance_type", each.finance),
            field("tied_status", each.tied),
        ),
    )
    pay(entering.by, entering.project, paying)


def _paper(entering: Entering, each: iati.Document) -> None:
    known = [code for code in each.categories if code in PaperKind.values]
    field = partial(kept, PublicDocument)
    paper = Paper(
        told.texts(each.title, entering.one),
        field("url", each.url),
        known[0],
        field("format", each.format),
        field("language", each.languages[0] if each.languages else ""),
        each.day,
    )
    add_paper(entering.by, entering.project, paper)
