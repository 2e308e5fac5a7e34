"""The reference page of the interface, made from its own description."""

from __future__ import annotations

from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.api.choices import Scope

from .described import operations
from .service import VERSION, api


def reference(request: HttpRequest) -> HttpResponse:
    """Everything that can be asked, with examples; it needs nothing from other sites."""
    found = operations(api.get_openapi_schema(), request.build_absolute_uri("/").rstrip("/"))
    groups = [(name, list(some)) for name, some in groupby(found, lambda each: each.group)]
    context = {
        "groups": groups,
        "version": VERSION,
        "scopes": Scope.choices,
        "rates": settings.API_RATES,
    }
    return render(request, "api/reference.html", context)
