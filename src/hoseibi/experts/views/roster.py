"""The roster: who can be found, and one's own entry in it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.queries import known_people
from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.forms import EnterForm, SieveForm
from hoseibi.experts.permissions import may_see_roster, open_to_roster
from hoseibi.partners.models import Person
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import download


def _sieve(request: HttpRequest) -> SieveForm:
    names, organs = queries.vocabulary(request.user), queries.organs_on_roster(request.user)
    return SieveForm(names, organs, request.GET)


@login_required
def roster(request: HttpRequest) -> HttpResponse:
    open_to_roster(request.user)
    form = _sieve(request)
    sieve = form.sieve()
    page = queries.roster_page(request.user, sieve, request.GET.get("page"))
    context = {
        "form": form,
        "sieve": sieve,
        "page": page,
        "found": queries.described(request.user, page),
        "waiting": queries.without_consent(request.user, number_asked(request, "waiting") or 1),
        "asked": request.GET.urlencode(),
    }
    return render(request, "experts/roster.html", context)


@login_required
def roster_csv(request: HttpRequest) -> HttpResponse:
    open_to_roster(request.user)
    return download(queries.roster_as_csv(request.user, _sieve(request).sieve()), "roster.csv")


@login_required
def enter(request: HttpRequest) -> HttpResponse:
    """Put somebody on the roster whom one knows of."""
    open_to_roster(request.user)
    staying = Person.staying(timezone.localdate())
    people = known_people(request.user).filter(staying, expert__isnull=True)
    form = EnterForm(people, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter_expert(request.user, form.cleaned_data["person"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Entered. Others find them once they have consented."))
            return redirect("experts:expert", made.pk)
    status = 422 if form.errors else 200
    return render(request, "experts/enter.html", {"form": form}, status=status)


@login_required
def own(request: HttpRequest) -> HttpResponse:
    """One's own entry, or the offer to make one."""
    found = queries.own_entry(request.user)
    if found is not None:
        return redirect("experts:expert", found.pk)
    context = {"sees_roster": may_see_roster(request.user)}
    return render(request, "experts/own.html", context)


@login_required
@require_POST
def begin_own(request: HttpRequest) -> HttpResponse:
    if request.user.person is None:
        messages.error(request, _("Your account is nobody's yet: an officer binds it to you."))
        return redirect("experts:own")
    try:
        made = actions.enter_expert(request.user, request.user.person)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("experts:own")
    return redirect("experts:change", made.pk)
