"""How somebody with a seat comes to an account."""

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from .. import queries
from ..choices import Act, Role
from ..models import Circle, Invitation, Seat, User
from ..permissions import NotAllowed, may, may_open_circle, require
from .journal import record

INVITED_FOR = timedelta(days=14)


class NotOpen(Refusal):
    message = _("This invitation is over: it was used, withdrawn, or its last day has passed.")


class NameTaken(Refusal):
    message = _("Somebody signs in with this name already. Choose another one.")


class AddressTaken(Refusal):
    message = _(
        "Somebody signs in with this e-mail address already. If it is you, sign in first and "
        "open this link again."
    )


class HasAccount(Refusal):
    message = _("This person signs in already. Their seats count as soon as they are given.")


class NotTheirs(Refusal):
    message = _(
        "This person has a seat in a circle that you do not manage. An officer of the department "
        "can invite them."
    )


@transaction.atomic
def invite_person(
    by: User, circle: Circle, person: Person, email: str, role: Role = Role.READER
) -> tuple[Invitation, str]:
    """Invite somebody with a seat to make an account; the key is told once and not kept. Earlier
    invitations of the same person end.

    Who holds the key gets every seat of the person: so who invites must manage them all.
    """
    require(by, Act.MANAGE, circle)
    _require_manages_all(by, circle, person)
    allowed = role if role != Role.OFFICER or may_open_circle(by) else Role.READER
    invited = _invited(by, person, email, allowed)
    record(by, "invited", f"{person} · {circle}", of="invitations")
    return invited


@transaction.atomic
def invite_partner(by: User, person: Person, email: str) -> tuple[Invitation, str]:
    """Invite somebody of an organ who sees what is that organ's own, and needs no seat for it; only
    an officer of the department does."""
    if not may_open_circle(by):
        raise NotAllowed
    invited = _invited(by, person, email, Role.READER)
    record(by, "invited", person, of="invitations")
    return invited


def _invited(by: User, person: Person, email: str, role: Role) -> tuple[Invitation, str]:
    if User.objects.filter(person=person).exists():
        raise HasAccount
    now = timezone.now()
    earlier = Invitation.objects.filter(person=person, accepted_at__isnull=True)
    earlier.filter(withdrawn_at__isnull=True).update(withdrawn_at=now)
    key = secrets.token_urlsafe(24)
    invitation = Invitation.objects.create(
        person=person,
        email=email,
        role=role,
        key_fingerprint=hashlib.sha256(key.encode()).hexdigest(),
        invited_by=by,
        invited_at=now,
        valid_until=now + INVITED_FOR,
    )
    return invitation, key


def _require_manages_all(by: User, circle: Circle, person: Person) -> None:
    today = timezone.localdate()
    lasting = Q(until__isnull=True) | Q(until__gt=today)
    theirs = set(Seat.objects.filter(lasting, person=person).values_list("circle", flat=True))
    if circle.pk not in theirs or not all(may(by, Act.MANAGE, each) for each in theirs):
        raise NotTheirs


@transaction.atomic
def withdraw_invitation(by: User, circle: Circle, invitation: Invitation) -> None:
    """End an invitation before it is accepted."""
    require(by, Act.MANAGE, circle)
    if not Seat.objects.filter(circle=circle, person=invitation.person_id).exists():
        raise NotAllowed
    if invitation.accepted_at is None:
        invitation.withdrawn_at = timezone.now()
        invitation.save(update_fields=("withdrawn_at",))
        record(by, "withdrew invitation", invitation.person, of="invitations")


@transaction.atomic
def accept_invitation(key: str, username: str, password: str, language: str = "") -> User:
    """Make the account of an invitation. Raises `ValidationError` for a weak password."""
    invitation = _locked(key)
    if User.objects.filter(username__iexact=username).exists():
        raise NameTaken
    if User.objects.filter(email__iexact=invitation.email).exists():
        raise AddressTaken
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
    _accepted(invitation, user)
    return user


@transaction.atomic
def join_with_account(by: User, key: str) -> User:
    """Bind an account that somebody has already to the person who is invited."""
    invitation = _locked(key)
    if by.person_id is not None:
        raise HasAccount
    by.person = invitation.person
    by.save(update_fields=("person",))
    _accepted(invitation, by)
    return by


def _locked(key: str) -> Invitation:
    found = queries.invitation(key)
    if found is None:
        raise NotOpen
    invitation = Invitation.objects.select_for_update().get(pk=found.pk)
    if invitation.accepted_at is not None or invitation.withdrawn_at is not None:
        raise NotOpen
    if User.objects.filter(person=invitation.person_id).exists():
        raise NotOpen
    return invitation


def _accepted(invitation: Invitation, user: User) -> None:
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=("accepted_at",))
    record(user, "accepted invitation", user)
