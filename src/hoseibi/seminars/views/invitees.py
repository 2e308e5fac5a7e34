"""Who is invited: links made, written, taken away and withdrawn."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import InviteForm
from hoseibi.ui.asked import page_asked

from .asked import planned_or_403
from .pages import as_file

A_PAGE = 50


def _links(request: HttpRequest) -> Callable[[str], str]:
    """The address of an invitation, by its key."""
    return lambda key: request.build_absolute_uri(reverse("seminars:invited", args=(key,)))


@login_required
def invitees(request: HttpRequest, slug: str) -> HttpResponse:
    found = planned_or_403(request, slug)
    form = InviteForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.invite(request.user, found, form.inviting())
        except Refusal as refusal:
            form.add_error("people", str(refusal))
        else:
            told = ngettext("%(count)s link is made.", "%(count)s links are made.", len(made))
            messages.success(request, told % {"count": len(made)})
            return redirect("seminars:invitees", slug)
    page = Paginator(queries.invitees(request.user, found), A_PAGE).get_page(page_asked(request))
    had, link = queries.written_to(request.user, page), _links(request)
    context = {
        "event": found,
        "form": form,
        "page": page,
        "rows": [
            (one, queries.state_of(one), link(queries.invitee_key(one)), one.pk in had)
            for one in page
        ],
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "seminars/invitees.html", context, status=status)


@login_required
def invitees_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = planned_or_403(request, slug)
    table = queries.invitees_table(request.user, found, _links(request))
    return as_file(table, f"{slug}-invitees", form)


@login_required
@require_POST
def write_invitations(request: HttpRequest, slug: str) -> HttpResponse:
    found = planned_or_403(request, slug)
    try:
        count = actions.write_invitations(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        told = ngettext(
            "%(count)s letter is in the outbox. Read it there, and let it go.",
            "%(count)s letters are in the outbox. Read them there, and let them go.",
            count,
        )
        messages.success(request, told % {"count": count})
    return redirect("seminars:invitees", slug)


@login_required
@require_POST
def withdraw(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    found = planned_or_403(request, slug)
    kept = queries.invitee(request.user, found, key)
    if kept is None:
        raise Http404(_("Nobody is invited under this number."))
    try:
        actions.withdraw_invitee(request.user, kept)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Withdrawn. The link opens nothing any more."))
    return redirect("seminars:invitees", slug)
