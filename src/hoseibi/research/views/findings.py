"""The findings: the list, one of them, and how one is written down or followed by a later one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.research import actions, queries
from hoseibi.research.forms import ConfirmForm, FindingForm, FindingSieveForm, OpenForm, SourceForm
from hoseibi.research.forms.findings import like
from hoseibi.research.models import SurveyFinding
from hoseibi.research.permissions import may_change, may_enter_anywhere
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import by_language, reader_language

from .asked import finding_or_404, require_changing, require_entering


@login_required
def findings(request: HttpRequest) -> HttpResponse:
    form = FindingSieveForm(request.GET, user=request.user)
    context = {
        "form": form,
        "list": queries.finding_page(request.user, form.sieve(), request.GET.get("page")),
        "may_enter": may_enter_anywhere(request.user),
    }
    return render(request, "research/findings.html", context)


@login_required
def findings_csv(request: HttpRequest) -> HttpResponse:
    form = FindingSieveForm(request.GET, user=request.user)
    return download(queries.findings_csv(request.user, form.sieve()), "findings.csv")


@login_required
def finding(request: HttpRequest, key: int) -> HttpResponse:
    return _shown(request, finding_or_404(request, key))


def _shown(
    request: HttpRequest, found: SurveyFinding, status: int = 200, **forms: Any
) -> HttpResponse:
    changes = may_change(request.user, found)
    context: dict[str, Any] = {
        "found": queries.finding_whole(request.user, found),
        "said": by_language(found.claim),
        "changes": changes,
    }
    if changes:
        context["confirm_form"] = forms.get("confirm") or ConfirmForm()
        context["source_form"] = forms.get("source") or SourceForm(user=request.user, of=found)
        opening = {"confidentiality": found.confidentiality}
        context["open_form"] = forms.get("opening") or OpenForm(initial=opening)
    return render(request, "research/finding.html", context, status=status)


@login_required
def new_finding(request: HttpRequest) -> HttpResponse:
    require_entering(request)
    form = FindingForm(
        request.POST or None, request.FILES or None, user=request.user, initial=_begun(request)
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter_finding(request.user, form.finding())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The finding is written down."))
            return redirect("research:finding", made.pk)
    status = 422 if form.errors else 200
    return render(request, "research/finding_form.html", {"form": form}, status=status)


def _begun(request: HttpRequest) -> dict[str, Any]:
    """What the way to the form says already: the interview or the mission it is from."""
    known: dict[str, Any] = {"language": reader_language(), "translated_to": "en"}
    asked = number_asked(request, "interview")
    source = queries.interview(request.user, asked) if asked else None
    if source is not None:
        names = ("country_id", "mission_id", "circle_id", "confidentiality", "place", "language")
        known |= {name.removesuffix("_id"): getattr(source, name) for name in names}
        known |= {"interview": source.pk, "found_on": source.held_on, "kind": "interview"}
    asked = number_asked(request, "mission")
    mission = queries.mission(request.user, asked) if asked else None
    if mission is not None:
        known |= {"mission": mission.pk, "country": mission.country_id, "place": mission.place}
        known |= {"confidentiality": mission.confidentiality, "circle": mission.circle_id}
        known["found_on"] = mission.ends_on
    if "country" in request.GET:
        form = FindingSieveForm(request.GET, user=request.user)
        known["country"] = form.said("country") or known.get("country")
    return known


@login_required
def supersede(request: HttpRequest, key: int) -> HttpResponse:
    found = finding_or_404(request, key)
    require_changing(request, found)
    initial = like(found) | {"language": reader_language(), "translated_to": "en"}
    form = FindingForm(
        request.POST or None, request.FILES or None, user=request.user, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.supersede(request.user, found, form.finding())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The finding is written down. The earlier one stays."))
            return redirect("research:finding", made.pk)
    context = {"form": form, "earlier": found}
    status = 422 if form.errors else 200
    return render(request, "research/finding_form.html", context, status=status)


@login_required
@require_POST
def confirm_finding(request: HttpRequest, key: int) -> HttpResponse:
    found = finding_or_404(request, key)
    require_changing(request, found)
    form = ConfirmForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.confirm(request.user, found, said["how"], said["on"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:finding", key)
    return _shown(request, found, 422, confirm=form)


@login_required
@require_POST
def add_source(request: HttpRequest, key: int) -> HttpResponse:
    found = finding_or_404(request, key)
    require_changing(request, found)
    form = SourceForm(request.POST, request.FILES, user=request.user, of=found)
    if form.is_valid():
        try:
            actions.cite(request.user, found, form.source())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:finding", key)
    return _shown(request, found, 422, source=form)


@login_required
@require_POST
def open_finding(request: HttpRequest, key: int) -> HttpResponse:
    found = finding_or_404(request, key)
    require_changing(request, found)
    form = OpenForm(request.POST)
    if form.is_valid():
        try:
            actions.open_to(request.user, found, form.cleaned_data["confidentiality"])
        except Refusal as refusal:
            form.add_error("confidentiality", str(refusal))
        else:
            return redirect("research:finding", key)
    return _shown(request, found, 422, opening=form)
