"""Invitations: made with a link that is shown once, withdrawn, and accepted by who was invited."""

from __future__ import annotations

from allauth.core.ratelimit import consume_or_429
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.password_validation import password_validators_help_texts
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from hoseibi.accounts import actions, queries
from hoseibi.accounts.forms import AcceptForm, InviteForm
from hoseibi.accounts.models import Invitation
from hoseibi.errors import Refusal

from .asked import managed, seat_or_404

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@login_required
@never_cache
def invite(request: HttpRequest, pk: int, seat: int) -> HttpResponse:
    """Invite who has a seat. The answer to the form is the only page that shows the link."""
    circle = managed(request, pk)
    found = seat_or_404(request, circle, seat)
    form = InviteForm(request.POST or None, initial={"email": found.person.email})
    context = {"circle": circle, "seat": found, "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            made, key = actions.invite_person(
                request.user, circle, found.person, form.cleaned_data["email"], found.role
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            link = request.build_absolute_uri(reverse("invitation", args=(key,)))
            return render(
                request, "accounts/invited.html", context | {"invitation": made, "link": link}
            )
    status = 422 if form.errors else 200
    return render(request, "accounts/invite.html", context, status=status)


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int, key: int) -> HttpResponse:
    circle = managed(request, pk)
    found = queries.open_invitation(request.user, circle, key)
    if found is None:
        raise Http404(_("This invitation is over: it was used, withdrawn, or its time has passed."))
    actions.withdraw_invitation(request.user, circle, found)
    messages.success(request, _("The invitation is withdrawn: its link opens nothing any more."))
    return redirect("circle", pk)


@never_cache
@sensitive_post_parameters()
def accept(request: HttpRequest, key: str) -> HttpResponse:
    """The page that an invitation leads to: a user name and a password, or one's own account."""
    limited = consume_or_429(request, action="invitation", limit_get=True)
    if limited is not None:
        return limited
    found = queries.invitation(key)
    if found is None:
        return render(request, "accounts/invitation_over.html", status=404)
    if request.user.is_authenticated:
        return _join(request, found, key)
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _accepted(request, key, form):
        messages.success(request, _("Your account is ready, with your seats."))
        return redirect("circles")
    context = {
        "invitation": found,
        "form": form,
        "rules": password_validators_help_texts(),
        "seats": queries.seats_offered(found),
    }
    return render(request, "accounts/accept.html", context, status=422 if form.errors else 200)


def _accepted(request: HttpRequest, key: str, form: AcceptForm) -> bool:
    """Make the account and sign in; else say beside the field why not."""
    values = form.cleaned_data
    try:
        user = actions.accept_invitation(
            key, values["username"], values["password"], get_language() or ""
        )
    except actions.NameTaken as refusal:
        form.add_error("username", str(refusal))
    except Refusal as refusal:
        form.add_error(None, str(refusal))
    except ValidationError as weak:
        form.add_error("password", weak)
    else:
        login(request, user, backend=BACKEND)
        return True
    return False


def _join(request: HttpRequest, found: Invitation, key: str) -> HttpResponse:
    """Who signs in already takes the seats into that account."""
    refused = ""
    if request.method == "POST":
        try:
            actions.join_with_account(request.user, key)
        except Refusal as refusal:
            refused = str(refusal)
        else:
            messages.success(request, _("Your account has the seats now."))
            return redirect("circles")
    context = {"invitation": found, "seats": queries.seats_offered(found), "refused": refused}
    return render(request, "accounts/join.html", context, status=422 if refused else 200)
