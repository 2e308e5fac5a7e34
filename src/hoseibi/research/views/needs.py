"""Needs: the list by their sums, one with its trace, and how one is written down."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.errors import Refusal
from hoseibi.research import actions, queries
from hoseibi.research.forms import (
    AcceptForm,
    BindForm,
    NeedForm,
    NeedSieveForm,
    ScoresForm,
    SetAsideForm,
    TraceForm,
    bound,
)
from hoseibi.research.models import Need
from hoseibi.research.permissions import may_change, may_enter_anywhere, may_keep_criteria
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .asked import require_entering


def need_or_404(request: HttpRequest, key: int) -> Need:
    found = queries.need(request.user, key)
    if found is None:
        raise Http404(_("There is no need with this number, or it is not open to you."))
    return found


@login_required
def needs(request: HttpRequest) -> HttpResponse:
    form = NeedSieveForm(request.GET, user=request.user)
    context = {
        "form": form,
        "list": queries.need_page(request.user, form.sieve(), request.GET.get("page")),
        "criteria": queries.criteria(request.user),
        "highest": queries.highest(request.user),
        "may_enter": may_enter_anywhere(request.user),
        "keeps_criteria": may_keep_criteria(request.user),
    }
    return render(request, "research/needs.html", context)


@login_required
def needs_csv(request: HttpRequest) -> HttpResponse:
    form = NeedSieveForm(request.GET, user=request.user)
    return download(queries.needs_csv(request.user, form.sieve()), "needs.csv")


@login_required
def need(request: HttpRequest, key: int) -> HttpResponse:
    return shown_need(request, need_or_404(request, key))


def shown_need(request: HttpRequest, found: Need, status: int = 200, **forms: Any) -> HttpResponse:
    """The page of a need, with what was entered and refused."""
    user = request.user
    weighed = queries.weighed(user, found)
    traced = queries.trace(user, found)
    changes = may_change(user, found)
    context: dict[str, Any] = {
        "need": found,
        "trace": traced,
        "weighed": weighed,
        "highest": queries.highest(user),
        "changes": changes,
        "own": found.entered_by_id == user.pk,
    }
    if changes:
        context |= {
            "known": queries.to_trace(user, found)[:50],
            "trace_form": forms.get("trace") or TraceForm(user=user, need=found),
            "score_form": forms.get("scores") or ScoresForm(weighed),
            "bind_form": forms.get("bind")
            or BindForm(user=user, need=found, initial=bound(traced)),
            "accept_form": forms.get("accept") or AcceptForm(),
            "aside_form": forms.get("aside") or SetAsideForm(),
        }
    return render(request, "research/need.html", context, status=status)


@login_required
def new_need(request: HttpRequest) -> HttpResponse:
    require_entering(request)
    form = NeedForm(request.POST or None, user=request.user, initial=_begun(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter_need(request.user, form.wanting())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The need is written down."))
            return redirect("research:need", made.pk)
    status = 422 if form.errors else 200
    return render(request, "research/need_form.html", {"form": form}, status=status)


def _begun(request: HttpRequest) -> dict[str, Any]:
    """What the way to the form says already: the finding that shows the need."""
    known: dict[str, Any] = {"language": reader_language(), "translated_to": "en"}
    asked = number_asked(request, "finding")
    source = queries.finding(request.user, asked) if asked else None
    if source is not None:
        keys = ("country_id", "circle_id", "confidentiality", "field_of_law")
        known |= {name.removesuffix("_id"): getattr(source, name) for name in keys}
        known["findings"] = f"F{source.pk}"
    return known
