"""What people really said, and who they are; whoever is not on the roster is put there."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.forms import ContributionForm
from hoseibi.experts.permissions import open_to_roster


@login_required
def contributions(request: HttpRequest) -> HttpResponse:
    open_to_roster(request.user)
    form = ContributionForm(request.GET)
    wish, kind = form.wish()
    people = queries.contributors(request.user, wish, kind)
    context = {
        "form": form,
        "wish": wish,
        "page": Paginator(people, 20).get_page(request.GET.get("page")),
        "kinds": {one.kind: one.label for one in queries.SOURCES},
    }
    return render(request, "experts/contributions.html", context)


@login_required
@require_POST
def invite(request: HttpRequest, key: int) -> HttpResponse:
    """Put somebody on the roster who was found by what they said."""
    open_to_roster(request.user)
    person = queries.person_to_enter(request.user, key)
    if person is None:
        raise Http404(_("There is nobody with this number that you know of."))
    try:
        made = actions.enter_expert(request.user, person)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("experts:contributions")
    messages.success(request, _("On the roster. Others find them once they have consented."))
    return redirect("experts:expert", made.pk)
