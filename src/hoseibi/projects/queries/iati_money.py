"""Budget and payments of a project as IATI has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from hoseibi import iati
from hoseibi.accounts.choices import Side
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Organ

from ..choices import OrganisationType, Stage, TransactionKind
from ..models import Transaction
from .iati_material import Material, words
from .money import days_of_year

KINDS = {
    TransactionKind.INCOMING: "1",
    TransactionKind.COMMITMENT: "2",
    TransactionKind.DISBURSEMENT: "3",
    TransactionKind.EXPENDITURE: "4",
}
TYPES = {
    OrganKind.UNIVERSITY: OrganisationType.ACADEMIC,
    OrganKind.BAR: OrganisationType.NATIONAL_NGO,
    OrganKind.AGENCY: OrganisationType.PUBLIC,
    OrganKind.OTHER: OrganisationType.OTHER,
}
"""Of organs that are not the government itself."""

NOT_AGREED = (Stage.ADOPTED, Stage.PLANNING, Stage.EX_ANTE)
ORIGINAL, INDICATIVE, COMMITTED = "1", "1", "2"


def type_of(organ: Organ) -> str:
    """What an organ is, by the codes that donors share."""
    return str(TYPES.get(OrganKind(organ.kind), OrganisationType.GOVERNMENT))


def yearly(known: Material) -> Iterator[tuple[tuple[int, str], Decimal]]:
    """What our side plans to spend, by fiscal year and currency."""
    sums: dict[tuple[int, str], Decimal] = {}
    for line in known.budget:
        if line.side == Side.HOME:
            key = (line.year, line.currency)
            sums[key] = sums.get(key, Decimal(0)) + line.planned
    yield from sums.items()


def budgets(known: Material) -> tuple[iati.Budget, ...]:
    """A budget for each fiscal year."""
    project = known.project
    status = INDICATIVE if project.stage in NOT_AGREED else COMMITTED
    made = []
    for (year, currency), amount in yearly(known):
        start, after = days_of_year(project, year)
        money = iati.Money(amount, currency, start)
        end = after - dt.timedelta(days=1)
        made.append(iati.Budget(start, end, money, ORIGINAL, status))
    return tuple(made)


def transactions(known: Material) -> tuple[iati.Transaction, ...]:
    """Every payment that counts, the first one first."""
    return tuple(_transaction(known, one) for one in known.payments)


def _transaction(known: Material, one: Transaction) -> iati.Transaction:
    return iati.Transaction(
        type=KINDS[TransactionKind(one.kind)],
        day=one.on,
        value=iati.Money(one.value, one.currency, one.on),
        ref=one.reference,
        description=words(one.description),
        provider=_organisation(known, one.provider),
        receiver=_organisation(known, one.receiver),
        flow=one.flow_type,
        finance=one.finance_type,
        aid=(iati.AidType(one.aid_type),) if one.aid_type else (),
        tied=one.tied_status,
    )


def _organisation(known: Material, organ: Organ | None) -> iati.Organisation | None:
    if organ is None:
        return None
    ours = known.publisher and organ.pk == known.project.home_organ_id
    ref = known.publisher.identifier if known.publisher and ours else ""
    return iati.Organisation(ref=ref, type=type_of(organ), name=words(organ.name))
