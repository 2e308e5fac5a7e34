"""What is done with the organs and people that the work is done with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.errors import Refusal
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.ui.languages import by_language

from ..models import User
from ..permissions import NotAllowed, may_open_circle
from .journal import record


class OrganKnown(Refusal):
    message = _("An organ of this name is entered for this country already.")


class PartOfItself(Refusal):
    message = _("An organ cannot be a part of itself, or of one of its own parts.")


class PersonKnown(Refusal):
    message = _("Somebody of this name is entered for this organ already.")


@dataclass(frozen=True)
class OrganFacts:
    """An organ as it is to stand: its names by language, its kind as in `OrganKind`, what it is a
    part of, the day from which there is no such organ, and how it is reached."""

    country: Country
    names: dict[str, str]
    kind: str
    parent: Organ | None = None
    closed_on: date | None = None
    contact: str = ""


@dataclass(frozen=True)
class PersonFacts:
    """Somebody as they are to stand; `post` by language. Who left keeps what they did."""

    name: str
    own_name: str
    organ: Organ | None
    post: dict[str, str]
    email: str
    left_on: date | None = None


@transaction.atomic
def enter_organ(by: User, facts: OrganFacts) -> Organ:
    """Enter an organ; only an officer of the department does."""
    _require_officer(by)
    return save_organ(by, Organ(), facts, "entered organ")


@transaction.atomic
def change_organ(by: User, organ: Organ, facts: OrganFacts) -> Organ:
    """Let an organ be called or placed otherwise. What it did under its old name says so."""
    _require_officer(by)
    return save_organ(by, Organ.objects.select_for_update().get(pk=organ.pk), facts, "changed")


def save_organ(by: User, organ: Organ, facts: OrganFacts, verb: str) -> Organ:
    """Save an organ by the rules of names and places, in the transaction of an action that asked
    who may."""
    same = Organ.objects.filter(country=facts.country, parent=facts.parent).exclude(pk=organ.pk)
    names = set(facts.names.values())
    if any(names & set(by_language(one.name).values()) for one in same):
        raise OrganKnown
    above = facts.parent
    while above is not None:
        if above.pk == organ.pk:
            raise PartOfItself
        above = above.parent
    organ.country, organ.kind, organ.parent = facts.country, facts.kind, facts.parent
    organ.name, organ.closed_on = LazyI18nString(facts.names), facts.closed_on
    organ.contact = facts.contact
    organ.save()
    record(by, verb, organ, of="partners")
    return organ


@transaction.atomic
def enter_partner(by: User, facts: PersonFacts) -> Person:
    """Enter somebody of an organ who has no seat yet; only an officer of the department does."""
    _require_officer(by)
    return save_person(by, Person(), facts, "entered person")


@transaction.atomic
def change_partner(by: User, person: Person, facts: PersonFacts) -> Person:
    """Let somebody be of another organ, have another post, or have left."""
    _require_officer(by)
    return save_person(by, Person.objects.select_for_update().get(pk=person.pk), facts, "changed")


def save_person(by: User, person: Person, facts: PersonFacts, verb: str) -> Person:
    """Save somebody by the rules of names, in the transaction of an action that asked who may."""
    same = Person.objects.filter(name__iexact=facts.name, organ=facts.organ)
    same = same.filter(Person.staying(timezone.localdate()))
    if facts.left_on is None and same.exclude(pk=person.pk).exists():
        raise PersonKnown
    person.name, person.own_name, person.organ = facts.name, facts.own_name, facts.organ
    person.post, person.email = LazyI18nString(facts.post), facts.email
    person.left_on = facts.left_on
    person.save()
    record(by, verb, person, of="partners")
    return person


def _require_officer(by: User) -> None:
    if not may_open_circle(by):
        raise NotAllowed
