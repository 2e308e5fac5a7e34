"""The page on which people say in which language pages speak to them."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from hoseibi.accounts import actions
from hoseibi.accounts.forms import ProfileForm


@login_required
def profile(request: HttpRequest) -> HttpResponse:
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "accounts/profile.html", {"form": form}, status=status)
    language = form.cleaned_data["language"]
    said = form.cleaned_data
    actions.describe_self(
        request.user, said["full_name"], language, wants_letters=said["wants_letters"]
    )
    with translation.override(language or translation.get_language()):
        messages.success(request, _("Saved."))
    response = redirect("profile")
    if language:
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, samesite="Lax")
    else:
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return response
