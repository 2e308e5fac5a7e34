"""The page on which people give programs tokens, see when each was last used, and take it back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from hoseibi.api import actions, queries
from hoseibi.api.forms import TokenForm
from hoseibi.errors import Refusal


@login_required
@never_cache
def tokens(request: HttpRequest) -> HttpResponse:
    """One's tokens and the form for another; the answer to the form is the only page that shows
    the key."""
    form = TokenForm(request.POST if request.method == "POST" else None)
    made, key = None, ""
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made, key = actions.make_token(
                request.user, said["name"], said["scopes"], form.lasting()
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            form = TokenForm()
    now = timezone.now()
    own = [(each, each.opens(now)) for each in queries.tokens(request.user)]
    context = {"form": form, "tokens": own, "made": made, "key": key}
    return render(request, "api/tokens.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.token(request.user, pk)
    if found is None:
        raise Http404(_("You have no such token."))
    actions.withdraw_token(request.user, found)
    messages.success(request, _("The token is withdrawn: it opens nothing any more."))
    return redirect("tokens")
