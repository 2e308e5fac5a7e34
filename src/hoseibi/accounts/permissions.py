"""Who may do what in general: predicates that every application builds its own rules from."""

import rules
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal

from .choices import Role
from .models import User

Reader = User | AnonymousUser
"""Somebody who looks at a page, signed in or not."""


class NotAllowed(Refusal):
    message = _("Your account does not allow this. Ask an officer of the department.")


@rules.predicate
def is_signed_in(user: Reader) -> bool:
    return bool(user.is_authenticated and user.is_active)


@rules.predicate
def is_officer(user: Reader) -> bool:
    return bool(is_signed_in(user) and (user.is_superuser or user.role == Role.OFFICER))


rules.add_perm("accounts.read_journal", is_officer)


def may_read_journal(user: Reader) -> bool:
    return bool(user.has_perm("accounts.read_journal"))
