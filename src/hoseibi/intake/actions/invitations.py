"""How somebody of a partner organ is invited to write a request."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from ..choices import StepKind
from ..models import Request
from ..permissions import is_department, require
from .requests import Filing, Writing, begin


class OfNoOrgan(Refusal):
    message = _("This person is of no organ. Enter their organ first: the request is its own.")


class AddressNeeded(Refusal):
    message = _("Give the e-mail address to which the invitation goes.")


@dataclass(frozen=True)
class Inviting:
    """Who is invited to write a request, about what, in which language and by which address."""

    person: Person
    title: str
    language: str
    kind: str
    field_of_law: str
    email: str = ""


@transaction.atomic
def invite_applicant(by: User, inviting: Inviting) -> tuple[Request, str]:
    """Begin a request that a counterpart fills in. Who has no account gets an invitation: its key
    is told once, and is empty for who signs in already."""
    require(is_department(by))
    person = inviting.person
    if person.organ is None:
        raise OfNoOrgan
    filing = Filing(
        person.organ.country, person.organ, field_of_law=inviting.field_of_law, applicant=person
    )
    writing = Writing({inviting.language: inviting.title}, inviting.language, inviting.kind)
    made = begin(by, filing, writing, StepKind.INVITED)
    if User.objects.filter(person=person).exists():
        return made, ""
    if not inviting.email:
        raise AddressNeeded
    _invitation, key = accounts.invite_partner(by, person, inviting.email)
    return made, key
