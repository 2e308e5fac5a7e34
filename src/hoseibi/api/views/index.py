"""The beginning: what there is, and who asks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from hoseibi import __version__

from .operations import ANYBODY, TOKEN, asked

router = Router(tags=["beginning"])


class Me(Schema):
    """For whom a program asks."""

    name: str
    token: str
    scopes: list[str]
    expires_at: datetime


@asked(router, "/", dict[str, str], ANYBODY)
def beginning(request: HttpRequest) -> dict[str, str]:
    """What there is at the interface."""
    at = request.build_absolute_uri
    return {
        "program": f"Hoseibi {__version__}",
        "laws": at("/api/v1/laws"),
        "terms": at("/api/v1/terms"),
        "courses": at("/api/v1/courses"),
        "courts": at("/api/v1/courts"),
        "search": at("/api/v1/search"),
        "description": at("/api/v1/openapi.json"),
        "documentation": at("/api/v1/docs"),
    }


@asked(router, "/me", Me, TOKEN)
def me(request: HttpRequest) -> dict[str, Any]:
    """The token with which this is asked: whose it is, what it is given for, and until when."""
    token = request.auth.token
    return {
        "name": str(token.owner),
        "token": token.name,
        "scopes": token.scopes,
        "expires_at": token.expires_at,
    }
