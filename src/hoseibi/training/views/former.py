"""Former trainees: who agreed to be found, and where each agrees or takes it back."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.partners import queries as partners
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from ..actions import former as actions
from ..forms.former import AgreeForm, NowForm, SoughtForm
from ..permissions import is_own
from ..queries import former as queries
from .asked import allowed, found_or_404, tried

PER_PAGE = 50
COLUMNS = ("name", "name in its own script", "country", "organ then", "course", "fiscal year",
           "what they do now", "known since")  # fmt: skip


def _form(request: HttpRequest) -> SoughtForm:
    countries = [(one.code, str(one)) for one in partners.countries()]
    return SoughtForm(countries, request.GET)


@login_required
def former(request: HttpRequest) -> HttpResponse:
    """Those who agreed to be found."""
    user = request.user
    allowed(queries.may_look(user) or bool(queries.own_trainings(user)))
    form = _form(request)
    sought = form.sought()
    page = Paginator(queries.former(user, sought), PER_PAGE).get_page(page_asked(request))
    context = {
        "form": form,
        "page": page,
        "narrowed": any(vars(sought).values()),
        "asked": request.GET.urlencode(),
        "own": queries.own_trainings(user),
        "may_look": queries.may_look(user),
    }
    return render(request, "training/former.html", context)


@login_required
def former_file(request: HttpRequest, to: str) -> HttpResponse:
    """The same list to take away."""
    allowed(queries.may_look(request.user))
    table = Table(COLUMNS, _rows(request))
    if to == "csv":
        return download(to_csv(table), "former-trainees.csv")
    if to == "xlsx":
        return download(to_workbook({str(_("Former trainees")): table}), "former-trainees.xlsx")
    raise Http404(_("The list is not made in this form."))


def _rows(request: HttpRequest) -> Iterator[tuple[object, ...]]:
    for one in queries.former(request.user, _form(request).sought()):
        yield (
            one.name, one.own_name, one.target.organ.country, one.target.organ, one.course.title,
            one.course.fiscal_year, one.does_now, one.does_since,
        )  # fmt: skip


@login_required
def former_one(request: HttpRequest, key: int) -> HttpResponse:
    """Whether a former trainee may be found, and what they do now."""
    found = found_or_404(queries.former_one(request.user, key))
    context = {
        "nomination": found,
        "course": found.course,
        "is_own": is_own(request.user, found),
        "agree_form": AgreeForm(),
        "now_form": NowForm(initial={"does_now": found.does_now}),
    }
    return render(request, "training/former_one.html", context)


@login_required
@require_POST
def agree(request: HttpRequest, key: int) -> HttpResponse:
    """Let a former trainee be found (`on` is the day they said so), or no longer (`do=back`)."""
    found, user = found_or_404(queries.former_one(request.user, key)), request.user
    to = ("training:former-one", key)
    if request.POST.get("do") == "back":
        return tried(request, lambda: actions.take_back(user, found), to)
    form = AgreeForm(request.POST)
    if not form.is_valid():
        # A day that cannot be read is not today.
        messages.error(request, " ".join(form.errors["on"]))
        return redirect(*to)
    return tried(request, lambda: actions.agree(user, found, form.cleaned_data["on"]), to)


@login_required
@require_POST
def say_now(request: HttpRequest, key: int) -> HttpResponse:
    """Say what a former trainee does now."""
    found, user = found_or_404(queries.former_one(request.user, key)), request.user
    said = request.POST.get("does_now", "")
    return tried(request, lambda: actions.say_now(user, found, said), ("training:former-one", key))
