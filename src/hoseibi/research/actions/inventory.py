"""How the legal inventory is kept: laws and missing laws, by which source each stands how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal

from ..choices import Standing
from ..models import InventoryEntry, Statement
from ..permissions import require_may_change
from ..queries import laws_known
from .findings import DayAhead
from .keeping import Keeping, keep, named, still


class EntryNeedsTitle(Refusal):
    message = _("Give the law its title in one language, also when it is missing.")


class StandingNeedsSource(Refusal):
    message = _("Say who says so: an official journal, an organ, a person.")


class LawOfAnotherCountry(Refusal):
    message = _("This law is of another country.")


@dataclass(frozen=True)
class Stated:
    """How a law stands, since when, by which source, said on which day."""

    status: str
    source: str
    since: date | None = None
    said_on: date | None = None
    held: bool = True


@dataclass(frozen=True)
class Listed:
    """A law or missing law to be entered. `languages` are those it exists in where its text is not
    kept here."""

    titles: Mapping[str, str]
    stated: Stated
    kind: str = ""
    number: str = ""
    field_of_law: str = "other"
    law: Law | None = None
    languages: str = ""
    note: Mapping[str, str] = field(default_factory=dict)
    keeping: Keeping = field(default_factory=Keeping)


@transaction.atomic
def enter_entry(by: User, listed: Listed, *, origin: str = Origin.PAGE) -> InventoryEntry:
    """Enter a law, or one that is missing, with the first statement of how it stands."""
    made = _filled(InventoryEntry(), listed)
    made.status = Standing(listed.stated.status)
    made.since = listed.stated.since
    made.seen_on = listed.stated.said_on or timezone.localdate()
    keep(by, made, listed.keeping)
    _state(by, made, listed.stated)
    record(by, "entered in the inventory", named(made), origin=origin)
    return made


@transaction.atomic
def change_entry(
    by: User, entry: InventoryEntry, listed: Listed, *, origin: str = Origin.PAGE
) -> InventoryEntry:
    """Put right what is said of a law; how it stands is stated by sources alone."""
    now = locked(by, entry)
    author = now.entered_by
    law = still(laws_known(by), listed.law, now.law)
    keep(by, _filled(now, replace(listed, law=law)), listed.keeping)
    InventoryEntry.objects.filter(pk=now.pk).update(entered_by=author)
    record(by, "changed in the inventory", named(now), origin=origin)
    return now


def _filled(entry: InventoryEntry, listed: Listed) -> InventoryEntry:
    titles = {code: said.strip() for code, said in listed.titles.items() if said.strip()}
    if not titles:
        raise EntryNeedsTitle
    country = listed.keeping.country
    if listed.law is not None and country is not None and listed.law.country_id != country.pk:
        raise LawOfAnotherCountry
    entry.title = LazyI18nString(titles)
    entry.words = "\n".join([*titles.values(), listed.number])
    entry.note = LazyI18nString({code: said for code, said in listed.note.items() if said.strip()})
    for name in ("kind", "number", "field_of_law", "law", "languages"):
        setattr(entry, name, getattr(listed, name))
    return entry


def locked(by: User, entry: InventoryEntry) -> InventoryEntry:
    """The entry as it is now, for somebody who may change it, until the transaction ends."""
    now = InventoryEntry.objects.select_for_update().get(pk=entry.pk)
    require_may_change(by, now)
    return now


@transaction.atomic
def state(
    by: User, entry: InventoryEntry, stated: Stated, *, origin: str = Origin.PAGE
) -> Statement:
    """Add what one source says. Held to be right, the entry stands so from now on; otherwise it is
    kept beside, because sources may disagree."""
    now = locked(by, entry)
    made = _state(by, now, stated)
    record(by, "stated", named(now, made), origin=origin)
    return made


def _state(by: User, entry: InventoryEntry, stated: Stated) -> Statement:
    if not stated.source.strip():
        raise StandingNeedsSource
    said_on = stated.said_on or timezone.localdate()
    if said_on > timezone.localdate():
        raise DayAhead
    made = Statement.objects.create(
        entry=entry,
        status=Standing(stated.status),
        since=stated.since,
        source=stated.source.strip()[:500],
        said_on=said_on,
        by=by,
    )
    if stated.held:
        _hold(entry, made)
    return made


@transaction.atomic
def hold(by: User, statement: Statement, *, origin: str = Origin.PAGE) -> InventoryEntry:
    """Hold one of the statements to be right; the others stay beside it."""
    now = locked(by, statement.entry)
    _hold(now, statement)
    record(by, "held to be right", named(now, statement), origin=origin)
    return now


def _hold(entry: InventoryEntry, statement: Statement) -> None:
    Statement.objects.filter(entry=entry, held=True).update(held=False)
    Statement.objects.filter(pk=statement.pk).update(held=True)
    # Who saw since then that it stands so saw it, whichever source is held to be right.
    seen = entry.seen_on if entry.status == statement.status else date.min
    entry.status, entry.since = statement.status, statement.since
    entry.seen_on = max(seen, statement.said_on)
    entry.changed_at = timezone.now()
    entry.save(update_fields=("status", "since", "seen_on", "changed_at"))
