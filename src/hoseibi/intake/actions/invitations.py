"""How somebody of a partner organ is invited to write a request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.letters import actions as letters
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import Matter
from hoseibi.partners.models import Person
from hoseibi.ui.languages import by_language
from hoseibi.ui.templatetags.reading import day_words

from ..choices import StepKind
from ..choices.invitations import INVITATIONS
from ..models import Request
from ..permissions import is_department, require
from ..queries.reminders import TO_WRITE, told_on
from .replies import filled
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


class Invited(NamedTuple):
    """The request that was begun; the key of the invitation, which is told once and is empty for
    who signs in already; the letter in the outbox, None for who switched such letters off."""

    request: Request
    key: str
    letter: Letter | None


@transaction.atomic
def invite_applicant(by: User, inviting: Inviting) -> Invited:
    """Begin a request that a counterpart fills in, and put a letter into the outbox that tells
    them. Who has no account gets an invitation, and by its key an account."""
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
        page = reverse("intake:write", args=(made.reference,))
        return Invited(made, "", _letter(by, made, person, page))
    if not inviting.email:
        raise AddressNeeded
    invitation, key = accounts.invite_partner(by, person, inviting.email)
    to = letters.Address(inviting.email, str(person))
    way_in = reverse("invitation", args=(key,))
    return Invited(made, key, _letter(by, made, to, way_in, invitation.valid_until))


def _letter(
    by: User,
    made: Request,
    to: Person | letters.Address,
    path: str,
    until: datetime | None = None,
) -> Letter | None:
    language = made.language if made.language in INVITATIONS else "en"
    wording = INVITATIONS[language]
    with translation.override(language):
        places = {
            "name": str(made.applicant),
            "agency": by_language(made.organ.name).get(language) or str(made.organ),
            "title": by_language(made.title).get(language) or str(made.title),
            "reference": made.reference,
            "link": settings.SITE_ADDRESS + path,
            "until": day_words(timezone.localtime(until).date()) if until else "",
        }
        matter: Matter = told_on(made, timezone.localdate())
    places["way"] = filled(wording.way_in if until else wording.way, places)
    words = filled(wording.subject, places), filled(wording.text, places)
    more = letters.More(TO_WRITE.code, language, ((TO_WRITE.code, matter),))
    return letters.write_of(by, to, words, more)
