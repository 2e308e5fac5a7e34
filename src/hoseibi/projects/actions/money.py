"""How the budget is planned, and payments are written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin, Side
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Organ
from hoseibi.ui.languages import in_languages

from ..choices import CostKind, TransactionKind
from ..models import Activity, BudgetLine, Project, Transaction
from ..permissions import require_may_plan, require_may_report
from .belonging import require_of_project


class NoAmount(Refusal):
    message = _("A payment of nothing is none. Enter what was paid.")


class PlannedBelow(Refusal):
    message = _("What is planned is nothing or more. What comes back is a payment below nothing.")


class NoYear(Refusal):
    message = _("The fiscal year is a year such as 2024.")


class NoCurrency(Refusal):
    message = _("A currency has three letters, such as JPY (ISO 4217).")


class HasPayments(Refusal):
    message = _("Payments are written down against this line. Set its amount to what is planned.")


class OtherCurrency(Refusal):
    message = _("The payment is in another currency than its budget line.")


class CurrencyPaid(Refusal):
    message = _(
        "Payments in another currency are written down against this line. Plan the new currency in"
        " a line of its own."
    )


class PaymentAhead(Refusal):
    message = _("This day has not come yet: what is not paid belongs in the budget.")


class DescriptionNeeded(Refusal):
    message = _("Say what was paid for.")


class WhyTakenBack(Refusal):
    message = _("Say why the payment is taken back: it stays in the record, and counts no more.")


class TakenBackAlready(Refusal):
    message = _("This payment is taken back already, with its reason.")


@dataclass(frozen=True)
class Budgeting:
    """What one side plans to spend on something in a fiscal year."""

    year: int
    side: str
    kind: str
    planned: Decimal
    currency: str
    activity: Activity | None = None
    note: str = ""

    def fields(self) -> dict[str, object]:
        """What the row of a budget line holds of it."""
        if self.planned < 0:
            raise PlannedBelow
        if not 1950 <= self.year <= 2150:
            raise NoYear
        return {
            "year": self.year,
            "side": Side(self.side),
            "kind": CostKind(self.kind),
            "planned": self.planned,
            "currency": currency(self.currency),
            "activity": self.activity,
            "note": self.note.strip(),
        }


@dataclass(frozen=True)
class Paying:
    """A movement of money as it is to be written down."""

    kind: str
    on: date
    value: Decimal
    currency: str
    description: dict[str, str]
    line: BudgetLine | None = None
    provider: Organ | None = None
    receiver: Organ | None = None
    reference: str = ""
    codes: tuple[str, str, str, str] = ("", "", "", "")
    """Type of aid, of flow, of finance, and tied status, as donors share them."""


def currency(code: str) -> str:
    """A currency code as it is kept."""
    code = code.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise NoCurrency
    return code


@transaction.atomic
def budget(
    by: User,
    project: Project,
    budgeting: Budgeting,
    line: BudgetLine | None = None,
    *,
    origin: str = Origin.PAGE,
) -> BudgetLine:
    """Add a line to the budget, or change one."""
    require_may_plan(by, project)
    require_of_project(project, line, budgeting.activity)
    made = _held(line) if line else BudgetLine(project=project)
    wanted = budgeting.fields()
    if line and made.transactions.exclude(currency=wanted["currency"]).exists():
        raise CurrencyPaid
    for name, value in wanted.items():
        setattr(made, name, value)
    made.save()
    verb = "changed budget line" if line else "added budget line"
    record(by, verb, f"{project} · {made}", origin=origin)
    return made


def _held(line: BudgetLine) -> BudgetLine:
    """A line as it stands, held so that nobody pays against it at this moment."""
    return BudgetLine.objects.select_for_update().get(pk=line.pk)


@transaction.atomic
def strike_line(by: User, line: BudgetLine) -> None:
    """Take a line out of the budget, while nothing was paid against it."""
    require_may_plan(by, line.project)
    if _held(line).transactions.exists():
        raise HasPayments
    record(by, "struck budget line", f"{line.project} · {line}")
    line.delete()


@transaction.atomic
def pay(by: User, project: Project, paying: Paying, *, origin: str = Origin.PAGE) -> Transaction:
    """Write down a movement of money."""
    require_may_report(by, project)
    _require_payable(project, paying)
    aid, flow, finance, tied = paying.codes
    made = Transaction.objects.create(
        project=project,
        line=paying.line,
        kind=TransactionKind(paying.kind),
        on=paying.on,
        value=paying.value,
        currency=currency(paying.currency),
        description=in_languages(paying.description),
        provider=paying.provider,
        receiver=paying.receiver,
        reference=paying.reference.strip(),
        aid_type=aid,
        flow_type=flow,
        finance_type=finance,
        tied_status=tied,
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    record(by, "wrote down payment", f"{project} · {made}", origin=origin)
    return made


def _require_payable(project: Project, paying: Paying) -> None:
    if paying.value == 0:
        raise NoAmount
    if paying.on > timezone.localdate():
        raise PaymentAhead
    if not in_languages(paying.description):
        raise DescriptionNeeded
    require_of_project(project, paying.line)
    if paying.line and _held(paying.line).currency != currency(paying.currency):
        raise OtherCurrency


@transaction.atomic
def take_back_payment(by: User, payment: Transaction, reason: str) -> Transaction:
    """Let a payment count no more, with the reason; it stays in the record."""
    require_may_report(by, payment.project)
    if not reason.strip():
        raise WhyTakenBack
    now = Transaction.objects.select_for_update().get(pk=payment.pk)
    if now.taken_back_because:
        raise TakenBackAlready
    now.taken_back_because = reason.strip()
    now.save(update_fields=("taken_back_because",))
    record(by, "took back payment", f"{now.project} · {now}")
    return now
