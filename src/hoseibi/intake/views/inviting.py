"""How a counterpart is invited to write a request."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from hoseibi.errors import Refusal
from hoseibi.intake import actions
from hoseibi.intake.forms import InviteForm
from hoseibi.partners import queries as partners

from .asked import require_department


@login_required
@never_cache
def invite(request: HttpRequest) -> HttpResponse:
    """The answer to the form is the only page that shows the link of the invitation."""
    require_department(request)
    people = partners.people().filter(organ__isnull=False).select_related("organ__country")
    form = InviteForm(people, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.invite_applicant(request.user, form.inviting())
        except actions.AddressNeeded as refusal:
            form.add_error("email", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _invited(request, made)
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/invite.html", {"form": form}, status=status)


def _invited(request: HttpRequest, made: actions.Invited) -> HttpResponse:
    """The link for who has no account; who has one is told by the letter alone."""
    if made.key:
        link = request.build_absolute_uri(reverse("invitation", args=(made.key,)))
        context = {"it": made.request, "link": link, "letter": made.letter}
        return render(request, "intake/invited.html", context)
    if made.letter is not None:
        messages.success(request, _("In the outbox: read it, and let it go."))
        return redirect("letters:letter", made.letter.pk)
    said = _("{who} is invited, but gets no letters of this kind: tell them yourself.")
    messages.warning(request, said.format(who=made.request.applicant))
    return redirect("intake:request", made.request.reference)
