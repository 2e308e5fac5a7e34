"""What is done with accounts."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from ..choices import Origin, Role
from ..models import User
from .journal import record


@transaction.atomic
def describe_self(user: User, full_name: str, language: str, *, wants_letters: bool) -> None:
    """Let somebody say their own name, the language in which pages and letters speak to them, and
    whether letters remind them."""
    user.full_name, user.language, user.wants_letters = full_name, language, wants_letters
    user.save(update_fields=("full_name", "language", "wants_letters"))
    record(user, "described", user)


@transaction.atomic
def invite(username: str, email: str, password: str, *, role: Role, full_name: str = "") -> User:
    """Enter somebody who may sign in from now on."""
    user = User.objects.create_user(username, email, password, role=role, full_name=full_name)
    record(None, "invited", user, origin=Origin.COMMAND)
    return user


@transaction.atomic
def renew_password(user: User, password: str) -> None:
    """Give somebody another password, in place of one that was forgotten; who was signed in with
    the old one is no more."""
    user.set_password(password)
    user.save(update_fields=("password",))
    record(None, "renewed the password of", user, origin=Origin.COMMAND)


@transaction.atomic
def switch_off_second_factor(user: User) -> None:
    """Let somebody who lost phone, passkeys and recovery codes sign in with the password alone."""
    Authenticator.objects.filter(user=user).delete()
    record(None, "switched off the second factor of", user, origin=Origin.COMMAND)
