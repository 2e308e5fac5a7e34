"""What is done with tokens: every write, with its permission, its rules and its journal line."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from . import permissions
from .choices import Scope
from .models import Token
from .queries import fingerprint_of

BEGINS_WITH = "hsb_"
"""How every key begins, so that one that was published by mistake is found by its first letters."""
MOST_TOKENS = 50
LONGEST = timedelta(days=366)
NOTED_EVERY = timedelta(minutes=1)


class ScopeNeeded(Refusal):
    message = _("Choose at least one thing that the token is given for.")


class TooLong(Refusal):
    message = _("A token lasts a year at most. Make a new one when it ends.")


class TooMany(Refusal):
    message = _("You have fifty tokens that open something. Withdraw one that is not needed.")


@transaction.atomic
def make_token(by: User, name: str, scopes: list[str], lasts: timedelta) -> tuple[Token, str]:
    """Give a program a token; its key is told once and not kept."""
    permissions.require_may_make_token(by)
    given = [each for each in Scope.values if each in scopes]
    if not given:
        raise ScopeNeeded
    if lasts > LONGEST:
        raise TooLong
    now = timezone.now()
    if Token.objects.filter(owner=by, withdrawn_at=None, expires_at__gt=now).count() >= MOST_TOKENS:
        raise TooMany
    key = BEGINS_WITH + secrets.token_urlsafe(32)
    token = Token.objects.create(
        owner=by,
        name=name.strip()[:100],
        scopes=given,
        fingerprint=fingerprint_of(key),
        begins=key[:8],
        made_at=now,
        expires_at=now + lasts,
    )
    record(by, "made token", f"{token} · {' '.join(given)}")
    return token, key


@transaction.atomic
def withdraw_token(by: User, token: Token) -> None:
    """Let a token open nothing any more."""
    permissions.require_own(by, token)
    if token.withdrawn_at is None:
        token.withdrawn_at = timezone.now()
        token.save(update_fields=("withdrawn_at",))
        record(by, "withdrew token", token)


def note_use(token: Token) -> None:
    """Keep when a token was last used, to the minute: a program that asks often costs no write
    each time. It is no deed of its owner's, so the journal has no line of it."""
    now = timezone.now()
    if token.last_used_at is not None and token.last_used_at > now - NOTED_EVERY:
        return
    stale = Q(last_used_at=None) | Q(last_used_at__lte=now - NOTED_EVERY)
    Token.objects.filter(stale, pk=token.pk).update(last_used_at=now)
