"""What hangs on an entry: rules that it owes, donors who help with it, and its conflicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.errors import Refusal

from ..choices import ConflictState, RuleState
from ..models import Conflict, DonorSupport, InventoryEntry, OwedRule
from ..queries import ArticleMeant, entries
from .findings import DayAhead
from .inventory import locked
from .keeping import named, still


class RuleNeedsTitle(Refusal):
    message = _("Say which rule is owed.")


class DonorNeedsName(Refusal):
    message = _("Name the donor.")


class WhatClashes(Refusal):
    message = _("Say what clashes, and who says so.")


class ItselfInConflict(Refusal):
    message = _("Name the article in which it conflicts with itself.")


@dataclass(frozen=True)
class Owing:
    """A rule that a law says there will be: by which article, whose it is, when it is due."""

    titles: Mapping[str, str]
    article: str = ""
    meant: ArticleMeant | None = None
    organ: str = ""
    due_on: date | None = None
    state: str = RuleState.NOT_BEGUN
    state_on: date | None = None
    source: str = ""


@transaction.atomic
def owe(by: User, entry: InventoryEntry, owing: Owing, *, origin: str = Origin.PAGE) -> OwedRule:
    """Enter a rule that a law owes."""
    now = locked(by, entry)
    titles = {code: said.strip() for code, said in owing.titles.items() if said.strip()}
    if not titles:
        raise RuleNeedsTitle
    place = anchor(*owing.meant) if owing.meant else None
    made = OwedRule.objects.create(
        entry=now,
        title=LazyI18nString(titles),
        anchor=place,
        article=(owing.article or (str(place) if place else ""))[:120],
        organ=owing.organ[:300],
        due_on=owing.due_on,
        state=RuleState(owing.state),
        state_on=owing.state_on,
        source=owing.source[:500],
    )
    record(by, "entered owed rule", named(now, made), origin=origin)
    return made


@dataclass(frozen=True)
class RuleMark:
    """How far a rule has come, since when, by which source, and as what it was issued."""

    state: str
    on: date | None = None
    source: str = ""
    issued_as: InventoryEntry | None = None


@transaction.atomic
def mark_rule(by: User, rule: OwedRule, mark: RuleMark, *, origin: str = Origin.PAGE) -> OwedRule:
    """Enter how far a rule has come that is owed."""
    entry = locked(by, rule.entry)
    day = mark.on or timezone.localdate()
    if day > timezone.localdate():
        raise DayAhead
    now = OwedRule.objects.select_for_update().get(pk=rule.pk)
    now.state, now.state_on = RuleState(mark.state), day
    now.source = mark.source[:500] or now.source
    now.issued_as = still(entries(by), mark.issued_as, now.issued_as)
    now.save()
    record(by, "marked owed rule", named(entry, now), origin=origin)
    return now


@dataclass(frozen=True)
class Helping:
    """A donor who helps with a law, with what, and when."""

    donor: str
    what: str = ""
    since: date | None = None
    until: date | None = None


@transaction.atomic
def note_donor(
    by: User, entry: InventoryEntry, helping: Helping, *, origin: str = Origin.PAGE
) -> DonorSupport:
    """Enter that a donor helps with a law."""
    now = locked(by, entry)
    if not helping.donor.strip():
        raise DonorNeedsName
    made = DonorSupport.objects.create(
        entry=now,
        donor=helping.donor.strip()[:200],
        what=helping.what[:300],
        since=helping.since,
        until=helping.until,
    )
    record(by, "noted donor of", named(now, made), origin=origin)
    return made


@dataclass(frozen=True)
class Clash:
    """Two provisions that cannot both be followed."""

    place: str
    other: InventoryEntry
    other_place: str
    said_by: str
    texts: Mapping[str, str] = field(default_factory=dict)
    said_on: date | None = None
    meant: ArticleMeant | None = None
    other_meant: ArticleMeant | None = None


@transaction.atomic
def enter_conflict(
    by: User, entry: InventoryEntry, clash: Clash, *, origin: str = Origin.PAGE
) -> Conflict:
    """Enter that two provisions clash, and who says so."""
    now, other = locked(by, entry), locked(by, clash.other)
    texts = {code: said.strip() for code, said in clash.texts.items() if said.strip()}
    if not texts or not clash.said_by.strip():
        raise WhatClashes
    if now.pk == other.pk and clash.place.strip() == clash.other_place.strip():
        raise ItselfInConflict
    made = Conflict.objects.create(
        entry=now,
        place=clash.place[:120],
        anchor=anchor(*clash.meant) if clash.meant else None,
        other=other,
        other_place=clash.other_place[:120],
        other_anchor=anchor(*clash.other_meant) if clash.other_meant else None,
        text=LazyI18nString(texts),
        said_by=clash.said_by.strip()[:300],
        said_on=clash.said_on or timezone.localdate(),
    )
    record(by, "entered conflict", named(now, made, beside=other), origin=origin)
    return made


@transaction.atomic
def mark_conflict(
    by: User, conflict: Conflict, state: str, how: str = "", *, origin: str = Origin.PAGE
) -> Conflict:
    """Enter where a conflict stands, and how it is settled."""
    entry = locked(by, conflict.entry)
    now = Conflict.objects.select_for_update().get(pk=conflict.pk)
    now.state, now.settled_how = ConflictState(state), how.strip()[:500]
    now.save()
    record(by, "marked conflict", named(entry, now, beside=now.other), origin=origin)
    return now
