"""Tables of counts: brought, understood, taken over."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.caseflow import counts
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.partners.models import Country, Organ

from ..models import CaseCount, CaseTable
from ..permissions import parts_of, require_may_change, require_may_enter, serves
from ..queries.tables import Preview, courts_named, preview
from ..storage import counts_of


class NotUnderstood(Refusal):
    message = _("Nothing of the table was understood yet. Say which column is which.")


class CellsToMend(Refusal):
    message = _("Some cells are not understood. Mend them in the file, and bring it once more.")


class OtherCourt(Refusal):
    message = _(
        "The table has rows of a court that is not part of the one it was brought for. Bring it for"
        " the court above both, or only the rows of its own."
    )


class TakenAlready(Refusal):
    message = _("This table was taken over already.")


class Brought(NamedTuple):
    """A file that came: its bytes and name, of which court, called how, from where."""

    content: bytes
    name: str
    title: str
    court: Organ | None = None
    source: str = ""


@transaction.atomic
def bring_table(by: User, country: Country, came: Brought) -> CaseTable:
    """Keep a table of counts, to be looked at before it is taken over."""
    require_may_enter(by, country.pk, came.court)
    file = store(came.content, came.name, by=by, origin=came.source)
    made = CaseTable.objects.create(
        country=country, court=came.court, title=came.title, source=came.source, file=file,
        entered_by=by, entered_at=timezone.now(),
    )  # fmt: skip
    record(by, "brought a table of counts", made)
    return made


@transaction.atomic
def map_columns(by: User, table: CaseTable, mapping: dict[str, str]) -> None:
    """Say which head is which column; an empty head for a column that is not used."""
    require_may_change(by, table)
    held = CaseTable.objects.select_for_update().get(pk=table.pk)
    if held.taken_at is not None:
        raise TakenAlready
    held.mapping = {name: head for name, head in mapping.items() if head is not None}
    held.save(update_fields=("mapping",))
    record(by, "said the columns of", held)


@transaction.atomic
def take_over(by: User, table: CaseTable) -> int:
    """Let the counts of a table count; the number of its rows."""
    require_may_change(by, table)
    held = CaseTable.objects.select_for_update().get(pk=table.pk)
    if held.taken_at is not None:
        raise TakenAlready
    seen = preview(held)
    if seen.trouble or not seen.flows:
        raise NotUnderstood(seen.trouble)
    if seen.bad:
        raise CellsToMend
    rows = _rows(by, held, seen)
    CaseCount.objects.bulk_create(rows, batch_size=500)
    held.taken_at = timezone.now()
    held.save(update_fields=("taken_at",))
    record(by, "took over a table of counts", held)
    return len(rows)


def _rows(by: User, table: CaseTable, seen: Preview) -> list[CaseCount]:
    """The rows. In the table of one court are only its own and those of its parts, whoever brings
    it: that court reads all of them. A name that is no court here is only ours to take in."""
    courts = courts_named(table.country, {flow.court for flow in seen.flows if flow.court})
    rows = counts_of(table, counts.once(seen.flows), courts)
    known = {one.court_id for one in rows} - {None}
    if table.court_id is not None and known - parts_of(table.court_id):
        raise OtherCourt
    if not serves(by, table.country_id) and any(one.court_id is None for one in rows):
        raise OtherCourt
    return rows
