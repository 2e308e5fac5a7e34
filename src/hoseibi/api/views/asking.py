"""Who asks, with which token, and how often they may."""

from __future__ import annotations

import time
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.cache import caches
from django.http import HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.views.asked import address_of
from hoseibi.api import actions, permissions, queries
from hoseibi.api.models import Token

from .trouble import Refused

MINUTE = 60


class Asking(NamedTuple):
    """For whom something is asked: the owner of the token, or somebody unknown without one."""

    reader: Reader
    token: Token | None


class Asks:
    """Lets in who may ask something: with a token that is given for `scope`, and where it
    `is_public` also without one."""

    def __init__(self, scope: str, *, is_public: bool) -> None:
        self.scope, self.is_public = scope, is_public

    def __call__(self, request: HttpRequest) -> Asking:
        token = _token(request)
        if token is None:
            count(request, f"address:{address_of(request)}", settings.API_RATES["address"])
            if not self.is_public:
                raise Refused(401, _("This is answered with a token only."), "header.Authorization")
            return Asking(AnonymousUser(), None)
        count(request, f"token:{token.pk}", settings.API_RATES["token"])
        if self.scope and not permissions.is_given(token, self.scope):
            said = _("This token is not given for {scope}. Make one that is.")
            raise Refused(
                403, said.format(scope=self.scope), "header.Authorization", "scope-needed"
            )
        actions.note_use(token)
        return Asking(token.owner, token)


def _token(request: HttpRequest) -> Token | None:
    """The token that came with a request; refused when it opens nothing."""
    given = request.headers.get("Authorization")
    if given is None:
        return None
    kind, _space, key = given.partition(" ")
    token = queries.token_of(key.strip()) if kind.lower() == "bearer" else None
    if token is None:
        count(request, f"address:{address_of(request)}", settings.API_RATES["address"])
        said = _("This token is not known, is withdrawn, or has expired.")
        raise Refused(401, said, "header.Authorization", "token-unknown")
    return token


def count(request: HttpRequest, who: str, most: int) -> None:
    """Count what somebody asks in this minute, and refuse what is more than `most`."""
    minute, second = divmod(int(time.time()), MINUTE)
    kept, key = caches["rates"], f"{who}:{minute}"
    # Kept for longer than the minute: at its end a key must not go between looking and counting.
    kept.add(key, 0, 2 * MINUTE)
    asked = kept.incr(key)
    request.rate = (most, max(0, most - asked), MINUTE - second)  # type: ignore[attr-defined]
    if asked > most:
        said = _("More than {most} requests came in this minute. Wait a moment.")
        raise Refused(429, said.format(most=most), wait=MINUTE - second)
