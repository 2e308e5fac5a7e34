"""Around every answer to a program: the shape of trouble, what was counted, whether it is new."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page

from .trouble import told

View = Callable[..., HttpResponse]


def spoken(view: View) -> View:
    """A view whose answers carry an ETag, are kept by nobody else, and say how much may still be
    asked. No cookie counts: so no page of another site can ask in somebody's name."""

    @csrf_exempt
    @wraps(view)
    def around(request: HttpRequest, *args: object, **more: object) -> HttpResponse:
        response = view(request, *args, **more)
        if isinstance(response, HttpResponseNotAllowed):
            allowed = response["Allow"]
            response = told(
                405, _("This address is asked in another way: {ways}.").format(ways=allowed)
            )
            response["Allow"] = allowed
        for name, value in zip(
            ("Limit", "Remaining", "Reset"), getattr(request, "rate", ()), strict=False
        ):
            response[f"RateLimit-{name}"] = str(value)
        response.setdefault("Cache-Control", "private, no-cache")
        response.setdefault("X-Content-Type-Options", "nosniff")
        patch_vary_headers(response, ("Authorization", "Accept-Language"))
        return response

    return csrf_exempt(conditional_page(around))
