"""Who may make tokens, and what a program may do with one."""

import rules

from hoseibi.accounts.permissions import NotAllowed, Reader, is_signed_in

from .models import Token

rules.add_perm("api.make_token", is_signed_in)


def may_make_token(user: Reader) -> bool:
    """Whether somebody may give a program a token: everybody who signs in; it never opens more than
    they may themselves."""
    return bool(user.has_perm("api.make_token"))


def require_may_make_token(user: Reader) -> None:
    if not may_make_token(user):
        raise NotAllowed


def require_own(user: Reader, token: Token) -> None:
    """Refuse a token of somebody else."""
    if token.owner_id != user.pk:
        raise NotAllowed


def is_given(token: Token, scope: str) -> bool:
    """Whether a token is given for something."""
    return scope in token.scopes
