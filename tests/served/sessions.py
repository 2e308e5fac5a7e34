"""Sessions without signing in: a hundred passwords would say nothing about the pages."""

from __future__ import annotations

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from hoseibi.accounts.models import User

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def session(user: User) -> str:
    """A session as signing in makes it."""
    made = SessionStore()
    made[SESSION_KEY] = str(user.pk)
    made[BACKEND_SESSION_KEY] = BACKEND
    made[HASH_SESSION_KEY] = user.get_session_auth_hash()
    made.create()
    key: str = made.session_key
    return key
