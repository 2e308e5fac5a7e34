"""The reference page of the interface, made from its own description."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.api.choices import Scope

from .described import Operation, operations
from .service import VERSION, api


def reference(request: HttpRequest) -> HttpResponse:
    """Everything that can be asked, with examples; it needs nothing from other sites."""
    context = {
        "groups": _groups(request.build_absolute_uri("/").rstrip("/")),
        "version": VERSION,
        "scopes": Scope.choices,
        "rates": settings.API_RATES,
    }
    return render(request, "api/reference.html", context)


@lru_cache(maxsize=8)
def _groups(site: str) -> list[tuple[str, list[Operation]]]:
    """The operations by group, with examples that ask at a site."""
    found = operations(api.get_openapi_schema(), site)
    return [(name, list(some)) for name, some in groupby(found, lambda each: each.group)]
