"""How an entry of the roster comes, changes, and is found by others or no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from ..choices import YEARS, Level, PeriodKind
from ..models import Expert, Knowledge, Period
from ..permissions import is_own, may_see_roster, require_may_change


class OnRoster(Refusal):
    message = _("This person is on the roster already.")


class DaysTurned(Refusal):
    message = _("The last day lies before the first. Turn them round.")


class DaysFarOff(Refusal):
    message = _("These days lie too far off. Look at the year again.")


class ConsentPast(Refusal):
    message = _("Consent cannot end before today. To take it back at once, take it back below.")


@dataclass(frozen=True)
class Known:
    """One thing that somebody knows; a level for languages."""

    matter: str
    key: str
    level: Level | None = None


@dataclass(frozen=True)
class Days:
    """Days of an expert, both meant."""

    kind: PeriodKind
    begins_on: date
    ends_on: date
    place: str = ""
    note: str = ""


@transaction.atomic
def enter_expert(by: User, person: Person, *, origin: str = Origin.PAGE) -> Expert:
    """Put somebody on the roster; nobody finds them before they consent. Everybody may put
    themselves there."""
    if not may_see_roster(by) and by.person_id != person.pk:
        raise NotAllowed
    Person.objects.select_for_update().get(pk=person.pk)
    if Expert.objects.filter(person=person).exists():
        raise OnRoster
    made = Expert.objects.create(person=person, changed_at=timezone.now())
    record(by, "put on the roster", made, origin=origin)
    return made


@transaction.atomic
def describe_expert(
    by: User, expert: Expert, about: str, known: Iterable[Known], *, origin: str = Origin.PAGE
) -> Expert:
    """Write what somebody knows, in place of what was there."""
    require_may_change(by, expert)
    expert.about, expert.changed_at = about.strip(), timezone.now()
    expert.save(update_fields=("about", "changed_at"))
    expert.knowledge.all().delete()
    rows = {(one.matter, one.key): one for one in known}
    Knowledge.objects.bulk_create(
        Knowledge(expert=expert, matter=one.matter, key=one.key, level=one.level)
        for one in rows.values()
    )
    record(by, "described expert", expert, origin=origin)
    return expert


@transaction.atomic
def consent(
    by: User,
    expert: Expert,
    until: date | None = None,
    on: date | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Expert:
    """Let somebody be found, from a day on (today), until a day or until they take it back. An
    officer writes down a consent that was given on paper, which opens nothing that was taken
    back."""
    require_may_change(by, expert)
    begin = on or timezone.localdate()
    if until is not None and until < begin:
        raise ConsentPast
    expert.consented_on, expert.consent_until = begin, until
    expert.changed_at = timezone.now()
    expert.save(update_fields=("consented_on", "consent_until", "changed_at"))
    own = is_own(by, expert)
    record(by, "consented" if own else "wrote down the consent of", expert, origin=origin)
    return expert


@transaction.atomic
def take_back_consent(by: User, expert: Expert, *, forget: bool = False) -> Expert:
    """Let somebody be found no more, and forget what they entered if they wish so. Assignments
    stay: who served where is part of the record."""
    require_may_change(by, expert)
    today = timezone.localdate()
    expert.consented_on = expert.consented_on or today
    expert.consent_until = today - timedelta(days=1)
    expert.changed_at = timezone.now()
    if forget:
        expert.about = ""
        expert.knowledge.all().delete()
        expert.periods.all().delete()
    expert.save()
    record(by, "took back the consent of", expert)
    return expert


@transaction.atomic
def enter_period(by: User, expert: Expert, days: Days, *, origin: str = Origin.PAGE) -> Period:
    """Say what some days of an expert are."""
    require_may_change(by, expert)
    require_in_order(days.begins_on, days.ends_on)
    made = Period.objects.create(
        expert=expert,
        kind=days.kind,
        begins_on=days.begins_on,
        ends_on=days.ends_on,
        place=days.place.strip(),
        note=days.note.strip(),
        changed_at=timezone.now(),
    )
    record(by, "entered days of", expert, origin=origin)
    return made


def require_in_order(begins_on: date, ends_on: date) -> None:
    """Refuse days that no calendar can draw: the last before the first, or in no year of ours."""
    if ends_on < begins_on:
        raise DaysTurned
    if begins_on.year not in YEARS or ends_on.year not in YEARS:
        raise DaysFarOff


@transaction.atomic
def remove_period(by: User, period: Period) -> None:
    """Take days of an expert out again."""
    require_may_change(by, period.expert)
    period.delete()
    record(by, "took out days of", period.expert)
