"""What people of a partner keep up to date themselves: names, contact data, people."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal
from hoseibi.partners.models import Organ, Person

from ..models import User
from ..permissions import organs_of, require_may_keep
from .partners import OrganFacts, PersonFacts, save_organ, save_person


class OtherOrgan(Refusal):
    message = _("You enter people of your own organ and its parts only.")


@transaction.atomic
def keep_organ(by: User, organ: Organ, names: dict[str, str], contact: str) -> Organ:
    """Let an organ be called and reached otherwise. What kind it is, what it is a part of and
    whether it still is are the department's to say."""
    require_may_keep(by, organ)
    found = Organ.objects.select_for_update().get(pk=organ.pk)
    facts = OrganFacts(
        found.country, names, found.kind, found.parent, found.closed_on, contact.strip()
    )
    return save_organ(by, found, facts, "changed")


@transaction.atomic
def enter_own(by: User, organ: Organ, facts: PersonFacts) -> Person:
    """Enter somebody of one's own organ. A seat and an account are given by who gives seats."""
    require_may_keep(by, organ)
    _require_within(by, facts)
    return save_person(by, Person(), replace(facts, left_on=None), "entered person")


@transaction.atomic
def change_own(by: User, person: Person, facts: PersonFacts) -> Person:
    """Let somebody of one's own organ have another post or address, or have left."""
    require_may_keep(by, person.organ)
    _require_within(by, facts)
    return save_person(by, Person.objects.select_for_update().get(pk=person.pk), facts, "changed")


def _require_within(by: User, facts: PersonFacts) -> None:
    if facts.organ is None or facts.organ.pk not in organs_of(by):
        raise OtherOrgan
