"""A program that asks, as the tests need it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.test import Client

from hoseibi.accounts.models import User
from hoseibi.api import actions
from hoseibi.api.choices import Scope


def a_key(owner: User, *scopes: str) -> str:
    """The key of a token that somebody made, by default for everything."""
    given = list(scopes or Scope.values)
    return actions.make_token(owner, "A program", given, timedelta(days=30))[1]


def ask(path: str, key: str = "", method: str = "get", **more: Any) -> Any:
    """What is answered at an address under the interface."""
    headers = more.pop("headers", {}) | ({"Authorization": f"Bearer {key}"} if key else {})
    return getattr(Client(), method)(f"/api/v1{path}", headers=headers, **more)
