"""Whether a certificate holds, for anybody who has its code."""

from __future__ import annotations

from allauth.core.ratelimit import consume_or_429
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from ..forms.afterwards import CodeForm
from ..queries.certificates import code_of, verified


def codes(request: HttpRequest) -> HttpResponse:
    """Where a code is typed in."""
    typed = request.GET.get("code", "")
    if code := code_of(typed):
        return redirect("training:verify", code)
    form = CodeForm(initial={"code": typed[:60]})
    context = {"form": form, "slip": bool(typed.strip())}
    return render(request, "training/codes.html", context, status=404 if typed.strip() else 200)


@never_cache
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """What is known of a code: what stands on the certificate, or that it was withdrawn."""
    # Codes cannot be guessed; who tries for hours is held up all the same.
    limited = consume_or_429(request, action="verification", limit_get=True)
    if limited is not None:
        return limited
    found = verified(code)
    context = {"certificate": found, "code": code[:60], "form": CodeForm()}
    return render(request, "training/verified.html", context, status=200 if found else 404)
