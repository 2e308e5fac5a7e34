"""How somebody with a seat comes to an account."""

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from .. import queries
from ..choices import Act, Role
from ..models import Circle, Invitation, User
from ..permissions import may_open_circle, require
from .journal import record

INVITED_FOR = timedelta(days=14)


class NotOpen(Refusal):
    message = _("This invitation is over: it was used, withdrawn, or its last day has passed.")


class NameTaken(Refusal):
    message = _("Somebody signs in with this name or e-mail address already. Choose another one.")


@transaction.atomic
def invite_person(
    by: User, circle: Circle, person: Person, email: str, role: Role = Role.READER
) -> tuple[Invitation, str]:
    """Invite somebody with a seat to make an account; the key is told once and not kept. Earlier
    invitations of the same person end."""
    require(by, Act.MANAGE, circle)
    now = timezone.now()
    earlier = Invitation.objects.filter(person=person, accepted_at__isnull=True)
    earlier.filter(withdrawn_at__isnull=True).update(withdrawn_at=now)
    key = secrets.token_urlsafe(24)
    invitation = Invitation.objects.create(
        person=person,
        email=email,
        role=role if role != Role.OFFICER or may_open_circle(by) else Role.READER,
        key_fingerprint=hashlib.sha256(key.encode()).hexdigest(),
        invited_by=by,
        invited_at=now,
        valid_until=now + INVITED_FOR,
    )
    record(by, "invited", f"{person} · {circle}")
    return invitation, key


@transaction.atomic
def withdraw_invitation(by: User, circle: Circle, invitation: Invitation) -> None:
    """End an invitation before it is accepted."""
    require(by, Act.MANAGE, circle)
    if invitation.accepted_at is None:
        invitation.withdrawn_at = timezone.now()
        invitation.save(update_fields=("withdrawn_at",))
        record(by, "withdrew invitation", invitation.person)


@transaction.atomic
def accept_invitation(key: str, username: str, password: str, language: str = "") -> User:
    """Make the account of an invitation. Raises `ValidationError` for a weak password."""
    found = queries.invitation(key)
    if found is None:
        raise NotOpen
    invitation = Invitation.objects.select_for_update().get(pk=found.pk)
    if invitation.accepted_at is not None:
        raise NotOpen
    taken = User.objects.filter(username__iexact=username) | User.objects.filter(
        email__iexact=invitation.email
    )
    if taken.exists() or User.objects.filter(person=invitation.person).exists():
        raise NameTaken
    user = User(
        username=username,
        email=invitation.email,
        full_name=invitation.person.name,
        role=invitation.role,
        person=invitation.person,
        language=language,
    )
    validate_password(password, user)
    user.set_password(password)
    user.save()
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=("accepted_at",))
    record(user, "accepted invitation", user)
    return user
