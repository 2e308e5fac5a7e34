"""Which letters somebody wants: on a page of their account, or by the address at a foot."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from hoseibi.letters import actions, queries
from hoseibi.letters.forms import WishesForm
from hoseibi.letters.models import Letter


@login_required
def own(request: HttpRequest) -> HttpResponse:
    user = request.user
    data = request.POST if request.method == "POST" else None
    form = WishesForm(queries.paces(user), any_at_all=user.wants_letters, data=data)
    if data is not None and form.is_valid():
        actions.choose(user, form.wishes(), any_at_all=form.cleaned_data["any_at_all"])
        messages.success(request, _("Saved."))
        return redirect("letters:own")
    return render(request, "letters/own.html", {"form": form}, status=422 if form.errors else 200)


@csrf_exempt
@never_cache
def off(request: HttpRequest, key: str) -> HttpResponse:
    """Where the address at the foot of a letter leads, without signing in. Programs look at every
    address in a letter, so looking switches nothing off; a POST does, also that of a mail program
    (RFC 8058). The key is what allows it: no cookie is asked for, so none can be misused."""
    letter = queries.by_key(key)
    if letter is None:
        return render(request, "letters/off_unknown.html", status=404)
    with translation.override(letter.user.language or letter.language):
        return _switched(request, letter)


def _switched(request: HttpRequest, letter: Letter) -> HttpResponse:
    done = ""
    if request.method == "POST" and request.POST.get("do") == "on":
        actions.switch_on(letter)
        done = "on"
    elif request.method == "POST":
        actions.switch_off(letter)
        done = "off"
    context = {
        "letter": letter,
        "done": done,
        "kinds": [queries.label(code) for code in queries.kinds_in(letter)],
    }
    return render(request, "letters/off.html", context)
