"""What people change about their own signing in: each is a line in the journal, although the pages
are those of the sign-in library."""

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.dispatch import receiver

from ..models import User
from .journal import record

_RECOVERY = Authenticator.Type.RECOVERY_CODES


@receiver(password_changed)
def _changed_password(user: User, **_more: Any) -> None:
    record(user, "changed the password of", user)


@receiver(authenticator_added)
def _added(user: User, authenticator: Authenticator, **_more: Any) -> None:
    # Recovery codes come with the first factor and go with the last: that is one thing done.
    if authenticator.type != _RECOVERY:
        record(user, "added a second factor to", _named(user, authenticator))


@receiver(authenticator_removed)
def _removed(user: User, authenticator: Authenticator, **_more: Any) -> None:
    if authenticator.type != _RECOVERY:
        record(user, "removed a second factor of", _named(user, authenticator))


@receiver(authenticator_reset)
def _renewed(user: User, authenticator: Authenticator, **_more: Any) -> None:
    if authenticator.type == _RECOVERY:
        record(user, "made new recovery codes for", user)


def _named(user: User, authenticator: Authenticator) -> str:
    return f"{user} · {authenticator.get_type_display()}"
